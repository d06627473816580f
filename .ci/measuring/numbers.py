"""What is said of many numbers: medians, and ratios of pairs that were measured in turn."""

import statistics

from measuring.table import Limit, Row


def spread(numbers):
    """The median and the most of some milliseconds."""
    return f"median {statistics.median(numbers):.1f}, at most {max(numbers):.1f} ms"


def in_turn(ours, theirs, runs):
    """Two lists of what two actions return, each first in every other pair; the first pair only warms up."""
    pairs = []
    for number in range(runs + 1):
        if number % 2:
            right, left = theirs(), ours()
        else:
            left, right = ours(), theirs()
        pairs.append((left, right))
    return zip(*pairs[1:])


def compared(what, ours, peer, runs, most=None, ratio=None):
    """A row about an action that returns its milliseconds, beside a peer's in turn.

    A peer is its name and an action, or None where it is not installed. `most` limits the milliseconds, and `ratio` the
    median of the ratios pair by pair.
    """
    name, theirs = peer or ("", lambda: None)
    left, right = in_turn(ours, theirs, runs)
    middle = statistics.median(left)
    row = Row(what, f"{middle:.1f} ms")
    quotient = None
    if peer:
        quotient = statistics.median(a / b for a, b in zip(left, right))
        row.beside, row.ratio = f"{name}: {statistics.median(right):.1f} ms", f"{quotient:.2f}"
    if most is not None:
        row.asked.append(Limit(middle, most, " ms"))
    if ratio is not None:
        row.asked.append(Limit(quotient, ratio, " ×"))
    return row
