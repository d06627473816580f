"""A program under a pseudo-terminal: what it writes, how soon, and what it costs while it runs."""

import fcntl
import os
import select
import signal
import struct
import termios
import time

from measuring.programs import ENVIRONMENT, LONGEST


class Terminal:
    """A program in a terminal; killed with its children where the `with` ends."""

    def __init__(self, *command, rows=24, columns=80, **environment):
        self.end, program = os.openpty()
        fcntl.ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        # After setsid the first terminal that is opened becomes the program's own.
        opened = (os.POSIX_SPAWN_OPEN, 0, os.ttyname(program), os.O_RDWR, 0)
        actions = [opened, (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.started = time.perf_counter()
        self.pid = os.posix_spawnp(command[0], command, ENVIRONMENT | environment, file_actions=actions, setsid=True)
        os.close(program)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.end is None:
            return
        os.killpg(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        self.closed()

    def closed(self):
        os.close(self.end)
        self.end = None

    # What it writes

    def read(self, seconds):
        """What it writes next; nothing where nothing comes, or where it has ended."""
        ready, _, _ = select.select([self.end], [], [], seconds)
        try:
            return os.read(self.end, 65536) if ready else b""
        except OSError:
            return b""

    def quiet(self, pause=0.15):
        """Everything until nothing comes for a while."""
        written = b""
        limit = time.perf_counter() + LONGEST
        while (part := self.read(pause)) and time.perf_counter() < limit:
            written += part
        return written

    def settled(self, pause=0.3):
        """Everything until it neither writes nor runs for a while."""
        written = b""
        limit = time.perf_counter() + LONGEST
        while time.perf_counter() < limit:
            before = self.processor_time()
            part = self.read(pause)
            if not part and self.processor_time() == before:
                return written
            written += part
        raise SystemExit("the program does not come to rest")

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

    @property
    def age(self):
        """Milliseconds since it was started."""
        return (time.perf_counter() - self.started) * 1000

    # Keys

    def write(self, keys):
        os.write(self.end, keys)

    def send(self, keys):
        """Types much, and reads what the program writes meanwhile."""
        limit = time.perf_counter() + LONGEST
        while keys and time.perf_counter() < limit:
            readable, writable, _ = select.select([self.end], [self.end], [], 1)
            if readable:
                os.read(self.end, 65536)
            if writable:
                keys = keys[os.write(self.end, keys[:4096]):]

    def key(self, key):
        """How many bytes a key is answered with."""
        self.write(key)
        return len(self.quiet())

    def answered(self, key, pause=0.15):
        """Milliseconds from a key to the first and to the last byte of its answer."""
        start = time.perf_counter()
        self.write(key)
        moments = []
        while self.read(5 if not moments else pause) and time.perf_counter() < start + LONGEST:
            moments.append((time.perf_counter() - start) * 1000)
        if not moments:
            raise SystemExit(f"the key {key!r} is not answered")
        return moments[0], moments[-1]

    # What it costs

    def memory(self, field="RssAnon"):
        """MB of /proc/PID/status."""
        with open(f"/proc/{self.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith(field)) * 1024 / 1e6

    def processor_time(self):
        """Milliseconds that all its threads ran, also those that have ended."""
        clock = (~self.pid << 3) | 2  # clock_getcpuclockid(3)
        return time.clock_gettime(clock) * 1000

    def ended_by(self, act):
        """Milliseconds until it has ended after something was done to it."""
        start = time.perf_counter()
        act(self)
        while time.perf_counter() < start + LONGEST:
            self.read(0.001)
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                self.closed()
                return (time.perf_counter() - start) * 1000
        raise SystemExit("the program does not end")
