"""One page of 10,000 resources, read and written as JSON: a whole process, beside Python's."""

import sys

from measuring import peers
from measuring.answers import pages
from measuring.numbers import compared
from measuring.programs import run
from measuring.server import Server

# Reads the same page with Python's own JSON, and writes its resources.
PYTHON = """
import json, sys, urllib.request
print(json.dumps(json.load(urllib.request.urlopen(sys.argv[1] + "/v1/sessions/sesn_1/resources"))["data"]))
"""


def rows(options):
    count = options.size(10_000, 1000)
    what = f"a page of {count:,} resources as JSON, whole process"
    with Server(pages(1, count)) as server:
        command = [options.binary, "list", "sesn_1", "--format", "json"]

        def ours():
            return run(command, **server.environment)

        python = [sys.executable, "-c", PYTHON, server.address]
        yield compared(what, ours, ("Python's json", lambda: run(python)), options.runs(15))
        if sdk := peers.sdk(peers.SDK_LIST, server.address):
            yield compared(what, ours, sdk, options.runs(7))
