"""A server on loopback that answers every endpoint, often wrongly, as a seed says."""

import asyncio
import json
import random
import re
import threading
import time
import urllib.parse

from soaking.bodies import Bodies

FLAG = "managed-agents-2026-04-01"
RESOURCE, STORE = r"/v1/sessions/[^/]+/resources", r"/v1/memory_stores/[^/]+"
ENDPOINTS = {
    "sessions": r"/v1/sessions", "session": r"/v1/sessions/[^/]+",
    "resources": RESOURCE, "resource": RESOURCE + "/[^/]+",
    "events": r"/v1/sessions/[^/]+(/threads/[^/]+)?/events", "threads": r"/v1/sessions/[^/]+/threads",
    "files": r"/v1/files", "file": r"/v1/files/[^/]+", "environment": r"/v1/environments/[^/]+",
    "store": STORE, "memories": STORE + "/memories", "memory": STORE + "/memories/[^/]+",
    "versions": STORE + "/memory_versions", "version": STORE + "/memory_versions/[^/]+",
}
FAULTS = {
    "right": 66, "slow": 6, "429 0": 3, "429 1": 3, "500": 3, "529": 2, "403": 3, "404": 3, "400": 1, "html": 2,
    "cut": 2, "reset": 2, "repeated": 2, "malformed": 2, "too long": 1, "too short": 1, "empty": 1, "other shape": 1,
}
TYPES = {400: "invalid_request_error", 403: "permission_error", 404: "not_found_error", 429: "rate_limit_error"}


class Faulty:
    """Counts the requests and how many have no whole answer yet, logs each, and keeps those that should not be sent."""

    def __init__(self, seed, log):
        self.random, self.bodies, self.log = random.Random(seed), Bodies(seed), log
        # Whether every answer is right, and the same each time.
        self.is_right = False
        self.requests, self.pending, self.last, self.odd = 0, 0, time.monotonic(), []
        self.writers = set()
        self.loop = asyncio.new_event_loop()
        self.loop.set_exception_handler(lambda *_: None)
        ready = threading.Event()
        threading.Thread(target=self.serve, args=[ready], daemon=True).start()
        ready.wait()

    def serve(self, ready):
        asyncio.set_event_loop(self.loop)
        server = self.loop.run_until_complete(asyncio.start_server(self.connected, "127.0.0.1", 0))
        self.host = "127.0.0.1:%d" % server.sockets[0].getsockname()[1]
        ready.set()
        self.loop.run_forever()

    def close_connections(self):
        """Closes all connections that are open, so that what the program keeps open is the same each time."""
        self.loop.call_soon_threadsafe(lambda: [writer.transport.abort() for writer in list(self.writers)])

    async def connected(self, reader, writer):
        self.writers.add(writer)
        if len(self.writers) > 64:
            self.odd.append("more than 64 connections")
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                self.pending += 1
                try:
                    await self.answer(writer, head.decode("latin-1").split("\r\n"))
                finally:
                    self.pending -= 1
                    self.last = time.monotonic()
        except (OSError, EOFError, asyncio.LimitOverrunError):
            pass  # the program has closed it, or the fault was to close it
        finally:
            self.writers.discard(writer)
            writer.close()

    async def answer(self, writer, head):
        method, target, _ = head[0].split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
        path, _, query = target.partition("?")
        kind = next((name for name, pattern in ENDPOINTS.items() if re.fullmatch(pattern, path)), None)
        flags = headers.get("anthropic-beta", "")
        self.bodies.is_plain = self.is_right
        fault = "right" if self.is_right else self.random.choices(list(FAULTS), FAULTS.values())[0]
        self.requests += 1
        self.last = time.monotonic()
        self.log(f"{method} {target} [{flags}] {fault}")
        may_lack_flag = kind in ("session", "resources", "resource")
        if method != "GET" or kind is None or headers.get("host") != self.host or not (may_lack_flag or FLAG in flags):
            self.odd.append(f"{method} {headers.get('host')} {target} [{flags}]")
        status = int(fault[:3]) if fault[:3].isdigit() else 200
        if status != 200:
            error = {"type": TYPES.get(status, "api_error"), "message": self.bodies.text(self.requests)}
            body = json.dumps({"type": "error", "error": error, "request_id": f"req_{self.requests}"})
        elif fault == "html":
            body = "<html><body>\x1b[31mBad gateway</body></html>"
        else:
            answer = self.bodies.body(kind, path, dict(urllib.parse.parse_qsl(query)), query, fault)
            body = json.dumps(answer, ensure_ascii=self.requests % 2 == 0)
        if fault == "slow":
            await asyncio.sleep(self.random.uniform(0.2, 2))
        body = body.encode(errors="replace")
        cut = self.random.randrange(len(body))
        body = {"malformed": body[:cut] + b"}", "empty": b"", "other shape": b'[{"data":7},"x"]'}.get(fault, body)
        length = len(body) + {"too long": 9, "too short": -min(9, len(body))}.get(fault, 0)
        lines = [f"HTTP/1.1 {status} x", "content-type: application/json", f"content-length: {length}",
                 f"request-id: req_{self.requests}", *(["retry-after: " + fault[4:]] if fault[:3] == "429" else [])]
        head = "\r\n".join(lines).encode() + b"\r\n\r\n"
        writer.write(head + (body[:cut] if fault in ("cut", "reset") else body))
        await writer.drain()
        if fault == "reset":
            writer.transport.abort()
        if fault in ("cut", "reset", "too long", "too short"):
            raise EOFError
