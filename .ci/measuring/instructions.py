"""Instructions of pieces of the work, as valgrind counts them: a regression shows on a noisy machine."""

import re

from measuring import peers
from measuring.programs import output
from measuring.table import Row

# Each work with the number of things that one round is about, and how often it is done.
WORKS = [
    ("document", "a resource of a page read as JSON", 10_000, (1, 3)),
    ("page", "a resource of a page read", 10_000, (1, 3)),
    ("frame", "a frame of 1,000 resources drawn", 1, (3, 23)),
    ("key", "a row down, with its frame", 1, (3, 23)),
    ("letter", "a session that a query looks at", 10_000, (1, 3)),
]


def rows(options):
    if not options.benchmark:
        return
    if not peers.has("valgrind"):
        raise SystemExit("to count instructions valgrind is needed")
    for name, words, things, (fewer, more) in WORKS[: options.size(len(WORKS), 1)]:
        rounds = more - fewer
        counted = counts(options.benchmark, name, more) - counts(options.benchmark, name, fewer)
        # Four digits are the same each time; where memory lies changes the last ones.
        yield Row(f"instructions: {words}", f"{float(f'{counted / rounds / things:.4g}'):,.0f}")


def counts(benchmark, name, times):
    """All instructions of a run; the same each time, as the keys of Swift's tables are."""
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-fd=1"]
    written = output([*valgrind, benchmark, name, str(times)], SWIFT_DETERMINISTIC_HASHING="1")
    found = re.search(r"Collected : (\d+)", written)
    if not found:
        raise SystemExit(f"valgrind counted nothing: {written[-2000:]}")
    return int(found[1])
