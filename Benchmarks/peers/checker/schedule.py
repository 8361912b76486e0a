"""Can one route keep its times, and how long must it take at least?"""

from checker.instance import Instance, Vehicle


def split_trips(instance: Instance, vehicle: Vehicle, nodes: list[int]) -> list[list[int]]:
    """The route as trips from depot to depot; a depot number inside the route is a reload."""
    trips = [[vehicle.depot]]
    for node in nodes:
        trips[-1].append(node)
        if node < instance.depot_count:
            trips.append([node])
    trips[-1].append(vehicle.depot)
    return trips


def least_duration(instance: Instance, trips: list[list[int]]) -> tuple[float, str | None]:
    """The least time from leaving to returning, and the first lateness in words, if any.

    The return time is a function of the start: max(`done`, start + `driven`), where `done` is the
    return after the earliest start. So the best start is the latest that costs no lateness, and
    no later than what makes waiting vanish.
    """
    windows = instance.windows or [(0, float("inf"))] * len(instance.points)
    start = windows[trips[0][0]][0]
    now, driven, latest = start, 0, float("inf")
    for trip in trips:
        here = trip[0]
        released = max((instance.release[node] for node in trip[1:-1]), default=0)
        now = max(now, windows[here][0], released)
        if now > windows[here][1]:
            return 0, f"leaves node {here} at {now}, after {windows[here][1]}"
        latest = min(latest, windows[here][1] - driven)
        for there in trip[1:]:
            leg = instance.distance(here, there)
            now, driven = now + leg, driven + leg
            if now > windows[there][1] + _slack(instance):
                return 0, f"reaches node {there} at {now}, after {windows[there][1]}"
            latest = min(latest, windows[there][1] - driven)
            now = max(now, windows[there][0]) + instance.service[there]
            driven += instance.service[there]
            here = there
    return max(now - max(start, min(latest, now - driven)), driven), None


def _slack(instance: Instance) -> float:
    # Whole numbers need no slack; sums of real distances carry the error of their last bits.
    return 1e-6 if instance.fewest_vehicles_first else 0
