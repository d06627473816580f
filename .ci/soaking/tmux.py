"""A program in a tmux of its own, driven through tmux's control mode: keys, pastes, sizes, and what one sees."""

import os
import select
import subprocess
import time

from soaking.cells import cells


class TmuxLost(Exception):
    """It does not answer any more, or has ended."""


class Pane:
    """One program on a screen of tmux. Nothing of the person's own tmux or of its settings is used."""

    LONGEST = 10

    def __init__(self, folder, command, environment):
        self.base = ["tmux", "-S", os.path.join(folder, "tmux"), "-f", os.devnull]
        start = [*self.base, "new-session", "-d", "-s", "soak", "-x", "80", "-y", "24", "sleep", "1000000"]
        subprocess.run(start, env=environment, check=True, timeout=self.LONGEST)
        self.buffer = b""
        attach = [*self.base, "-C", "attach", "-t", "soak", "-f", "no-output,ignore-size"]
        self.client = subprocess.Popen(attach, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for option in ("status off", "escape-time 0", "default-terminal tmux-256color", "remain-on-exit on",
                       "window-size manual"):
            self.do("set -g " + option)
        self.run(command)

    def run(self, command):
        """Starts the program, in place of one that has ended."""
        self.do(f"respawn-pane -k -t soak {' '.join(map(quoted, command))}")
        self.resize(80, 24)
        self.pid = int(self.do("display -p -t soak '#{pane_pid}'")[0])

    def do(self, command):
        """The lines that a command of tmux answers."""
        try:
            self.client.stdin.write(command.encode() + b"\n")
            self.client.stdin.flush()
        except BrokenPipeError:
            raise TmuxLost from None
        return self.answer()

    def answer(self):
        mark, lines = None, []
        end = time.monotonic() + self.LONGEST
        while True:
            line = self.line(end)
            words = line.split(b" ")
            if mark is None:
                # What is not flagged is no answer to a command.
                mark = words[1:] if words[0] == b"%begin" and words[-1] == b"1" else None
            elif words[0] in (b"%end", b"%error") and words[1:] == mark:
                if words[0] == b"%error":
                    raise RuntimeError(f"tmux says {lines}")
                return lines
            else:
                lines.append(line.decode(errors="surrogateescape"))

    def line(self, end):
        while b"\n" not in self.buffer:
            left = end - time.monotonic()
            ready, _, _ = select.select([self.client.stdout], [], [], max(0, left))
            part = os.read(self.client.stdout.fileno(), 1 << 16) if ready else b""
            if not part:
                raise TmuxLost
            self.buffer += part
        line, _, self.buffer = self.buffer.partition(b"\n")
        return line

    def key(self, *names):
        self.do(f"send-keys -t soak {' '.join(map(quoted, names))}")

    def type(self, text):
        self.do(f"send-keys -t soak -l -- {quoted(text)}")

    def paste(self, text, bracketed):
        self.do(f"set-buffer -b soak -- {quoted(text)}")
        self.do(f"paste-buffer {'-p' if bracketed else ''} -b soak -t soak")

    def resize(self, columns, rows):
        self.size = columns, rows
        self.do(f"resize-window -t soak -x {columns} -y {rows}")

    def text(self):
        return self.do("capture-pane -p -t soak")

    def shown(self):
        """Everything one sees: each line with its colours, and the cursor where it is visible."""
        is_seen, place = self.do("display -p -t soak '#{cursor_flag} #{cursor_x},#{cursor_y}'")[0].split()
        return cells(self.do("capture-pane -p -e -N -t soak")) + [place if is_seen == "1" else "no cursor"]

    @property
    def is_full_screen(self):
        return self.do("display -p -t soak '#{alternate_on}'") == ["1"]

    @property
    def ending(self):
        """The exit status of the program, negative where a signal ended it; None while it runs."""
        try:
            with open(f"/proc/{self.pid}/stat") as file:
                fields = file.read().rpartition(")")[2].split()
        except FileNotFoundError:
            status, number = self.do("display -p -t soak '#{pane_dead_status},#{pane_dead_signal}'")[0].split(",")
            return int(status) if status else -int(number or 1)
        # tmux does not always notice.
        return os.waitstatus_to_exitcode(int(fields[-1])) if fields[0] == "Z" else None

    def close(self):
        subprocess.run([*self.base, "kill-server"], capture_output=True, timeout=self.LONGEST)
        self.client.kill()
        self.client.wait()


def quoted(text):
    """A word of a command of tmux: every byte but letters and digits as an octal escape."""
    bytes = text.encode(errors="surrogateescape")
    return '"' + "".join(chr(b) if chr(b).isalnum() and b < 128 else f"\\{b:03o}" for b in bytes) + '"'
