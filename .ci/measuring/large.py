"""The largest that a service may send, and that somebody may type."""

import os
import signal

from measuring.programs import Terminal, cost, spread
from measuring.server import SESSION, Server, page, pages

MIB = 1 << 20
CONTROL_C = b"\x03"


def rows(binary):
    yield from answers(binary)
    yield from lists(binary)
    yield from text(binary)
    yield from typing(binary)


def answers(binary):
    """Answers of at most 64 MiB that are read in one go."""
    shapes = {
        "no element": page([]),
        "60 MiB of {},": b'{"data":[' + b"{}," * (20 * MIB) + b"{}]}",
        "60 MiB of 0,": b'{"data":[' + b"0," * (30 * MIB) + b"0]}",
        "500,000 elements 0": page(["0"] * 500_000),
        "one text of 60 MiB": page(['{"type":"file","id":"' + "x" * (60 * MIB) + '"}']),
    }
    for words, body in shapes.items():
        server = Server(lambda _: body)
        for form in ("text", "json"):
            command = [binary, "list", "sesn_1", "--format", form, "--base-url", server.address]
            time, memory, status = cost(command, ANTHROPIC_API_KEY="k")
            yield f"list --format {form}: {words}", f"{time:.0f} ms, {memory:.0f} MiB at most, status {status}", "", ""
        server.close()


def lists(binary):
    """Lists of 200 pages, and of pages without an end: keys while they arrive, and how soon it ends."""
    for words, count in (("200 pages of 100", 200), ("pages without an end", None)):
        server = Server(pages(count, 100))

        def reading():
            browser = Terminal(binary, "sesn_1", "--no-check", **server.environment)
            browser.until(b"page 2")
            return browser

        browser = reading()
        times = []
        for _ in range(20):
            os.write(browser.end, b"?")
            times.append(browser.until(b"Open the resource"))
            os.write(browser.end, b"q")
            times.append(browser.until(b"MOUNT PATH"))
        yield f"{words}: help opened and closed while they arrive", spread(times), "", ""
        browser.close()
        for name, act in (
            ("Ctrl-C", lambda program: os.write(program.end, CONTROL_C)),
            ("TERM", lambda program: os.kill(program.pid, signal.SIGTERM)),
        ):
            yield f"{words}: {name} to the end", spread([reading().ended_by(act) for _ in range(5)]), "", ""
        server.close()


def text(binary):
    """A text of 10 MB with what makes drawing hard."""
    line = "\\u202ebidi e\\u0301\\u0301 text 漢字 " + "word " * 20 + "\\n"
    description = line * (10_000_000 // len(line.encode()))
    store = f'{{"type":"memory_store","memory_store_id":"memstore_1","access":"read_only","mount_path":"/m","description":"first line\\n{description}the last line"}}'
    body = page([store])
    server = Server(lambda path: body if "/resources" in path else SESSION)
    browser = Terminal(binary, "sesn_1", "--no-check", **server.environment)
    browser.until(b"1 resource")
    browser.send(b"\t/first line\r")
    browser.until(b"match 1 of 1")
    os.write(browser.end, b"\r")
    yield "a text of 10 MB: opened", f"{browser.until(b'of about '):.1f} ms", "", ""
    browser.quiet()
    yield "a text of 10 MB: a screen further", spread([browser.answered(b" ")[1] for _ in range(20)]), "", ""
    os.write(browser.end, b"G")
    yield "a text of 10 MB: to its end", f"{browser.until(b'the last line'):.1f} ms", "", ""
    end = browser.ended_by(lambda program: os.write(program.end, CONTROL_C))
    yield "a text of 10 MB: Ctrl-C to the end", f"{end:.1f} ms", "", ""
    server.close()


def typing(binary):
    """A megabyte that is typed, not pasted."""
    browser = Terminal(binary, "--demo")
    browser.until(b"SAMPLE SESSIONS")
    browser.quiet()
    before = browser.processor_time()
    browser.send(b"x" * MIB)
    browser.quiet()
    yield "1 MB typed", f"{browser.processor_time() - before:.0f} ms of CPU", "", ""
    end = browser.ended_by(lambda program: os.write(program.end, CONTROL_C))
    yield "1 MB typed: Ctrl-C to the end", f"{end:.1f} ms", "", ""
