"""One module per peer. Each runs as its own process, in the environment its packages live in."""
