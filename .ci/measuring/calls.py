"""Calls of the agent's tools: read and sorted under their mounts, in the browser and on the command line."""

import statistics
import time
import urllib.parse

from measuring.answers import SESSION, TIMES, page, page_number
from measuring.numbers import spread
from measuring.programs import cost
from measuring.samples import CHECKS
from measuring.server import Server
from measuring.table import Row
from measuring.terminal import Terminal

CALLS = 5000
# Of one page, calls and their answers.
SIZE = 400
MOUNTS = 100
LINES = "a line of text\\n" * 112


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


def session(calls, mounts):
    """Answers of a session with so many calls and mounts; each page of events is made once, before it is asked for."""
    made = []
    for start in range(0, 2 * calls, SIZE):
        following = str(len(made) + 1) if start + SIZE < 2 * calls else None
        made.append(page((event(number, mounts) for number in range(start, start + SIZE)), following))

    def answer(path):
        path = urllib.parse.unquote(path)
        if "/resources" in path:
            return page(mount(number) for number in range(mounts))
        if "/threads" in path:
            return page(['{"id":"sthr_0","parent_thread_id":null}'])
        if "agent.tool_use" in path:
            return made[page_number(path)]
        return SESSION if path.endswith("sesn_1") else page([])

    return answer, sum(len(body) for body in made)


def rows(options):
    calls = options.size(CALLS, 400)
    answer, size = session(calls, MOUNTS)
    what = f"{calls:,} calls and their answers, {size / 1e6:.1f} MB"
    with Server(answer) as server, Terminal(options.binary, "sesn_1", **server.environment) as browser:
        browser.until(b"100 resources")
        browser.settled(CHECKS)
        before, spent = browser.memory(), browser.processor_time()
        start = time.perf_counter()
        browser.write(b"E")
        first = browser.until(b"grep -rn")
        moments = keys_until(b"thread complete", browser)
        whole = (time.perf_counter() - start) * 1000
        browser.settled()
        memory, spent = browser.memory(), browser.processor_time() - spent
        yield Row("first calls after E", f"{first:.1f} ms")
        yield Row(f"{what}, read and sorted", f"{whole:.0f} ms with a key at a time, {spent:.0f} ms of CPU")
        yield Row("a key meanwhile", spread(moments))
        yield Row(f"{what}: memory", f"{memory:.1f} MB anonymous, {memory - before:.1f} above the session")
    for mounts in (1, MOUNTS):
        with Server(session(calls, mounts)[0]) as server:
            command = [options.binary, "calls", "sesn_1", "--all", "--format", "jsonl", "--base-url", server.address]
            took, memory, _ = zip(*(cost(command, ANTHROPIC_API_KEY="k") for _ in range(options.runs(7))))
            words = f"median {statistics.median(took):.0f} ms, {max(memory):.0f} MB at most"
            yield Row(f"calls --all --format jsonl, {calls:,} calls, mounts: {mounts}", words)


def keys_until(mark, browser):
    """Presses keys one after another until a text stands there, and returns how long each took."""
    moments = []
    written = b""
    limit = time.perf_counter() + 60
    while mark not in written:
        # What a page draws is no answer to a key.
        while part := browser.read(0):
            written += part
        pressed = time.perf_counter()
        browser.write(b"jk"[len(moments) % 2:][:1])
        written = written[-4000:] + browser.read(5)
        moments.append((time.perf_counter() - pressed) * 1000)
        written += browser.read(0.005)
        if time.perf_counter() > limit:
            raise SystemExit("the calls are not read to their end")
    return moments
