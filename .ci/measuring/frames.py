"""How soon something stands on the screen: a byte, a frame, and what was asked for."""

import os
import tempfile

from measuring import peers
from measuring.answers import pages
from measuring.numbers import compared
from measuring.programs import LONGEST, run
from measuring.server import Server
from measuring.terminal import Terminal

COMMIT = "commit refs/heads/main\ncommitter A <a@example.com> {time} +0000\ndata {length}\n{message}\n"


def rows(options):
    with tempfile.TemporaryDirectory() as folder:
        yield from first(options, peers.ncurses(folder))
        yield from with_data(options, folder)


def started(wait, *command, **environment):
    """An action: starts a program, waits for something of it, and returns the milliseconds of both."""

    def action():
        with Terminal(*command, **environment) as terminal:
            wait(terminal)
            return terminal.age

    return action


def until(mark, *command, **environment):
    """An action: starts a program and waits for a text on the screen."""
    return started(lambda terminal: terminal.until(mark), *command, **environment)


def first(options, ncurses):
    demo, mark, runs = [options.binary, "--demo"], b"SAMPLE SESSIONS", options.runs(25)
    byte = "C, ncurses opened", started(lambda terminal: terminal.read(LONGEST), ncurses)
    yield compared("first byte", started(lambda terminal: terminal.read(LONGEST), *demo), byte, runs)
    end = "C, ncurses opened and closed", started(lambda terminal: terminal.quiet(LONGEST), ncurses)
    yield compared("first painted frame", until(mark, *demo), end, runs, ratio=2.5)
    if options.beside:
        other = "the other file", until(mark, options.beside, "--demo")
        yield compared("first painted frame", until(mark, *demo), other, runs)


def with_data(options, folder):
    for count, page_count in ((5, 1), (1000, 10)):
        what = f"first frame with data, {count:,} resources"
        with Server(pages(page_count, count // page_count)) as server:
            ours = until(b"/mnt/session", options.binary, "sesn_1", **server.environment)
            limit = 0.5 if count == 1000 else None
            runs = options.runs(15)
            yield compared(what, ours, explore(options, server), runs, ratio=limit)
            if tig := history(folder, count):
                yield compared(what, ours, tig, runs)
            if count == 5 and peers.has("htop"):
                yield compared(what, ours, ("htop", until(b"PID", "htop")), runs)


def explore(options, server):
    """The official command line's own browser of the same list."""
    if not options.ant:
        return None
    command = peers.ant(options.ant, server.address, "list", "--format", "explore")
    return "ant --format explore", until(b"sesrsc_", *command, ANTHROPIC_API_KEY="k")


def history(folder, count):
    """tig in a repository of so many commits."""
    if not (peers.has("tig") and peers.has("git")):
        return None
    path = os.path.join(folder, f"repository-{count}")
    stream = "".join(
        COMMIT.format(time=1_700_000_000 + number, length=len(f"Commit {number:06}"), message=f"Commit {number:06}")
        for number in range(count))
    with open(path + ".stream", "w") as file:
        file.write(stream)
    run(["git", "init", "--quiet", "--initial-branch=main", path])
    run(["sh", "-c", 'git -C "$1" fast-import --quiet < "$1.stream"', "sh", path])
    mark = f"Commit {count - 1:06}".encode()
    return f"tig, {count:,} commits", until(mark, "tig", GIT_DIR=os.path.join(path, ".git"))
