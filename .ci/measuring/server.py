"""A server on loopback that answers by path, over TLS where it is asked to."""

import http.server
import os
import socket
import ssl
import threading

from measuring.programs import run

SYSTEM_ROOTS = "/etc/ssl/certs/ca-certificates.crt"


class Server:
    """Answers each target with what `answer` gives for it, and counts the requests; closed where the `with` ends."""

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
        threading.Thread(target=self.server.serve_forever, args=[0.05], daemon=True).start()
        self.address = f"{scheme}://{name}:{self.server.server_port}"

    @property
    def environment(self):
        return {"ANTHROPIC_API_KEY": "k", "ANTHROPIC_BASE_URL": self.address}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


def certificate(folder):
    """A certificate for localhost with its key, and a file with it behind the system's roots."""
    paths = certificate, key, roots = [os.path.join(folder, name) for name in ("server.pem", "key.pem", "roots.pem")]
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2"]
    run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, *subject])
    with open(roots, "w") as file:
        for path in (SYSTEM_ROOTS, certificate):
            with open(path) as part:
                file.write(part.read())
    return paths
