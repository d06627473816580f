"""How large the file is, and how fast it starts and asks for one resource, beside other programs."""

import os
import tempfile

from measuring import peers
from measuring.answers import TIMES
from measuring.numbers import compared
from measuring.programs import run
from measuring.server import Server, certificate
from measuring.table import Limit, Row

FILE = f'{{"id":"sesrsc_1","type":"file","mount_path":"/a","file_id":"file_1",{TIMES}}}'.encode()
PATH = "/v1/sessions/sesn_1/resources/sesrsc_1"


def rows(options):
    yield from sizes(options)
    yield from versions(options)
    yield from over_http(options)
    with tempfile.TemporaryDirectory() as folder:
        yield from over_https(options, folder)


def sizes(options):
    for words, path in (("one file", options.binary), ("the other file", options.beside)):
        if path:
            size = os.stat(path).st_size / 1e6
            yield Row(words, f"{size:.1f} MB", asked=[Limit(size, 30, " MB")] if path == options.binary else [])


def versions(options):
    def version(program):
        return lambda: run([program, "--version"])

    runs = options.runs(50)
    curl = ("curl --version", version("curl")) if peers.has("curl") else None
    yield compared("--version", version(options.binary), curl, runs, most=2, ratio=0.4)
    if options.beside:
        yield compared("--version", version(options.binary), ("the other file", version(options.beside)), runs)


def over_http(options):
    with Server(lambda _: FILE) as server:
        ours = getting(options, server)
        yield compared("get over http", ours, curl(server), options.runs(50), ratio=1)
        official = official_clients(options, server)
        for peer in official:
            yield compared("get over http", ours, peer, options.runs(7))


def over_https(options, folder):
    chain, key, roots = certificate(folder)
    with Server(lambda _: FILE, (chain, key)) as server:
        for words, path, ratio in (("the system's authorities", roots, 0.45), ("one authority", chain, None)):
            ours = getting(options, server, SSL_CERT_FILE=path)
            peer = curl(server, "--cacert", path)
            yield compared(f"get over https, {words}", ours, peer, options.runs(25), ratio=ratio)


def getting(options, server, **environment):
    command = [options.binary, "get", "sesn_1", "sesrsc_1"]
    return lambda: run(command, **server.environment, **environment)


def curl(server, *arguments):
    command = ["curl", "-s", *arguments, server.address + PATH]
    return ("curl -s", lambda: run(command)) if peers.has("curl") else None


def official_clients(options, server):
    """The official command line and the Python SDK, where they are there."""
    if options.ant:
        command = peers.ant(options.ant, server.address, "retrieve", "--resource-id", "sesrsc_1")
        yield "ant", lambda: run(command, ANTHROPIC_API_KEY="k")
    if sdk := peers.sdk(peers.SDK_GET, server.address):
        yield sdk
