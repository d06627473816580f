"""The longest list that is kept: memory, and what keys cost in it."""

from measuring.answers import pages
from measuring.numbers import spread
from measuring.server import Server
from measuring.table import Row
from measuring.terminal import Terminal

KEYS = {
    "a row down": [b"j"] * 20,
    "a letter that leaves all": [letter.encode() for letter in "/resource"],
    "a letter that leaves fewer": [letter.encode() for letter in "-00420"],
    "a letter less": [b"\x7f"] * 14,
}


def rows(options):
    size = options.size(5000, 100)
    count = f"{size * 20:,} resources"
    with Server(pages(20, size)) as server:
        with Terminal(options.binary, "sesn_1", "--no-check", columns=120, **server.environment) as browser:
            browser.until(f"{size * 20} resources".encode())
            browser.settled()
            yield Row(count, f"{browser.memory():.1f} MB anonymous")
            for words, keys in KEYS.items():
                yield pressed(browser, f"{words}, {count}", keys[: options.runs(len(keys))])


def pressed(browser, words, keys):
    times, costs = [], []
    for key in keys:
        before = browser.processor_time()
        times.append(browser.answered(key)[1])
        costs.append(browser.processor_time() - before)
    return Row(words, f"{spread(times)}; of CPU {spread(costs)}")
