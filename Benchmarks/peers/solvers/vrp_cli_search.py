"""vrp-cli, by its documents in JSON; it takes no seed, and time limits in whole seconds."""

import json
from datetime import UTC, datetime

import vrp_cli

from solvers.model import Model, build
from solvers.task import Deadline, Task, run, write_routes


def solve_task(task: Task) -> dict:
    model = build(task)
    problem = json.dumps(_problem(model))
    flat = model.distances.ravel().tolist()
    matrix = json.dumps({"profile": "car", "travelTimes": flat, "distances": flat})
    config = json.dumps(
        {
            "termination": {"maxTime": round(task.seconds)},
            "environment": {
                "parallelism": {"numThreadPools": 1, "threadsPerPool": 1},
                "logging": {"enabled": False},
            },
        }
    )
    deadline = Deadline(task)
    answer = json.loads(vrp_cli.solve_pragmatic(problem, [matrix], config))
    used = deadline.used
    write_routes(task.out, [(int(tour["vehicleId"]), _nodes(tour)) for tour in answer["tours"]])
    return {"claimed": answer["statistic"]["cost"], "solve_seconds": used}


def _nodes(tour: dict) -> list[int]:
    return [
        int(activity["jobId"])
        for stop in tour["stops"]
        for activity in stop["activities"]
        if activity["jobId"].isdigit()
    ]


def _problem(model: Model) -> dict:
    return {
        "plan": {"jobs": [_job(model, client) for client in model.instance.clients]},
        "fleet": {
            "vehicles": [
                _vehicle(model, f"type{place}", *group) for place, group in enumerate(model.groups)
            ],
            "profiles": [{"name": "car"}],
        },
        "objectives": [[{"type": "minimize-unassigned"}], [{"type": "minimize-cost"}]],
    }


def _job(model: Model, client: int) -> dict:
    instance = model.instance
    place = {"location": {"index": client}, "duration": float(instance.service[client])}
    if instance.windows:
        place["times"] = [[_clock(time) for time in instance.windows[client]]]
    back = instance.pickup[client] > 0
    load = instance.pickup[client] if back else instance.delivery[client]
    part = {"places": [place], "demand": [int(load)]}
    if instance.backhauls:
        part["order"] = 2 if back else 1
    return {"id": str(client), "pickups" if back else "deliveries": [part]}


def _vehicle(model: Model, name: str, vehicle, numbers: list[int]) -> dict:
    opens, closes = (model.instance.windows or {vehicle.depot: (0, 1e9)})[vehicle.depot]
    depot = {"index": vehicle.depot}
    return {
        "typeId": name,
        "vehicleIds": [str(number) for number in numbers],
        "profile": {"matrix": "car"},
        "costs": {
            "fixed": float(vehicle.fixed_cost),
            "distance": float(vehicle.unit_cost),
            "time": 0.0,
        },
        "shifts": [
            {
                "start": {"earliest": _clock(opens), "location": depot},
                "end": {"latest": _clock(closes), "location": depot},
            }
        ],
        "capacity": [int(vehicle.capacity)],
    }


def _clock(units: float) -> str:
    """One unit of the instance is one second."""
    return datetime.fromtimestamp(int(units), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


if __name__ == "__main__":
    run("vrp-cli", solve_task)
