"""What .ci/measure measures: a module for each part, with `rows` that yields what it measured, and what they share.

They share programs (run to their end), terminal (a program in one), server, answers (what it gives), samples (browsers
that show a session), peers (what stands beside), numbers, table and options.
"""

# The parts in the order of the table.
PARTS = {
    "start": "the file, --version, and get over http and https",
    "frames": "first byte, first frame, first frame with data",
    "keys": "how soon a key is answered",
    "written": "how many bytes a key sends to the terminal",
    "idle": "what it does while nothing is pressed",
    "memory": "memory and processor time until it is idle",
    "field": "keys in a detail of 4 MB",
    "page": "10,000 resources as JSON",
    "distance": "a server that is 100 ms away",
    "differences": "diff, and all beta flags tried",
    "instructions": "instructions of pieces of the work",
    "long": "keys in a list of 100,000 resources",
    "large": "the largest answers, texts and typing",
    "sessions": "lists of sessions",
    "calls": "calls of the agent's tools",
}
