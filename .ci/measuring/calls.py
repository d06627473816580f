"""Calls of the agent's tools: read and sorted under their mounts, in the browser and on the command line."""

import os
import time
import urllib.parse

from measuring.programs import Terminal, cost, spread
from measuring.server import SESSION, Server, page

EVENTS = 5000
SIZE = 200
MOUNTS = 100
LINES = "a line of text\\n" * 112
TIMES = '"created_at":"2026-11-20T10:00:00Z","updated_at":"2026-11-20T10:00:00Z"'


def mount(number):
    return (
        f'{{"id":"sesrsc_{number}","type":"github_repository","url":"https://github.com/acme/r{number}",'
        f'"mount_path":"/workspace/repository-{number:02}",{TIMES}}}')


def event(number, mounts):
    """A call and its answer in turn, some 2,000 bytes each."""
    place, time_of = number // 2, f"2026-11-20T1{number // 3600}:{number // 60 % 60:02}:{number % 60:02}Z"
    if number % 2:
        return (
            f'{{"type":"agent.tool_result","id":"r{place}","tool_use_id":"c{place}","processed_at":"{time_of}",'
            f'"is_error":{"true" if place % 7 == 0 else "false"},"content":[{{"type":"text","text":"{LINES}"}}]}}')
    path = f"/workspace/repository-{place % mounts:02}"
    words = " ".join(f"{path}/src/part-{part:03}/file.swift" for part in range(36))
    return (
        f'{{"type":"agent.tool_use","id":"c{place}","name":"bash","processed_at":"{time_of}",'
        f'"input":{{"command":"grep -rn call-{place} {words}"}},"evaluated_permission":"allow"}}')


def session(mounts):
    """Answers of a session with so many mounts; each page of events is made once, before it is asked for."""
    made = []
    for start in range(0, EVENTS, SIZE):
        following = str(start + SIZE) if start + SIZE < EVENTS else None
        made.append(page((event(number, mounts) for number in range(start, start + SIZE)), following))

    def answer(path):
        path = urllib.parse.unquote(path)
        if "/resources" in path:
            return page(mount(number) for number in range(mounts))
        if "/threads" in path:
            return page(['{"id":"sthr_0","parent_thread_id":null}'])
        if "agent.tool_use" in path:
            return made[int(path.partition("&page=")[2] or 0) // SIZE]
        return SESSION if path.endswith("sesn_1") else page([])

    return answer, sum(len(body) for body in made)


def rows(binary):
    answer, size = session(MOUNTS)
    server = Server(answer)
    browser = Terminal(binary, "sesn_1", **server.environment)
    browser.until(b"100 resources")
    browser.quiet(2)
    before = browser.status("RssAnon")
    start = time.perf_counter()
    os.write(browser.end, b"E")
    first = browser.until(b"grep -rn")
    moments = []
    written = b""
    while b"thread complete" not in written:
        # What a page draws is no answer to a key.
        while part := browser.read(0):
            written += part
        pressed = time.perf_counter()
        os.write(browser.end, b"jk"[len(moments) % 2:][:1])
        written = written[-4000:] + browser.read(5)
        moments.append((time.perf_counter() - pressed) * 1000)
        written += browser.read(0.005)
        if time.perf_counter() - start > 60:
            raise SystemExit("the calls are not read to their end")
    whole = (time.perf_counter() - start) * 1000
    browser.quiet(1)
    grown = (browser.status("RssAnon") - before) / 1024
    yield "first calls after E", f"{first:.1f} ms", "", ""
    yield f"{EVENTS:,} events, {size / 1e6:.1f} MB, read and sorted", f"{whole:.0f} ms with a key at a time", "", ""
    yield "a key meanwhile", spread(moments), "", ""
    yield "what the calls of a session take", f"{grown:.1f} MiB above the session", "", ""
    browser.close()
    server.close()
    for mounts in (1, MOUNTS):
        answer, _ = session(mounts)
        server = Server(answer)
        command = [binary, "calls", "sesn_1", "--format", "jsonl", "--base-url", server.address]
        took = sorted(cost(command, ANTHROPIC_API_KEY="k") for _ in range(7))[3]
        yield f"calls --format jsonl, mounts: {mounts}", f"median {took[0]:.0f} ms, {took[1]:.0f} MiB at most", "", ""
        server.close()
