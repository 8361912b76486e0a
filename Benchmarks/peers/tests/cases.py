"""Small instances written by hand, checked in a temporary folder."""

import tempfile
from pathlib import Path

from checker import Verdict, check_solution

# Depot at the origin; clients 3-4-5 triangles away, so that every distance is whole.
HEAD = "NAME : hand\nTYPE : {type}\nDIMENSION : {n}\nEDGE_WEIGHT_TYPE : EUC_2D\n"
POINTS = "NODE_COORD_SECTION\n1 0 0\n2 30 40\n3 60 80\n4 -30 -40\n"
DEPOT = "DEPOT_SECTION\n1\n-1\nEOF\n"


def section(name: str, *rows: object) -> str:
    """A section whose rows are numbered from 1."""
    lines = [f"{number} {row}" for number, row in enumerate(rows, 1)]
    return "\n".join([f"{name}_SECTION", *lines, ""])


def instance(*parts: str, kind: str = "CVRP", n: int = 4, depot: str = DEPOT) -> str:
    points = POINTS if n == 4 else ""
    return HEAD.format(type=kind, n=n) + "".join(parts[:1]) + points + "".join(parts[1:]) + depot


def verdict(text: str, answer: str, convention: str, suffix: str = ".vrp") -> Verdict:
    with tempfile.TemporaryDirectory() as folder:
        problem, solution = Path(folder) / f"hand{suffix}", Path(folder) / "hand.sol"
        problem.write_text(text)
        solution.write_text(answer)
        return check_solution(problem, solution, convention)
