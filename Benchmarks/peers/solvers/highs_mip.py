"""HiGHS on the usual integer program of generalised assignment."""

import highspy
import numpy as np

from checker.assignment import read_assignment
from solvers.task import Deadline, Task, run


def solve_task(task: Task) -> dict:
    problem = read_assignment(task.instance)
    costs, weights = np.array(problem.costs), np.array(problem.weights)
    agents, jobs = costs.shape
    highs = highspy.Highs()
    for option, value in (
        *[("output_flag", False), ("threads", 1), ("random_seed", task.seed)],
        *[("mip_rel_gap", 0.0), ("mip_abs_gap", 0.999)],
    ):
        highs.setOptionValue(option, value)
    deadline = Deadline(task)
    highs.passModel(_program(costs, weights, np.array(problem.capacities)))
    highs.setOptionValue("time_limit", deadline.left)
    highs.run()
    used = deadline.used
    values = np.array(highs.getSolution().col_value)
    if highs.getInfo().primal_solution_status != highspy.kSolutionStatusFeasible:
        return {"solve_seconds": used}
    chosen = values.reshape(agents, jobs).argmax(axis=0)
    task.out.write_text(" ".join(map(str, chosen)) + "\n")
    return {"claimed": round(highs.getInfo().objective_function_value), "solve_seconds": used}


def _program(costs: np.ndarray, weights: np.ndarray, capacities: np.ndarray) -> highspy.HighsLp:
    """Columns agent by agent; a row per job (exactly one agent), then one per agent (capacity)."""
    agents, jobs = costs.shape
    count = agents * jobs
    program = highspy.HighsLp()
    program.num_col_, program.num_row_ = count, jobs + agents
    program.col_cost_ = costs.ravel().astype(float)
    program.col_lower_, program.col_upper_ = np.zeros(count), np.ones(count)
    program.integrality_ = [highspy.HighsVarType.kInteger] * count
    program.row_lower_ = np.concatenate([np.ones(jobs), np.full(agents, -highspy.kHighsInf)])
    program.row_upper_ = np.concatenate([np.ones(jobs), capacities.astype(float)])
    rows = np.empty((count, 2), dtype=np.int32)
    rows[:, 0] = np.tile(np.arange(jobs), agents)
    rows[:, 1] = jobs + np.repeat(np.arange(agents), jobs)
    values = np.ones((count, 2))
    values[:, 1] = weights.ravel()
    program.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    program.a_matrix_.start_ = np.arange(0, 2 * count + 1, 2, dtype=np.int32)
    program.a_matrix_.index_ = rows.ravel()
    program.a_matrix_.value_ = values.ravel()
    return program


if __name__ == "__main__":
    run("highspy", solve_task)
