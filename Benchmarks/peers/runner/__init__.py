"""Runs solvers on instances, one process each, and keeps what the checker found."""
