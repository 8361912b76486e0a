"""VROOM through pyvroom, at its deepest exploration; it has no seed."""

from datetime import timedelta

import vroom

from solvers.model import FORBIDDEN, Model, build
from solvers.task import Deadline, Task, run, write_routes


def solve_task(task: Task) -> dict:
    model = build(task)
    problem = vroom.Input()
    problem.set_durations_matrix("car", model.distances)
    problem.add_vehicle(_vehicles(model))
    problem.add_job(_jobs(model))
    deadline = Deadline(task)
    answer = problem.solve(5, nb_threads=1, timeout=timedelta(seconds=task.seconds)).to_dict()
    used = deadline.used
    write_routes(
        task.out,
        [
            (route["vehicle"], [step["id"] for step in route["steps"] if step["type"] == "job"])
            for route in answer["routes"]
        ],
    )
    return {"claimed": answer["summary"]["cost"], "solve_seconds": used}


def _vehicles(model: Model) -> list[vroom.Vehicle]:
    windows = model.instance.windows
    longest = FORBIDDEN // 2 if model.instance.backhauls else None
    return [
        vroom.Vehicle(
            number,
            start=vehicle.depot,
            end=vehicle.depot,
            capacity=[int(vehicle.capacity), int(vehicle.capacity)],
            time_window=windows and tuple(map(int, windows[vehicle.depot])),
            # Costs are per 3,600 units of duration, and durations are our distances.
            costs=vroom.VehicleCosts(
                fixed=int(vehicle.fixed_cost), per_hour=3600 * int(vehicle.unit_cost)
            ),
            max_travel_time=longest,
        )
        for vehicle, numbers in model.groups
        for number in numbers
    ]


def _jobs(model: Model) -> list[vroom.Job]:
    instance = model.instance
    return [
        vroom.Job(
            client,
            location=client,
            default_service=int(instance.service[client]),
            # Two dimensions, so that goods going out and coming back never share a limit.
            delivery=[int(instance.delivery[client]), 0],
            pickup=[0, int(instance.pickup[client])],
            time_windows=[vroom.TimeWindow(*map(int, instance.windows[client]))]
            if instance.windows
            else [],
        )
        for client in instance.clients
    ]


if __name__ == "__main__":
    run("pyvroom", solve_task)
