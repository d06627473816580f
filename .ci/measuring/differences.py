"""Two sessions compared, two large answers compared, and all known beta flags tried."""

import functools

from measuring.answers import TIMES, page, page_number, resource
from measuring.numbers import compared
from measuring.programs import output, run
from measuring.server import Server

# As `diff` ends where something differs.
DIFFERS = 1


def rows(options):
    yield from mounts(options, 1000)
    yield from metadata(options)
    yield from flags(options)


def name(path):
    """The session that a target asks for."""
    return path.partition("/sessions/")[2].partition("/")[0].partition("?")[0]


def sessions(count=0, members=0):
    """Two sessions, sesn_a and sesn_b, with so many mounts in pages of 100 and so many members of metadata."""

    @functools.lru_cache(maxsize=None)
    def mounted(session, number):
        elements = [resource(number * 100 + place) for place in range(min(count, 100))]
        if session == "sesn_b":
            elements = [element.replace('"release-7"', '"release-8"') for element in elements]
        return page(elements, str(number + 1) if (number + 1) * 100 < count else None)

    @functools.lru_cache(maxsize=None)
    def described(session):
        changed = 7 if session == "sesn_b" else members + 1
        metadata = ",".join(
            f'"member-{place:06}":"a value of some length, number {place + (place % changed == changed - 1)}"'
            for place in range(members))
        return f'{{"id":"{session}","type":"session","status":"idle","metadata":{{{metadata}}},{TIMES}}}'.encode()

    def answer(path):
        session = name(path)
        return mounted(session, page_number(path)) if "/resources" in path else described(session)

    return answer, len(described("sesn_a"))


def mounts(options, count):
    answer, _ = sessions(count=count)
    with Server(answer) as server:
        diff = [options.binary, "diff", "sesn_a", "sesn_b"]

        def listed(session):
            return run([options.binary, "list", session], **server.environment)

        yield compared(
            f"diff of two sessions of {count:,} mounts each",
            lambda: run(diff, statuses=[DIFFERS], **server.environment),
            ("the slower of two lists", lambda: max(listed("sesn_a"), listed("sesn_b"))), options.runs(15))


def metadata(options):
    answer, size = sessions(members=options.size(20_000, 2000))
    with Server(answer) as server:
        diff = [options.binary, "diff", "sesn_a", "sesn_b"]
        yield compared(
            f"diff of two answers of {size / 1e6:.1f} MB", lambda: run(diff, statuses=[DIFFERS], **server.environment),
            None, options.runs(15))


def flags(options):
    known = output([options.binary, "betas", "--format", "tsv"]).count("\n")
    with Server(lambda _: resource(0).encode()) as server:
        command = [options.binary, "betas", "--probe", "sesn_1", "sesrsc_000000", "--all-known", "--rate", "0"]
        run(command, **server.environment)
        requests = server.requests
        what = f"betas --probe --all-known --rate 0: {known} flags, {requests} requests"
        yield compared(what, lambda: run(command, **server.environment), None, options.runs(15), most=200)
