"""What checking 1,000 resources costs once their list stands, and what is left of it."""

import re
import urllib.parse

from measuring.programs import Terminal
from measuring.server import Server, pages

STORE = b'{"id":"memstore_1","type":"memory_store","name":"Notes","created_at":"2026-11-20T10:00:00Z","updated_at":"2026-11-20T10:00:00Z"}'


def answer(path):
    """Answers every check with a healthy answer."""
    path = urllib.parse.unquote(path)
    if "/files" in path:
        files = (
            f'{{"id":"{name}","type":"file","filename":"{name}.csv","mime_type":"text/csv","size_bytes":1000,'
            f'"created_at":"2026-11-20T10:00:00Z"}}' for name in re.findall(r"ids\[\]=(\w+)", path))
        return f'{{"data":[{",".join(files)}],"has_more":false}}'.encode()
    if "/memory_stores/" in path and not path.partition("?")[0].endswith("/memory_versions"):
        return STORE
    return pages(10, 100)(path)


def rows(binary):
    server = Server(answer)
    browser = Terminal(binary, "sesn_1", **server.environment)
    browser.until(b"1000 resources")
    requests, before = server.requests, browser.processor_time()
    browser.quiet(2)
    spent = browser.processor_time() - before
    asked = server.requests - requests
    yield "1,000 resources: checks of what is seen", f"{spent:.1f} ms of CPU, {asked} requests", "", ""
    yield "wakings in the five seconds afterwards", str(browser.wakings(5)), "", ""
    browser.close()
    server.close()
