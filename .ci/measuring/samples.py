"""Browsers that show a session with its checks answered."""

from measuring.terminal import Terminal

EVERY_KIND = "sesn_011CZkZAtmR3yMPDzynEDxu7"
THOUSAND = "sesn_011CZkcK8Jv4SnYxZa1TrNuF"
# Checks begin a second after the list stands.
CHECKS = 1.3


def sample(binary, session=THOUSAND, **arguments):
    """A browser that starts with a sample session."""
    return Terminal(binary, "--demo", session, **arguments)


def come_to_rest(*programs):
    """Waits until browsers that were started together show their lists and the checks of what is seen."""
    for program in programs:
        program.until(b" resources")
    for program, pause in zip(programs, [CHECKS] + [0.3] * len(programs)):
        program.settled(pause)


def see_all(program, most=60):
    """Goes through a list page by page, so that all of it is checked: what is checked is what is seen."""
    for _ in range(most):
        program.write(b" ")
        if not program.settled():
            break
