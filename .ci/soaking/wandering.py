"""Random keys, texts, pastes and sizes for a program in a pane: all that docs/keys.md names, but what leaves it."""

import os
import random
import re
import time

from soaking.bodies import SESSIONS

NAMES = {"Esc": "Escape", "Backspace": "BSpace", "Delete": "DC", "PgDn": "NPage", "PgUp": "PPage", "Shift-Tab": "BTab"}
# One ends the program, the other stops it.
LEFT_OUT = {"Ctrl-C", "Ctrl-Z"}
OPENING = list("beJtIUWELsSimdcvor/") + ["Enter", "Enter", "Tab", "Esc"]
MOVING = list("jkgGhlnN") + ["Down", "Up", "PgDn", "PgUp", "Space", "Ctrl-F", "Ctrl-U", "Esc"]
# No text has a q: where it is no text it could leave the program.
WORDS = [
    "repo:acme/r3", "type:file", "-access:ro", "text", "main", "日本", "branch:", "status:running", "since:7d", '"a b',
    "e\u0301", "👍", "x" * 200, "path:/mnt/session/3", "files-api-2025-04-14,new-flag", "*", "\\",
]
SIZES = [
    (80, 24), (80, 24), (120, 40), (200, 60), (150, 30), (60, 16), (59, 15), (40, 10), (20, 5), (10, 3), (2, 2), (1, 1),
]


def keys_of_the_program():
    """Every key that docs/keys.md names."""
    with open(os.path.join(os.path.dirname(__file__), "../../docs/keys.md")) as file:
        rows = [line for line in file if line.startswith("|")]
    return sorted({name for row in rows for name in re.findall(r"`([^`]+)`", row)} - LEFT_OUT)


def tmux_name(key):
    modifier, _, name = key.rpartition("-") if len(key) > 1 and key not in NAMES else ("", "", key)
    short = {"Ctrl": "C-", "Alt": "M-", "": ""}[modifier]
    return short + (NAMES.get(name, name.lower() if short and len(name) == 1 else name))


class Wanderer:
    """Does one thing after another; `note` is told each, with its kind."""

    def __init__(self, pane, seed, note):
        self.pane, self.random, self.note = pane, random.Random(seed), note
        self.all_keys = keys_of_the_program()

    def press(self, *keys, pause=0.0):
        for key in keys:
            self.note(key, "keys")
            self.pane.key(tmux_name(key))
            time.sleep(pause)

    def pause(self):
        time.sleep(self.random.uniform(0.04, 0.12))

    def step(self):
        """Does one thing at random."""
        roll = self.random.random()
        if roll < 0.02:
            self.resize()
        elif roll < 0.05:
            self.write(" ".join(self.random.choices(WORDS, k=self.random.randint(1, 3))))
        elif roll < 0.08 or roll < 0.25 and self.is_at_prompt():
            self.open(self.random.choice(SESSIONS))
            if self.random.random() < 0.5:
                self.look_into()
        elif roll < 0.09:
            self.press(*self.random.choices("jk", k=self.random.randint(5, 30)))
        else:
            key = self.random.choice(self.all_keys if roll < 0.5 else OPENING if roll < 0.7 else MOVING)
            if key not in ("q", "Enter", "Ctrl-D") or self.may(key):
                self.press(key)
        self.pause()

    def look_into(self):
        """Opens a field of some resource of the session that was opened; rather one that leads to memories or calls."""
        time.sleep(0.5)
        self.press(*"j" * self.random.randint(0, 8), "Tab", "G", pause=0.05)
        for _ in range(12):
            leads_on = any(re.search("^>.*Enter: (list|find)", line) for line in self.pane.text())
            if leads_on and self.random.random() < 0.5:
                break
            self.press("k", pause=0.05)
        for _ in range(3):
            if self.may("Enter"):
                self.press("Enter", pause=0.3)
                self.press(*self.random.choices("jk", k=self.random.randint(0, 3)))

    def resize(self):
        size = self.random.choice(SIZES)
        if self.random.random() < 0.3:
            size = self.random.randint(20, 200), self.random.randint(5, 60)
        self.note("size %dx%d" % size, "sizes")
        self.pane.resize(*size)
        self.pause()

    def write(self, text):
        """Types a text, or pastes it, with and without the marks of a paste."""
        if self.random.random() < 0.5:
            self.press("/")
        how = self.random.choice(["types", "pastes", "pastes without marks"])
        self.note(f"{how} {text!r}", "texts")
        if how == "types":
            self.pane.type(text)
        else:
            end = self.random.choice(["", "\n", "\nmore"]) if how == "pastes" else ""
            self.pane.paste(text + end, bracketed=how == "pastes")
        self.pause()
        if self.may("Enter"):
            self.press("Enter")

    def open(self, session):
        """Opens a session by its ID, from the prompt or from under the pages that are open."""
        self.take_full_screen()
        for key in ("Esc", "Esc", "Esc", "s"):
            if self.is_at_prompt():
                break
            self.press(key, pause=0.1)
        if self.is_at_prompt():
            self.press("Ctrl-E", "Ctrl-U")
            self.note(session, "sessions")
            self.pane.type(session)
            self.press("Enter")

    def is_at_prompt(self):
        return any("Ctrl-D quit" in line for line in self.pane.text()[-2:])

    def take_full_screen(self):
        """Leaves the normal screen, where a copied text is shown until Enter."""
        if not self.pane.is_full_screen and self.pane.ending is None:
            self.press("Enter", pause=0.3)

    def may(self, key):
        """Whether a key does not leave the program, as the screen says once all that was pressed is answered."""
        time.sleep(0.08)
        columns, rows = self.pane.size
        lines = self.pane.text()
        if columns < 40 or rows < 6 or lines != (time.sleep(0.08) or self.pane.text()):
            return False
        keys = " ".join(lines[-2 if rows >= 30 else -1:])
        if key == "q":
            return bool(re.search(r"Esc (close|cancel)|[hq] (back|close)", keys))
        if key == "Ctrl-D":
            return "Ctrl-D" not in keys and not self.is_at_prompt()
        if "Enter run" in keys:
            # Help says which row Enter would run, unless something else was to be said.
            self.press("k", pause=0.08)
            lines = self.pane.text()
        return not re.search(r"\b(Quit|Suspend)", " ".join(lines[-3:]))
