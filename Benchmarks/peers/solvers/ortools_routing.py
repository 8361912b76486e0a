"""The routing library of OR-Tools: cheapest arcs first, then guided local search; no seed."""

import math
from datetime import timedelta

from ortools.constraint_solver import pywrapcp, routing_enums_pb2

from solvers.model import FORBIDDEN, Model, build
from solvers.task import Deadline, Task, run, write_routes


def solve_task(task: Task) -> dict:
    model = build(task)
    fleet = [(vehicle, number) for vehicle, numbers in model.groups for number in numbers]
    depots = [vehicle.depot for vehicle, _ in fleet]
    manager = pywrapcp.RoutingIndexManager(model.nodes, len(fleet), depots, depots)
    routing = pywrapcp.RoutingModel(manager)
    _add_costs(routing, model, fleet)
    _add_loads(routing, model, fleet)
    if model.has_windows:
        _add_times(routing, manager, model, fleet)
    parameters = pywrapcp.DefaultRoutingSearchParameters()
    strategies = routing_enums_pb2.FirstSolutionStrategy
    parameters.first_solution_strategy = (
        strategies.PARALLEL_CHEAPEST_INSERTION if model.has_windows else strategies.SAVINGS
    )
    parameters.local_search_metaheuristic = (
        routing_enums_pb2.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    )
    deadline = Deadline(task)
    parameters.time_limit.FromTimedelta(timedelta(seconds=task.seconds))
    answer = routing.SolveWithParameters(parameters)
    used = deadline.used
    if answer is None:
        return {"solve_seconds": used}
    write_routes(
        task.out,
        [
            (number, _nodes(routing, manager, answer, index))
            for index, (_, number) in enumerate(fleet)
        ],
    )
    return {"claimed": answer.ObjectiveValue(), "solve_seconds": used}


def _nodes(routing, manager, answer, vehicle: int) -> list[int]:
    nodes, index = [], answer.Value(routing.NextVar(routing.Start(vehicle)))
    while not routing.IsEnd(index):
        nodes.append(manager.IndexToNode(index))
        index = answer.Value(routing.NextVar(index))
    return nodes


def _add_costs(routing, model: Model, fleet: list) -> None:
    by_unit = {}
    for index, (vehicle, _) in enumerate(fleet):
        unit = vehicle.unit_cost
        if unit not in by_unit:
            by_unit[unit] = routing.RegisterTransitMatrix((unit * model.distances).tolist())
        routing.SetArcCostEvaluatorOfVehicle(by_unit[unit], index)
        routing.SetFixedCostOfVehicle(int(vehicle.fixed_cost), index)
    if model.instance.backhauls:
        length = routing.RegisterTransitMatrix(model.distances.tolist())
        routing.AddDimension(length, 0, FORBIDDEN // 2, True, "length")


def _add_loads(routing, model: Model, fleet: list) -> None:
    capacities = [int(vehicle.capacity) for vehicle, _ in fleet]
    for name, loads in (("out", model.instance.delivery), ("back", model.instance.pickup)):
        if any(loads):
            callback = routing.RegisterUnaryTransitVector([int(load) for load in loads])
            routing.AddDimensionWithVehicleCapacity(callback, 0, capacities, True, name)


def _add_times(routing, manager, model: Model, fleet: list) -> None:
    instance = model.instance
    times = model.distances + [[int(service)] for service in instance.service]
    horizon = math.floor(max(window[1] for window in instance.windows))
    callback = routing.RegisterTransitMatrix(times.tolist())
    routing.AddDimension(callback, horizon, horizon, False, "time")
    time = routing.GetDimensionOrDie("time")
    for client in instance.clients:
        opens, closes = map(int, instance.windows[client])
        time.CumulVar(manager.NodeToIndex(client)).SetRange(opens, closes)
    for index, (vehicle, _) in enumerate(fleet):
        opens, closes = map(int, instance.windows[vehicle.depot])
        time.CumulVar(routing.Start(index)).SetRange(opens, closes)
        time.CumulVar(routing.End(index)).SetRange(opens, closes)
        if vehicle.limit is not None:
            time.SetSpanUpperBoundForVehicle(int(vehicle.limit), index)


if __name__ == "__main__":
    run("ortools", solve_task)
