"""The largest that a service may send, and that somebody may type."""

import os
import signal

from measuring.answers import field, page, pages
from measuring.numbers import spread
from measuring.programs import cost
from measuring.server import Server
from measuring.table import Row
from measuring.terminal import Terminal

MIB = 1 << 20


def rows(options):
    yield from answers(options)
    yield from lists(options)
    yield from text(options)
    yield from typing(options)


def answers(options):
    """Answers of at most 64 MiB that are read in one go."""
    size, count = options.size((60, 500_000), (2, 5000))
    shapes = {
        "no element": page([]),
        f"{size} MiB of {{}},": b'{"data":[' + b"{}," * (size * MIB // 3) + b"{}]}",
        f"{size} MiB of 0,": b'{"data":[' + b"0," * (size * MIB // 2) + b"0]}",
        f"{count:,} elements 0": page(["0"] * count),
        f"one text of {size} MiB": page(['{"type":"file","id":"' + "x" * (size * MIB) + '"}']),
    }
    for words, body in shapes.items():
        with Server(lambda _: body) as server:
            for form in ("text", "json"):
                command = [options.binary, "list", "sesn_1", "--format", form, "--base-url", server.address]
                took, memory, status = cost(command, ANTHROPIC_API_KEY="k")
                yield Row(f"list --format {form}: {words}", f"{took:.0f} ms, {memory:.0f} MB at most, status {status}")


def lists(options):
    """Lists of 200 pages, and of pages without an end: keys while they arrive, and how soon it ends."""
    ends = (
        ("Ctrl-C", interrupt),
        ("TERM", lambda program: os.kill(program.pid, signal.SIGTERM)),
    )
    for words, count in (("200 pages of 100", 200), ("pages without an end", None)):
        with Server(pages(count, 100)) as server:
            with reading(options, server) as browser:
                times = []
                for _ in range(options.runs(20)):
                    browser.write(b"?")
                    times.append(browser.until(b"Open the resource"))
                    browser.write(b"q")
                    times.append(browser.until(b"MOUNT PATH"))
                yield Row(f"{words}: help opened and closed while they arrive", spread(times))
            for name, act in ends:
                times = [ended(reading(options, server), act) for _ in range(options.runs(5))]
                yield Row(f"{words}: {name} to the end", spread(times))


def reading(options, server):
    """A browser while its list arrives."""
    browser = Terminal(options.binary, "sesn_1", "--no-check", **server.environment)
    browser.until(b"page 2")
    return browser


def interrupt(program):
    """Presses Ctrl-C."""
    program.write(b"\x03")


def ended(program, act):
    with program:
        return program.ended_by(act)


def text(options):
    """A text of 10 MB with what makes drawing hard."""
    size = options.size(10_000_000, 1_000_000)
    what = f"a text of {size // 1_000_000} MB"
    with Server(field(size)) as server:
        with Terminal(options.binary, "sesn_1", "--no-check", **server.environment) as browser:
            browser.until(b"2 resources")
            browser.send(b"j\t/first line\r")
            browser.until(b"match 1 of 1")
            browser.write(b"\r")
            yield Row(f"{what}: opened", f"{browser.until(b'of about '):.1f} ms")
            browser.settled()
            screens = [browser.answered(b" ")[1] for _ in range(options.runs(20))]
            yield Row(f"{what}: a screen further", spread(screens))
            browser.write(b"G")
            yield Row(f"{what}: to its end", f"{browser.until(b'the last line'):.1f} ms")
            yield Row(f"{what}: Ctrl-C to the end", f"{browser.ended_by(interrupt):.1f} ms")


def typing(options):
    """A megabyte that is typed, not pasted."""
    size = options.size(MIB, MIB // 16)
    with Terminal(options.binary, "--demo") as browser:
        browser.until(b"SAMPLE SESSIONS")
        browser.settled()
        before = browser.processor_time()
        browser.send(b"x" * size)
        browser.settled()
        yield Row(f"{size // 1024:,} KiB typed", f"{browser.processor_time() - before:.0f} ms of CPU")
        yield Row(f"{size // 1024:,} KiB typed: Ctrl-C to the end", f"{browser.ended_by(interrupt):.1f} ms")
