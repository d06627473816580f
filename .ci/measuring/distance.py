"""What a service that is far away costs: from Enter to the data, with 100 ms of delay each way."""

import asyncio
import contextlib
import os
import statistics
import tempfile
import threading
import urllib.parse

from measuring.answers import pages
from measuring.numbers import spread
from measuring.server import Server
from measuring.table import Limit, Row
from measuring.terminal import Terminal

ONE_WAY = 0.1
WARM = "connection made while one typed"


class Distance:
    """Stands before a server as if it were far away: each byte takes its time, and so does making a connection."""

    def __init__(self, address):
        self.target = urllib.parse.urlsplit(address)
        self.loop = asyncio.new_event_loop()
        # A connection that ends half-way is the end of a run.
        self.loop.set_exception_handler(lambda *_: None)
        ready = threading.Event()
        self.thread = threading.Thread(target=self.serve, args=[ready], daemon=True)
        self.thread.start()
        ready.wait()

    def serve(self, ready):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self.connected, "127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        ready.set()
        self.loop.run_forever()
        tasks = asyncio.all_tasks(self.loop)
        for task in tasks:
            task.cancel()
        self.loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))

    async def connected(self, reader, writer):
        # The handshake of TCP: the client's first bytes leave one round trip later.
        open_at = self.loop.time() + 2 * ONE_WAY
        near, far = await asyncio.open_connection(self.target.hostname, self.target.port)
        await asyncio.gather(self.carry(reader, far, open_at), self.carry(near, writer, open_at))

    async def carry(self, reader, writer, open_at):
        while part := await reader.read(65536):
            moment = max(self.loop.time(), open_at) + ONE_WAY
            self.loop.call_at(moment, writer.write, part)
        self.loop.call_later(ONE_WAY, writer.close)

    def close(self):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()


def rows(options):
    with tempfile.TemporaryDirectory() as folder:
        quiet = os.path.join(folder, "sessionscope")
        os.mkdir(quiet)
        with open(os.path.join(quiet, "config.json"), "w") as file:
            file.write('{"sessions": false}')
        for words, environment in (("cold", {"XDG_CONFIG_HOME": folder}), (WARM, {})):
            times = [opened(options.binary, environment) for _ in range(options.size(7, 1))]
            trips = statistics.median(times) / (2 * ONE_WAY * 1000)
            # A round trip, and a tenth of it for all that is not the way.
            asked = [Limit(trips, 1.1, " round trips")] if words == WARM else []
            what = f"Enter to data, {ONE_WAY * 1000:.0f} ms each way: {words}"
            yield Row(what, f"{spread(times)}, {trips:.2f} round trips", asked=asked)


def opened(binary, environment):
    """Milliseconds from Enter at the prompt to the session's resources."""
    with Server(pages(1, 5)) as server, contextlib.closing(Distance(server.address)) as distance:
        environment = server.environment | {"ANTHROPIC_BASE_URL": distance.address} | environment
        with Terminal(binary, **environment) as program:
            program.until(b"Paste a session ID")
            program.quiet(5 * ONE_WAY)
            program.write(b"sesn_1\r")
            return program.until(b"/mnt/session")
