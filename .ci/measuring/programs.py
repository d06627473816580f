"""Programs that are run to their end: their time, memory and output."""

import os
import select
import shlex
import signal
import sys
import tempfile
import time

ENVIRONMENT = {
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent", "PATH": os.environ["PATH"]}
# No wait is longer, whatever is measured.
LONGEST = 120


def run(command, output=None, statuses=(0,), **environment):
    """Milliseconds that a program took to its end; its output goes to a descriptor, or nowhere."""
    actions = [(os.POSIX_SPAWN_OPEN, end, os.devnull, os.O_RDWR, 0) for end in range(3)]
    if output is not None:
        actions[1] = (os.POSIX_SPAWN_DUP2, output, 1)
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, ENVIRONMENT | environment, file_actions=actions, setpgroup=0)
    status = ended(pid)
    took = (time.perf_counter() - start) * 1000
    if status not in statuses:
        raise SystemExit(f"{shlex.join(command)}: ended with status {status}")
    return took


def ended(pid):
    """The exit status of a child; one that takes too long, or that nobody waits for, is killed with its children."""
    is_over = False
    descriptor = os.pidfd_open(pid)
    try:
        is_over = bool(select.select([descriptor], [], [], LONGEST)[0])
    finally:
        os.close(descriptor)
        if not is_over:
            os.killpg(pid, signal.SIGKILL)
        status = os.waitpid(pid, 0)[1]
    return os.waitstatus_to_exitcode(status)


def output(command, **arguments):
    """What a program writes to its standard output."""
    with tempfile.TemporaryFile() as file:
        run(command, output=file.fileno(), **arguments)
        file.seek(0)
        return file.read().decode()


# A program starts with the memory of the one that starts it, and its peak is at least that: a small one starts it.
STARTER = """
import os, sys, time
out = os.open(os.devnull, os.O_RDWR)
start = time.perf_counter()
actions = [(os.POSIX_SPAWN_DUP2, out, end) for end in range(3)]
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=actions)
_, status, usage = os.wait4(pid, 0)
print((time.perf_counter() - start) * 1000, usage.ru_maxrss * 1024 / 1e6, os.waitstatus_to_exitcode(status))
"""


def cost(command, **environment):
    """Milliseconds and the most MB that a program took, and its exit status."""
    took, memory, status = output([sys.executable, "-c", STARTER, *command], **environment).split()
    return float(took), float(memory), int(status)
