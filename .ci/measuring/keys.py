"""How soon a key is answered, beside the echo of a pseudo-terminal."""

import dataclasses
import statistics
import tempfile

from measuring import peers
from measuring.samples import come_to_rest, sample
from measuring.table import Limit, Row
from measuring.terminal import Terminal


@dataclasses.dataclass
class Key:
    """A key that is measured, one that leads back, and whether that one is measured too."""

    words: str
    there: bytes
    back: bytes
    is_pair: bool = False
    before: bytes = b""
    after: bytes = b""


KEYS = [
    Key("a row", b"j", b"k", is_pair=True),
    Key("a page", b" ", b"\x02", is_pair=True),
    Key("the end", b"G", b"g", is_pair=True),
    Key("a letter of a filter", b"b", b"\x7f", is_pair=True, before=b"/", after=b"\x15\r"),
    Key("the detail", b"\r", b"\t"),
    Key("JSON", b"J", b"q"),
    Key("the beta flags", b"b", b"q"),
]


def rows(options):
    with tempfile.TemporaryDirectory() as folder:
        echo = peers.compiled(folder, "echo", peers.ECHO)
        with sample(options.binary) as program, Terminal(echo) as peer:
            come_to_rest(program)
            peer.read(5)
            for key in KEYS:
                yield measured(key, program, peer, options.size(15, 1))


def measured(key, program, peer, runs):
    """Presses a key in turn with one that is echoed."""
    if key.before:
        program.write(key.before)
        program.settled()
    pairs = []
    for _ in range(runs):
        pairs.append((program.answered(key.there), peer.answered(b"x", pause=0)[1]))
        if key.is_pair:
            pairs.append((program.answered(key.back), peer.answered(b"x", pause=0)[1]))
        else:
            program.write(key.back)
            program.settled(0.15)
    if key.after:
        program.write(key.after)
        program.settled()
    first = statistics.median(answer[0] for answer, _ in pairs)
    last = [answer[1] for answer, _ in pairs]
    echo = statistics.median(echoed for _, echoed in pairs)
    above = statistics.median(answer[1] - echoed for answer, echoed in pairs)
    words = f"first byte {first:.2f}, last {statistics.median(last):.2f}, at most {max(last):.2f} ms"
    return Row(
        f"a key: {key.words}", f"{words}; {above:.2f} ms above the echo", f"a pty's echo: {echo:.2f} ms",
        asked=[Limit(above, 0.6, " ms above")])
