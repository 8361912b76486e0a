"""Recomputes the cost and the feasibility of a solution file from the instance file alone.

Plain Python without third-party packages. Nothing a solver says about its own answer is used.
"""

from checker.check import check_solution
from checker.verdict import Verdict

__all__ = ["Verdict", "check_solution"]
