"""Walks every route of a routing solution and adds up what it costs."""

from itertools import pairwise

from checker.instance import Instance, Vehicle
from checker.schedule import least_duration, split_trips
from checker.verdict import Verdict


def check_routes(instance: Instance, routes: list[tuple[int, list[int]]]) -> Verdict:
    """The verdict on `routes`, each with the number of its vehicle."""
    verdict = Verdict(vehicles=len(routes))
    if len({number for number, _ in routes}) != len(routes):
        verdict.breach("two routes have the same number")
    served: set[int] = set()
    for number, nodes in routes:
        vehicle = instance.vehicle(number)
        if vehicle is None:
            verdict.breach(f"route {number}: there is no such vehicle")
            continue
        if _visits_are_valid(instance, vehicle, number, nodes, served, verdict):
            _check_route(instance, vehicle, number, nodes, verdict)
    for client in instance.clients:
        if client not in served:
            if instance.prize[client] > 0:
                verdict.cost += instance.prize[client]
            else:
                verdict.breach(f"client {client} is not served")
    return verdict


def _visits_are_valid(
    instance: Instance,
    vehicle: Vehicle,
    number: int,
    nodes: list[int],
    served: set[int],
    verdict: Verdict,
) -> bool:
    for node in nodes:
        if not 0 <= node < len(instance.points):
            verdict.breach(f"route {number}: there is no node {node}")
            return False
        if node < instance.depot_count:
            if node not in vehicle.reloads:
                verdict.breach(f"route {number}: may not reload at depot {node}")
        elif node in served:
            verdict.breach(f"route {number}: client {node} is served twice")
        else:
            served.add(node)
    return True


def _check_route(
    instance: Instance, vehicle: Vehicle, number: int, nodes: list[int], verdict: Verdict
) -> None:
    trips = split_trips(instance, vehicle, nodes)
    length = sum(instance.distance(a, b) for trip in trips for a, b in pairwise(trip))
    verdict.cost += vehicle.fixed_cost + vehicle.unit_cost * length
    for trip in trips:
        _check_load(instance, vehicle, number, trip[1:-1], verdict)
        if instance.backhauls:
            _check_backhauls(instance, number, trip[1:-1], verdict)
    duration, lateness = least_duration(instance, trips)
    if lateness:
        verdict.breach(f"route {number}: {lateness}")
    elif vehicle.limit is not None and duration > vehicle.limit:
        verdict.breach(f"route {number}: takes {duration}, more than {vehicle.limit}")


def _check_load(
    instance: Instance, vehicle: Vehicle, number: int, clients: list[int], verdict: Verdict
) -> None:
    """The load after every stop: what is still to deliver, and all that was picked up."""
    load = sum(instance.delivery[client] for client in clients)
    most = load
    for client in clients:
        load += instance.pickup[client] - instance.delivery[client]
        most = max(most, load)
    if most > vehicle.capacity:
        verdict.breach(f"route {number}: load {most}, more than {vehicle.capacity}")


def _check_backhauls(instance: Instance, number: int, clients: list[int], verdict: Verdict) -> None:
    kinds = [instance.pickup[client] > 0 for client in clients]
    if kinds != sorted(kinds):
        verdict.breach(f"route {number}: a delivery after a pickup")
    if all(kinds):
        verdict.breach(f"route {number}: only pickups")
