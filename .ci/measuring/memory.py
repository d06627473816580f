"""What it takes to show a session: anonymous memory, and processor time from the start until it is idle."""

from measuring.answers import checked, pages
from measuring.samples import come_to_rest, see_all
from measuring.server import Server
from measuring.table import Limit, Row
from measuring.terminal import Terminal


def rows(options):
    yield from shown(options, 1, 5)
    yield from shown(options, 10, 100, most=8, longest=60)


def shown(options, page_count, size, most=None, longest=None):
    """A session's resources with the checks of what is seen, and then with all of them."""
    count = f"{page_count * size:,} resources"
    with Server(checked(pages(page_count, size))) as server:
        with Terminal(options.binary, "sesn_1", **server.environment) as program:
            come_to_rest(program)
            memory, spent = program.memory(), program.processor_time()
            words = f"{memory:.1f} MB anonymous, {spent:.0f} ms of CPU, {server.requests} requests"
            asked = [Limit(memory, most, " MB"), Limit(spent, longest, " ms")] if most else []
            yield Row(f"{count}, checks of what is seen", words, asked=asked)
        if not most:
            return
        server.requests = 0
        with Terminal(options.binary, "sesn_1", rows=60, **server.environment) as program:
            come_to_rest(program)
            see_all(program, most=options.size(60, 2))
            memory, spent = program.memory(), program.processor_time()
            words = f"{memory:.1f} MB anonymous, {spent:.0f} ms of CPU, {server.requests} requests"
            yield Row(f"{count}, all checks, gone through by pages", words, asked=[Limit(memory, most, " MB")])
