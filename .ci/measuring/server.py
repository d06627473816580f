"""A server on loopback that answers by path, over TLS where it is asked to."""

import http.server
import os
import socket
import ssl
import subprocess
import threading

SYSTEM_ROOTS = "/etc/ssl/certs/ca-certificates.crt"
SESSION = b'{"id":"sesn_1","type":"session","status":"idle","title":"Measured","created_at":"2026-11-20T10:00:00Z"}'


class Server:
    """Answers each target with what `answer` gives for it, and counts the requests."""

    def __init__(self, answer, certificate=None):
        self.requests = 0
        owner = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1

            def setup(self):
                self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                super().setup()

            def do_GET(self):
                owner.requests += 1
                body = answer(self.path)
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                try:
                    self.wfile.write(body)
                except OSError:
                    pass  # whoever asked has ended

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None
        scheme, name = "http", "127.0.0.1"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
            scheme, name = "https", "localhost"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"{scheme}://{name}:{self.server.server_port}"

    @property
    def environment(self):
        return {"ANTHROPIC_API_KEY": "k", "ANTHROPIC_BASE_URL": self.address}

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def certificate(folder):
    """A certificate for localhost with its key, and a file with it behind the system's roots."""
    paths = certificate, key, roots = [os.path.join(folder, name) for name in ("server.pem", "key.pem", "roots.pem")]
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2"]
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, *subject]
    subprocess.run(made, check=True, capture_output=True)
    with open(roots, "w") as file:
        file.write(open(SYSTEM_ROOTS).read() + open(certificate).read())
    return paths


def resource(number):
    """One resource, of each kind in turn."""
    path = f"/mnt/session/data/part-{number % 97:02}/resource-{number:06}"
    times = '"created_at":"2026-11-20T10:00:00Z","updated_at":"2026-11-20T10:00:00Z"'
    kinds = (
        f'{{"id":"sesrsc_{number:06}","type":"file","file_id":"file_{number:06}","mount_path":"{path}.csv",{times}}}',
        f'{{"id":"sesrsc_{number:06}","type":"github_repository","url":"https://github.com/example/repository-{number}",'
        f'"mount_path":"{path}","checkout":{{"type":"branch","name":"release-{number % 12}"}},{times}}}',
        f'{{"type":"memory_store","memory_store_id":"memstore_{number:06}","access":"read_write","name":"Notes {number}",'
        f'"mount_path":"{path}"}}',
    )
    return kinds[number % len(kinds)]


def page(elements, following=None):
    """The body of one page."""
    end = f',"next_page":"{following}"' if following else ""
    return f'{{"data":[{",".join(elements)}]{end}}}'.encode()


def pages(count, size):
    """Answers a session with so many pages of resources; without an end where `count` is None."""

    def answer(path):
        if "/resources" not in path:
            return SESSION if path.endswith("sesn_1") else b'{"data":[]}'
        number = int(path.partition("page=p")[2].partition("&")[0] or 1)
        following = f"p{number + 1}" if count is None or number < count else None
        return page((resource(number * size + index) for index in range(size)), following)

    return answer
