"""CP-SAT on generalised assignment, with one worker."""

from ortools.sat.python import cp_model

from checker.assignment import read_assignment
from solvers.task import Deadline, Task, run


def solve_task(task: Task) -> dict:
    problem = read_assignment(task.instance)
    agents, jobs = range(len(problem.capacities)), range(len(problem.costs[0]))
    deadline = Deadline(task)
    model = cp_model.CpModel()
    chosen = [[model.new_bool_var("") for _ in jobs] for _ in agents]
    for job in jobs:
        model.add_exactly_one(chosen[agent][job] for agent in agents)
    for agent in agents:
        load = sum(problem.weights[agent][job] * chosen[agent][job] for job in jobs)
        model.add(load <= problem.capacities[agent])
    model.minimize(
        sum(problem.costs[agent][job] * chosen[agent][job] for agent in agents for job in jobs)
    )
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = task.seed
    solver.parameters.max_time_in_seconds = deadline.left
    status = solver.solve(model)
    used = deadline.used
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return {"solve_seconds": used}
    answer = [
        next(agent for agent in agents if solver.boolean_value(chosen[agent][job])) for job in jobs
    ]
    task.out.write_text(" ".join(map(str, answer)) + "\n")
    return {"claimed": round(solver.objective_value), "solve_seconds": used}


if __name__ == "__main__":
    run("ortools", solve_task)
