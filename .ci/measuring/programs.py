"""Programs that are measured: in a terminal, or run to their end."""

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time

ENVIRONMENT = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent", "PATH": os.environ["PATH"]}
# No wait is longer, whatever is measured.
LONGEST = 120


class Terminal:
    """A program under a pseudo-terminal."""

    def __init__(self, *command, rows=24, columns=80, **environment):
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.execve(command[0], command, ENVIRONMENT | environment)
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        ready, _, _ = select.select([self.end], [], [], seconds)
        try:
            return os.read(self.end, 65536) if ready else b""
        except OSError:
            return b""

    def quiet(self, pause=0.15):
        """Everything until nothing comes for a while."""
        written = b""
        end = time.perf_counter() + LONGEST
        while (part := self.read(pause)) and time.perf_counter() < end:
            written += part
        return written

    def until(self, mark, seconds=LONGEST):
        """Milliseconds until a text was written."""
        start = time.perf_counter()
        written = b""
        while mark not in written:
            left = start + seconds - time.perf_counter()
            part = self.read(left) if left > 0 else b""
            if not part:
                raise SystemExit(f"waited for {mark!r}, got {written[-2000:]!r}")
            written = written[-100:] + part
        return (time.perf_counter() - start) * 1000

    def send(self, keys):
        """Types, and reads what the program writes meanwhile."""
        end = time.perf_counter() + LONGEST
        while keys and time.perf_counter() < end:
            readable, writable, _ = select.select([self.end], [self.end], [], 1)
            if readable:
                os.read(self.end, 65536)
            if writable:
                keys = keys[os.write(self.end, keys[:4096]):]

    def key(self, key):
        """How many bytes a key is answered with."""
        os.write(self.end, key)
        return len(self.quiet())

    def answered(self, key, pause=0.15):
        """Milliseconds from a key to the first and to the last byte of its answer."""
        start = time.perf_counter()
        os.write(self.end, key)
        moments = []
        end = start + LONGEST
        while self.read(5 if not moments else pause) and time.perf_counter() < end:
            moments.append((time.perf_counter() - start) * 1000)
        return moments[0], moments[-1]

    def status(self, field):
        """A number of /proc/PID/status, such as VmHWM in KiB."""
        with open(f"/proc/{self.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith(field))

    def processor_time(self):
        """Milliseconds that all its threads ran."""
        return sum(int(text.split()[0]) for text in self.of_threads("schedstat")) / 1e6

    def wakings(self, seconds):
        """How often its threads are woken in some seconds; one that ends meanwhile is not counted."""

        def counts():
            lines = [text.splitlines() for text in self.of_threads("status")]
            pairs = [dict(line.split(":", 1) for line in status if ":" in line) for status in lines]
            return {pair["Pid"]: int(pair["voluntary_ctxt_switches"]) for pair in pairs}

        before = counts()
        time.sleep(seconds)
        return sum(count - before.get(thread, 0) for thread, count in counts().items())

    def of_threads(self, name):
        folder = f"/proc/{self.pid}/task"
        texts = []
        for thread in os.listdir(folder):
            with open(f"{folder}/{thread}/{name}") as file:
                texts.append(file.read())
        return texts

    def ended_by(self, act):
        """Milliseconds until it has ended after something was done to it; nil where it does not end."""
        start = time.perf_counter()
        act(self)
        while time.perf_counter() < start + LONGEST:
            self.read(0.001)
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                os.close(self.end)
                return (time.perf_counter() - start) * 1000
        self.close()
        return float("inf")

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.end)


def run(command, **environment):
    subprocess.run(
        command, env=ENVIRONMENT | environment, check=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=LONGEST)


# A program starts with the memory of the one that starts it, and its peak is at least that: a small one starts it.
STARTER = """
import os, sys, time
out = os.open(os.devnull, os.O_RDWR)
start = time.perf_counter()
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, out, end) for end in range(3)])
_, status, usage = os.wait4(pid, 0)
print((time.perf_counter() - start) * 1000, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
"""


def cost(command, **environment):
    """Milliseconds and the most MiB that a program took, whose output goes nowhere; and its exit status."""
    started = subprocess.run(
        [sys.executable, "-c", STARTER, *command], env=ENVIRONMENT | environment, check=True, capture_output=True,
        timeout=LONGEST)
    time_taken, memory, status = started.stdout.split()
    return float(time_taken), float(memory), int(status)


def milliseconds(action):
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


def compared(ours, theirs, runs=25):
    """Medians of two actions in turn, and of their ratio pair by pair."""
    pairs = [(milliseconds(ours), milliseconds(theirs)) for _ in range(runs + 1)][1:]
    left, right = zip(*pairs)
    return statistics.median(left), statistics.median(right), statistics.median(a / b for a, b in pairs)


def spread(numbers):
    return f"median {statistics.median(numbers):.1f}, at most {max(numbers):.1f} ms"
