"""What is measured, and how thoroughly."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Options:
    """The programs whose paths were given, and whether the run is a short one."""

    binary: str
    beside: str = None
    ant: str = None
    benchmark: str = None
    short: bool = False

    def runs(self, full):
        """How often something is measured."""
        return 2 if self.short else full

    def size(self, full, short):
        """How many things it is measured with."""
        return short if self.short else full
