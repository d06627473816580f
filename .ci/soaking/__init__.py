"""What .ci/soak is made of: the server that answers wrongly, the terminal, what is typed, and how screens are compared."""
