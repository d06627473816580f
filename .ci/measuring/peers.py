"""The programs that a row stands beside, where they are installed."""

import os
import shutil
import sys

from measuring.programs import run

NCURSES = """
#include <locale.h>
#include <ncurses.h>
int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  refresh();
  endwin();
}
"""

# Writes each byte that it reads, as soon as it comes; and one at its start.
ECHO = """
#include <termios.h>
#include <unistd.h>
int main(void) {
  struct termios settings;
  char byte = '>';
  tcgetattr(0, &settings);
  cfmakeraw(&settings);
  tcsetattr(0, TCSANOW, &settings);
  do write(1, &byte, 1); while (read(0, &byte, 1) == 1);
}
"""

# Asks for one resource as the official Python SDK does.
SDK_GET = """
import sys, anthropic
client = anthropic.Anthropic(base_url=sys.argv[1], api_key="k")
print(client.beta.sessions.resources.retrieve("sesrsc_1", session_id="sesn_1").to_json())
"""

# Reads all resources as the official Python SDK does.
SDK_LIST = """
import sys, anthropic
client = anthropic.Anthropic(base_url=sys.argv[1], api_key="k")
print(sum(1 for _ in client.beta.sessions.resources.list("sesn_1", limit=10000)))
"""

# Reads all sessions as the official Python SDK does.
SDK_WALK = """
import sys, anthropic
client = anthropic.Anthropic(base_url=sys.argv[1], api_key="k")
print(sum(1 for _ in client.beta.sessions.list(limit=100)))
"""


def compiled(folder, name, source, *libraries):
    """The path of a C program."""
    path = os.path.join(folder, name)
    with open(path + ".c", "w") as file:
        file.write(source)
    run(["cc", "-O2", "-w", "-o", path, path + ".c", *libraries])
    return path


def ncurses(folder):
    """A program that opens and closes ncurses."""
    return compiled(folder, "ncurses", NCURSES, "-lncursesw", "-ltinfo")


def has(program):
    """Whether a program is installed; without it a row stands alone."""
    return shutil.which(program) is not None


def sdk(script, address):
    """The name of the Python SDK and an action with it; None where the running Python does not have it."""
    command = [sys.executable, "-c", script, address]
    try:
        run(command)
    except SystemExit:
        return None
    return "the Python SDK", lambda: run(command)


def ant(path, address, command, *arguments):
    """A command of the official command line for resources of the session."""
    return [path, "beta:sessions:resources", command, "--session-id", "sesn_1", *arguments, "--base-url", address]
