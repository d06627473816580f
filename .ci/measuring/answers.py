"""What the server answers: sessions, resources and their checks, of any number."""

import functools
import re
import urllib.parse

TIMES = '"created_at":"2026-11-20T10:00:00Z","updated_at":"2026-11-20T10:00:00Z"'
SESSION = f'{{"id":"sesn_1","type":"session","status":"idle","title":"Measured",{TIMES}}}'.encode()
STORE = f'{{"id":"memstore_1","type":"memory_store","name":"Notes",{TIMES}}}'.encode()


def resource(number):
    """One resource, of each kind in turn."""
    name = f"{number:06}"
    path = f"/mnt/session/data/part-{number % 97:02}/resource-{name}"
    kinds = (
        f'{{"id":"sesrsc_{name}","type":"file","file_id":"file_{name}","mount_path":"{path}.csv",{TIMES}}}',
        f'{{"id":"sesrsc_{name}","type":"github_repository","url":"https://github.com/example/repository-{number}",'
        f'"mount_path":"{path}","checkout":{{"type":"branch","name":"release-{number % 12}"}},{TIMES}}}',
        f'{{"type":"memory_store","memory_store_id":"memstore_{name}","access":"read_write","name":"Notes {number}",'
        f'"mount_path":"{path}"}}',
    )
    return kinds[number % len(kinds)]


def page(elements, following=None):
    """The body of one page."""
    end = f',"next_page":"{following}"' if following else ""
    return f'{{"data":[{",".join(elements)}]{end}}}'.encode()


def page_number(path):
    """Which page a target asks for: from 0 where `following` is the next one's number."""
    return int(path.partition("page=")[2].partition("&")[0] or 0)


def pages(count, size):
    """Answers a session with so many pages of resources, each made once; without an end where `count` is None."""

    @functools.lru_cache(maxsize=256)
    def made(number):
        following = str(number + 1) if count is None or number + 1 < count else None
        return page((resource(number * size + index) for index in range(size)), following)

    def answer(path):
        if "/resources" in path:
            return made(page_number(path))
        return SESSION if path.endswith("sesn_1") else page([])

    return answer


def checked(answer):
    """Answers every check with a healthy answer, and everything else as `answer` does."""

    def healthy(path):
        path = urllib.parse.unquote(path)
        if "/files" in path:
            files = (
                f'{{"id":"{name}","type":"file","filename":"{name}.csv","mime_type":"text/csv","size_bytes":1000,'
                f'{TIMES}}}' for name in re.findall(r"ids\[\]=(\w+)", path))
            return page(files)
        if "/memory_stores/" in path and not path.partition("?")[0].endswith("/memory_versions"):
            return STORE
        return answer(path)

    return healthy


def field(size):
    """A session with two memory stores; the description of the second has so many bytes, with what is hard to draw."""
    # No line is like another: a screen further would change nothing.
    line = "{:06} \\u202ebidi e\\u0301\\u0301 text 漢字 " + "word " * 20 + "\\n"
    lines = (line.format(number) for number in range(size // len(line.encode())))
    text = "first line\\n" + "".join(lines) + "the last line"
    stores = (
        f'{{"type":"memory_store","memory_store_id":"memstore_{number}","access":"read_only","mount_path":"/m{number}",'
        f'"description":"{description}"}}' for number, description in enumerate(("short", text), 1))
    body = page(stores)
    return lambda path: body if "/resources" in path else SESSION
