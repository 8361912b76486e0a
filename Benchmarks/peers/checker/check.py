"""One door to the checker: an instance file, a solution file, a convention."""

from pathlib import Path

from checker.assignment import check_agents, read_assignment
from checker.instance import Instance
from checker.rounding import ROUNDINGS
from checker.routing import check_routes
from checker.solomon import read_solomon
from checker.solution import read_agents, read_routes
from checker.verdict import Verdict
from checker.vrplib import read_vrplib


def read_instance(path: Path, convention: str) -> Instance:
    """The routing instance in `path`, in VRPLIB's layout (.vrp) or Solomon's (.txt)."""
    reader = read_vrplib if path.suffix == ".vrp" else read_solomon
    return reader(path, ROUNDINGS[convention])


def check_solution(instance: Path, solution: Path, convention: str) -> Verdict:
    """The verdict on the answer in `solution`, by the rules of `convention`."""
    if convention == "gap":
        return check_agents(read_assignment(instance), read_agents(solution))
    return check_routes(read_instance(instance, convention), read_routes(solution))
