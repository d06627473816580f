"""What a key costs: bytes to the terminal, time, and nothing while none is pressed."""

import statistics

from measuring.programs import Terminal, spread
from measuring.server import Server, pages

EVERY_KIND = "sesn_011CZkZAtmR3yMPDzynEDxu7"
THOUSAND = "sesn_011CZkcK8Jv4SnYxZa1TrNuF"


def rows(binary):
    yield from bytes_of_steps(binary)
    yield from time_of_steps(binary)
    yield from long_list(binary)


def bytes_of_steps(binary):
    list_alone = Terminal(binary, "--demo", THOUSAND, columns=58)
    list_alone.quiet(2)
    yield "row down, detail not seen", f"{max(list_alone.key(b'j') for _ in range(8))} bytes at most", "", ""
    yield "1,000 resources on the screen", f"{list_alone.status('RssAnon') / 1024:.1f} MiB anonymous", "", ""
    list_alone.close()

    for words, session in (("of much the same kind", THOUSAND), ("of another kind each", EVERY_KIND)):
        both = Terminal(binary, "--demo", session)
        both.quiet(2)
        changes = [both.key(b"j") for _ in range(9)]
        both.close()
        measured = f"median {statistics.median(changes):.0f}, at most {max(changes)} bytes"
        yield f"row down, detail changes to one {words}", measured, "", ""


def time_of_steps(binary):
    both = Terminal(binary, "--demo", EVERY_KIND)
    both.quiet(2)
    answers = [both.answered(key) for key in (b"j", b"k") * 15]
    first, last = zip(*answers)
    yield "a key to its first byte", spread(first), "", ""
    yield "a key to its last byte", spread(last), "", ""
    wakings = both.wakings(2)
    yield "idle for two seconds", f"{len(both.read(0))} bytes, {wakings} wakings", "", ""
    both.close()


def long_list(binary):
    """Keys in the longest list that is kept: 100,000 resources."""
    server = Server(pages(20, 5000))
    browser = Terminal(binary, "sesn_1", "--no-check", columns=120, **server.environment)
    browser.until(b"100000 resources")
    browser.quiet(1)
    yield "100,000 resources on the screen", f"{browser.status('RssAnon') / 1024:.0f} MiB anonymous", "", ""
    keys = {
        "a row down among 100,000": [b"j"] * 20,
        "a letter that leaves all of 100,000": [letter.encode() for letter in "/resource"],
        "a letter that leaves fewer": [letter.encode() for letter in "-00420"],
        "a letter less": [b"\x7f"] * 14,
    }
    for words, pressed in keys.items():
        times, costs = [], []
        for key in pressed:
            before = browser.processor_time()
            times.append(browser.answered(key)[1])
            costs.append(browser.processor_time() - before)
        yield words, f"{spread(times)}; of CPU {spread(costs)}", "", ""
    browser.close()
    server.close()
