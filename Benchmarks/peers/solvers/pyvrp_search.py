"""PyVRP, any version from 0.13 on: reads the instance itself, and writes the solution itself."""

from pyvrp import read, solve
from pyvrp.cli import write_solution

from solvers.task import Deadline, Task, run


def solve_task(task: Task) -> dict:
    data = read(task.instance, round_func=task.convention)
    deadline = Deadline(task)
    # The library's own limit starts after its first descent, which takes seconds on large
    # instances; this one includes it.
    result = solve(
        data,
        stop=lambda best: deadline.left <= 0,
        seed=task.seed,
        collect_stats=False,
        display=False,
    )
    used = deadline.used
    write_solution(task.out, data, result)
    claimed = result.cost() if result.is_feasible() else None
    return {"claimed": claimed, "iterations": result.num_iterations, "solve_seconds": used}


if __name__ == "__main__":
    run("pyvrp", solve_task)
