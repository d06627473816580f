"""The parts of .ci/measure and of .ci/soak: what is measured and done, the programs and the servers."""
