"""How fast it starts, beside a C program, and asks, beside curl."""

import os
import subprocess
import tempfile

from measuring.programs import Terminal, compared, run
from measuring.server import Server, certificate

BASELINE = '#include <locale.h>\n#include <ncurses.h>\nint main(void) { setlocale(LC_ALL, ""); initscr(); refresh(); endwin(); }\n'
FILE = b'{"id":"sesrsc_1","type":"file","mount_path":"/a","file_id":"file_1","created_at":"2026-03-15T10:00:00Z","updated_at":"2026-03-15T10:00:00Z"}'


def painted(command, mark):
    """Until a program has painted a mark, or has ended where there is none."""
    terminal = Terminal(*command)
    written = b""
    while part := terminal.read(5):
        written += part
        if mark and mark in written:
            break
    terminal.close()


def rows(binary):
    with tempfile.TemporaryDirectory() as folder:
        source, baseline = os.path.join(folder, "baseline.c"), os.path.join(folder, "baseline")
        with open(source, "w") as file:
            file.write(BASELINE)
        subprocess.run(["cc", "-O2", "-o", baseline, source, "-lncursesw", "-ltinfo"], check=True)
        ours, theirs, ratio = compared(
            lambda: painted([binary, "--demo"], b"SAMPLE SESSIONS"), lambda: painted([baseline], None))
        yield "first painted frame", f"{ours:.1f} ms", f"C, ncurses opened and closed: {theirs:.1f} ms", f"{ratio:.2f}"

        chain, key, roots = certificate(folder)
        server = Server(lambda _: FILE, (chain, key))
        get = [binary, "get", "sesn_1", "sesrsc_1", "--base-url", server.address]
        run(get, ANTHROPIC_API_KEY="k", SSL_CERT_FILE=roots)
        requests = server.requests
        path = "/v1/sessions/sesn_1/resources/sesrsc_1"
        ours, theirs, ratio = compared(
            lambda: run(get, ANTHROPIC_API_KEY="k", SSL_CERT_FILE=roots),
            lambda: run(["curl", "-s", "--cacert", roots, server.address + path]))
        server.close()
        yield f"get over https, the system's certificates, requests: {requests}", f"{ours:.1f} ms", f"curl -s: {theirs:.1f} ms", f"{ratio:.2f}"
