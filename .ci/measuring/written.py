"""How many bytes a key sends to the terminal, on three kinds of it."""

import contextlib
import statistics

from measuring.samples import EVERY_KIND, THOUSAND, come_to_rest, sample
from measuring.table import Limit, Row

TERMINALS = ["xterm-256color", "screen-256color", "vt100"]


def rows(options):
    for terminal in TERMINALS[: options.size(len(TERMINALS), 1)]:
        yield from on(terminal, options)


def on(terminal, options):
    steps, pages, ends = [b"j"] * options.runs(9), [b" "] * options.runs(9), [b"G", b"g"] * options.runs(4)
    with contextlib.ExitStack() as stack:
        alone, same, another = [
            stack.enter_context(sample(options.binary, session, columns=columns, TERM=terminal))
            for session, columns in ((THOUSAND, 58), (THOUSAND, 80), (EVERY_KIND, 80))]
        come_to_rest(alone, same, another)
        presses = [
            ("row down, list alone", alone, steps, 250),
            ("row down, detail of the same kind", same, steps, 400),
            ("row down, detail of another kind", another, steps, 600),
            ("a page", same, pages, 700),
            ("the end", same, ends, 1300),
        ]
        for words, program, keys, most in presses:
            sent = [program.key(key) for key in keys]
            middle = statistics.median(sent)
            asked = [Limit(middle, most, " B")] if terminal == TERMINALS[0] else []
            yield Row(f"{words}, {terminal}", f"median {middle:.0f}, at most {max(sent)} B", asked=asked)
