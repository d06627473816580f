"""Lists of sessions: the prompt's, the browser's, and walks on the command line."""

import os
import statistics
import subprocess
import sys

from measuring.programs import LONGEST, Terminal, compared, cost, run, spread
from measuring.server import Server

SIZE = 100
MOUNTS = 10

# Walks the same list as the official Python SDK does.
SDK = """
import anthropic
client = anthropic.Anthropic(base_url=%r, api_key="k")
print(sum(1 for _ in client.beta.sessions.list(limit=100)))
"""


def session(number):
    mounts = ",".join(
        f'{{"type":"github_repository","id":"sesrsc_{number}_{mount}","mount_path":"/workspace/r{mount}",'
        f'"url":"https://github.com/acme/r{(number + mount) % 97}","created_at":"2026-11-01T00:00:00Z",'
        f'"updated_at":"2026-11-01T00:00:00Z","checkout":{{"type":"branch","name":"main"}}}}'
        for mount in range(MOUNTS))
    return (
        f'{{"id":"sesn_{number:08d}","type":"session","status":"idle","title":"Task {number}","archived_at":null,'
        f'"created_at":"2026-11-20T10:00:00Z","updated_at":"2026-11-20T10:00:00Z","environment_id":"env_1","metadata":{{}},'
        f'"agent":{{"id":"agent_1","name":"Coder","version":7}},"vault_ids":[],"resources":[{mounts}]}}')


def listing(pages):
    """Answers of so many pages, each made once."""
    made = {}

    def answer(path):
        number = int(path.partition("page=")[2] or 0)
        if number not in made:
            sessions = ",".join(session(number * SIZE + place) for place in range(SIZE))
            following = f'"{number + 1}"' if number + 1 < pages else "null"
            made[number] = f'{{"data":[{sessions}],"next_page":{following}}}'.encode()
        return made[number]

    return answer


def rows(binary):
    yield from browser(binary)
    yield from walks(binary)


def browser(binary):
    server = Server(listing(100))
    program = Terminal(binary, **server.environment)
    program.until(b"Paste a session ID")
    yield "first sessions after the prompt", f"{program.until(b'newest first'):.1f} ms", "", ""
    program.quiet()
    before = program.status("RssAnon")
    os.write(program.end, b"\t")
    program.quiet()
    # Asks at its own pace of two pages a second.
    os.write(program.end, b"/nowhere\r")
    program.until(b"10000 sessions")
    program.quiet(1)
    grown = (program.status("RssAnon") - before) / 1024
    yield f"10,000 sessions of {MOUNTS} mounts", f"{grown:.1f} MiB above the first hundred", "", ""
    os.write(program.end, b"/\x15")
    program.quiet()
    letters = [program.answered(letter.encode())[1] for letter in "task repo:acme/r42"]
    yield "a letter of a query over 10,000 sessions", spread(letters), "", ""
    program.close()
    server.close()


def walks(binary):
    server = Server(listing(30))
    command = [binary, "sessions", "--all", "--rate", "0", "--format", "jsonl", "--base-url", server.address]
    sdk = [sys.executable, "-c", SDK % server.address]
    if subprocess.run(sdk, capture_output=True, timeout=LONGEST).returncode == 0:
        ours, theirs, ratio = compared(
            lambda: run(command, ANTHROPIC_API_KEY="k"), lambda: run(sdk, ANTHROPIC_API_KEY="k"), runs=5)
        yield "3,000 sessions walked", f"{ours:.0f} ms", f"the Python SDK: {theirs:.0f} ms", f"{ratio:.2f}"
    else:
        times = [cost(command, ANTHROPIC_API_KEY="k")[0] for _ in range(5)]
        yield "3,000 sessions walked", f"median {statistics.median(times):.0f} ms", "", ""
    server.close()
    for pages in (100, 1000):
        server = Server(listing(pages))
        command[-1] = server.address
        time_taken, memory, _ = cost(command, ANTHROPIC_API_KEY="k")
        yield f"{pages} pages as jsonl", f"{time_taken:.0f} ms, {memory:.0f} MiB at most", "", ""
        server.close()
