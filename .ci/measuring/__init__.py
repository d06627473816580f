"""The parts of .ci/measure: what is measured (start, keys, checks, large), the programs and the servers."""
