"""Lists of sessions: the prompt's, the browser's, and walks on the command line."""

import functools

from measuring import peers
from measuring.answers import TIMES, page_number
from measuring.numbers import compared, spread
from measuring.programs import cost, run
from measuring.server import Server
from measuring.table import Row
from measuring.terminal import Terminal

SIZE = 100
MOUNTS = 10


def session(number):
    mounts = ",".join(
        f'{{"type":"github_repository","id":"sesrsc_{number}_{mount}","mount_path":"/workspace/r{mount}",'
        f'"url":"https://github.com/acme/r{(number + mount) % 97}",{TIMES},'
        f'"checkout":{{"type":"branch","name":"main"}}}}'
        for mount in range(MOUNTS))
    return (
        f'{{"id":"sesn_{number:08d}","type":"session","status":"idle","title":"Task {number}","archived_at":null,'
        f'{TIMES},"environment_id":"env_1","metadata":{{}},'
        f'"agent":{{"id":"agent_1","name":"Coder","version":7}},"vault_ids":[],"resources":[{mounts}]}}')


def listing(pages):
    """Answers of so many pages, each made once."""

    @functools.lru_cache(maxsize=None)
    def made(number):
        sessions = ",".join(session(number * SIZE + place) for place in range(SIZE))
        following = f'"{number + 1}"' if number + 1 < pages else "null"
        return f'{{"data":[{sessions}],"next_page":{following}}}'.encode()

    return lambda path: made(page_number(path))


def rows(options):
    yield from browser(options)
    yield from walk(options)
    for pages in options.size([100, 1000], [10]):
        with Server(listing(pages)) as server:
            took, memory, _ = cost(walking(options, server), ANTHROPIC_API_KEY="k")
            yield Row(f"{pages * SIZE:,} sessions as jsonl", f"{took:.0f} ms, {memory:.0f} MB at most")


def browser(options):
    pages = options.size(100, 2)
    with Server(listing(pages)) as server, Terminal(options.binary, **server.environment) as program:
        program.until(b"Paste a session ID")
        yield Row("first sessions after the prompt", f"{program.until(b'newest first'):.1f} ms")
        program.settled()
        before = program.memory()
        program.write(b"\t")
        program.quiet()
        # It asks at its own pace of two pages a second.
        program.write(b"/nowhere\r")
        program.until(b"all there are")
        program.settled(1)
        memory, spent = program.memory(), program.processor_time()
        words = f"{memory:.1f} MB anonymous, {memory - before:.1f} above the first hundred, {spent:.0f} ms of CPU"
        yield Row(f"{pages * SIZE:,} sessions of {MOUNTS} mounts", words)
        program.write(b"/\x15")
        program.quiet()
        letters = [program.answered(letter.encode())[1] for letter in "task repo:acme/r42"[: options.runs(18)]]
        yield Row(f"a letter of a query over {pages * SIZE:,} sessions", spread(letters))


def walking(options, server):
    """The command that walks the whole list."""
    return [options.binary, "sessions", "--all", "--rate", "0", "--format", "jsonl", "--base-url", server.address]


def walk(options):
    pages = options.size(30, 3)
    with Server(listing(pages)) as server:
        command = walking(options, server)
        sdk = peers.sdk(peers.SDK_WALK, server.address)
        yield compared(
            f"{pages * SIZE:,} sessions walked", lambda: run(command, ANTHROPIC_API_KEY="k"), sdk, options.runs(5))
