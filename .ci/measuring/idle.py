"""What it does while nothing is pressed: bytes, context switches and processor time in ten seconds."""

import os
import time

from measuring.answers import checked, pages
from measuring.samples import EVERY_KIND, come_to_rest, sample, see_all
from measuring.server import Server
from measuring.table import Limit, Row
from measuring.terminal import Terminal


def rows(options):
    seconds = options.size(10, 1)
    with sample(options.binary, EVERY_KIND) as program:
        come_to_rest(program)
        yield watched(program, f"idle for {seconds} s", seconds)
    with Server(checked(pages(10, 100))) as server:
        with Terminal(options.binary, "sesn_1", rows=60, **server.environment) as program:
            come_to_rest(program)
            see_all(program, most=options.size(60, 2))
            yield watched(program, f"idle for {seconds} s, 1,000 resources, all checks answered", seconds)


def watched(program, words, seconds):
    """Reads what it writes for some time, and what the kernel counted meanwhile."""
    before, spent = switches(program.pid), program.processor_time()
    end = time.perf_counter() + seconds
    sent = 0
    while (left := end - time.perf_counter()) > 0:
        sent += len(program.read(left))
    spent = program.processor_time() - spent
    after = switches(program.pid)
    # One that ends meanwhile is not counted.
    woken = sum(count - before.get(thread, 0) for thread, count in after.items())
    asked = [Limit(sent, 0, " B"), Limit(woken, 0, " switches"), Limit(spent, 0, " ms")]
    return Row(words, f"{sent} B, context switches: {woken}, {spent:.1f} ms of CPU", asked=asked)


def switches(pid):
    """How often each thread was taken off its processor, by itself or not."""
    counts = {}
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/status") as status:
            counts[thread] = sum(int(line.split()[1]) for line in status if "ctxt_switches" in line)
    return counts
