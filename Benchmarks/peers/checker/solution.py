"""Reads solution files: `Route #k: a b c` lines, or the agent of each job."""

import re
from pathlib import Path

_ROUTE = re.compile(r"\s*Route\s*#?\s*(\d+)\s*:(.*)", re.IGNORECASE)


class SolutionError(ValueError):
    """The solution file cannot be read."""


def read_routes(path: Path) -> list[tuple[int, list[int]]]:
    """The number and the nodes of each route that is not empty; other lines are left alone."""
    routes = []
    for line in path.read_text(errors="replace").splitlines():
        match = _ROUTE.match(line)
        if not match:
            continue
        try:
            nodes = [int(word) for word in match.group(2).split()]
        except ValueError as error:
            raise SolutionError(f"not a list of nodes: {line!r}") from error
        if nodes:
            routes.append((int(match.group(1)), nodes))
    return routes


def read_agents(path: Path) -> list[int]:
    """The agent of each job, from 0; a line that begins with a word (`Cost 12`) is left alone."""
    lines = path.read_text().splitlines()
    words = [word for line in lines if not line.strip()[:1].isalpha() for word in line.split()]
    try:
        return [int(word) for word in words]
    except ValueError as error:
        raise SolutionError(f"not a list of agents: {error}") from error
