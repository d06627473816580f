"""How large the file is."""

import os

from measuring.table import Limit, Row


def rows(options):
    for words, path in (("one file", options.binary), ("the other file", options.beside)):
        if path:
            size = os.stat(path).st_size / 1e6
            yield Row(words, f"{size:.1f} MB", asked=[Limit(size, 30, " MB")] if path == options.binary else [])
