"""A field of 4 MB in the detail: what a key costs beside it and in it."""

import statistics

from measuring.answers import field
from measuring.numbers import spread
from measuring.server import Server
from measuring.table import Limit, Row
from measuring.terminal import Terminal


def rows(options):
    size = options.size(4_000_000, 400_000)
    with Server(field(size)) as server:
        with Terminal(options.binary, "sesn_1", "--no-check", **server.environment) as program:
            program.until(b"2 resources")
            program.settled()
            what = f"a field of {size / 1e6:.1f} MB in the detail, a key"
            yield pressed(program, f"{what}: a row down and up beside it", [b"j", b"k"] * options.runs(10))
            program.write(b"j\t")
            program.settled()
            yield pressed(program, f"{what}: a line down in it", [b"j"] * options.runs(20))
            yield pressed(program, f"{what}: a page down and up in it", [b" ", b"\x02"] * options.runs(5))
            yield pressed(program, f"{what}: to its end and back", [b"G", b"g"] * options.runs(5))


def pressed(program, what, keys):
    times = [program.answered(key)[1] for key in keys]
    return Row(what, spread(times), asked=[Limit(statistics.median(times), 1, " ms")])
