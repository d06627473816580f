"""What it takes to show a session: anonymous memory, and processor time from the start until it is idle."""

from measuring.answers import checked, pages
from measuring.samples import come_to_rest, see_all
from measuring.server import Server
from measuring.table import Limit, Row
from measuring.terminal import Terminal


def rows(options):
    yield opened(options, 1, 5)
    yield opened(options, 10, 100, most=8, longest=60)
    if not options.short:
        yield gone_through(options, most=8)


def opened(options, page_count, size, most=None, longest=None):
    """A session's resources with the checks of what is seen."""
    with Server(checked(pages(page_count, size))) as server:
        with Terminal(options.binary, "sesn_1", **server.environment) as program:
            come_to_rest(program)
            what = f"{page_count * size:,} resources, checks of what is seen"
            return taken(what, program, server, most, longest)


def gone_through(options, most):
    """A session's resources with all checks."""
    with Server(checked(pages(10, 100))) as server:
        with Terminal(options.binary, "sesn_1", rows=60, **server.environment) as program:
            come_to_rest(program)
            see_all(program)
            return taken("1,000 resources, all checks, gone through by pages", program, server, most)


def taken(what, program, server, most=None, longest=None):
    """What a program took until now."""
    memory, spent = program.memory(), program.processor_time()
    words = f"{memory:.1f} MB anonymous, {spent:.0f} ms of CPU, requests: {server.requests}"
    limits = [(memory, most, " MB"), (spent, longest, " ms")]
    return Row(what, words, asked=[Limit(*limit) for limit in limits if limit[1] is not None])
