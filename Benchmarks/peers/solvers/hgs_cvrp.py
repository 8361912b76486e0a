"""HGS-CVRP through hygese: coordinates in, routes out; plain capacitated problems only."""

from hygese import AlgorithmParameters, Solver

from checker.check import read_instance
from solvers.task import Deadline, Task, run, write_routes


def solve_task(task: Task) -> dict:
    instance = read_instance(task.instance, task.convention)
    data = {
        "x_coordinates": [point[0] for point in instance.points],
        "y_coordinates": [point[1] for point in instance.points],
        "demands": instance.delivery,
        "vehicle_capacity": instance.vehicles[0].capacity,
    }
    deadline = Deadline(task)
    parameters = AlgorithmParameters(timeLimit=task.seconds, seed=task.seed)
    answer = Solver(parameters, verbose=False).solve_cvrp(data, rounding=True)
    used = deadline.used
    write_routes(task.out, list(enumerate(answer.routes, 1)))
    return {"claimed": answer.cost, "solve_seconds": used}


if __name__ == "__main__":
    run("hygese", solve_task)
