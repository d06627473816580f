"""The table of docs/performance.md: its rows, and its place in the document."""

import dataclasses

HEAD = ["| what | measured | beside | ratio | asked |", "|---|---|---|---|---|"]


@dataclasses.dataclass
class Row:
    """One thing that was measured; `asked` holds the limits that it is to keep."""

    what: str
    measured: str
    beside: str = ""
    ratio: str = ""
    asked: list = dataclasses.field(default_factory=list)

    def line(self, is_judged=True):
        """The row as a line of the table; without a judgement its limits stand there alone."""
        asked = ", ".join(limit.words(is_judged) for limit in self.asked)
        return f"| {self.what} | {self.measured} | {self.beside} | {self.ratio} | {asked} |"


@dataclasses.dataclass
class Limit:
    """The most that a number may be; a number that was not measured is None."""

    number: float
    most: float
    unit: str = ""

    def words(self, is_judged):
        limit = f"≤ {self.most:,}{self.unit}"
        if not is_judged or self.number is None:
            return limit
        return f"{limit}: {'holds' if self.number <= self.most else 'does not hold'}"


def write(path, lines):
    """Puts a table in place of the one in a document that has the same first column."""
    with open(path) as file:
        old = file.read().splitlines()
    start = next((place for place, line in enumerate(old) if line.startswith("| what |")), None)
    if start is None:
        raise SystemExit(f"{path} has no table that begins with '| what |'")
    end = start
    while end < len(old) and old[end].startswith("|"):
        end += 1
    with open(path, "w") as file:
        file.write("\n".join(old[:start] + lines + old[end:]) + "\n")
