"""What the peers without a reader of their own are told about an instance.

The file is read by the checker's reader; distances are computed here, by numpy.
"""

import math
from dataclasses import dataclass

import numpy as np

from checker.check import read_instance
from checker.instance import Instance, Vehicle
from solvers.task import Task

# Longer than any route of the sets: an arc of this length may not be driven.
FORBIDDEN = 1_000_000


@dataclass
class Model:
    """An instance with its distances, and vehicles in groups of equals."""

    instance: Instance
    distances: np.ndarray
    groups: list[tuple[Vehicle, list[int]]]

    @property
    def nodes(self) -> int:
        return len(self.distances)

    @property
    def has_windows(self) -> bool:
        return self.instance.windows is not None


def build(task: Task) -> Model:
    """The model of the task's instance."""
    instance = read_instance(task.instance, task.convention)
    distances = _distances(np.array(instance.points), task.convention)
    if instance.backhauls:
        _forbid_wrong_order(instance, distances)
    return Model(instance, distances, _groups(instance))


def _distances(points: np.ndarray, convention: str) -> np.ndarray:
    x, y = points[:, 0], points[:, 1]
    result = np.empty((len(points), len(points)), dtype=np.int64)
    for row in range(len(points)):
        exact = np.sqrt((x - x[row]) ** 2 + (y - y[row]) ** 2)
        if convention == "dimacs":
            result[row] = np.floor(10 * exact)
        else:
            result[row] = np.floor((1000 if convention == "exact" else 1) * exact + 0.5)
    return result


def _forbid_wrong_order(instance: Instance, distances: np.ndarray) -> None:
    """Neither from a depot to a pickup, nor from a pickup to a delivery."""
    pickup = np.array(instance.pickup) > 0
    delivery = np.array(instance.delivery) > 0
    distances[: instance.depot_count, pickup] = FORBIDDEN
    distances[np.ix_(pickup, delivery)] = FORBIDDEN


def _groups(instance: Instance) -> list[tuple[Vehicle, list[int]]]:
    """Equal vehicles with their numbers from 1, no more of them than could ever be of use.

    Peers slow down with every vehicle in the file, needed or not, and the mixed fleets list
    thousands. A third above the loads' bound is what HGS-CVRP allows itself, too.
    """
    numbers: dict[str, tuple[Vehicle, list[int]]] = {}
    load = max(sum(instance.delivery), sum(instance.pickup))
    for number, vehicle in enumerate(instance.vehicles, 1):
        numbers.setdefault(repr(vehicle), (vehicle, []))[1].append(number)
    groups = []
    for vehicle, alike in numbers.values():
        useful = math.ceil(1.3 * load / vehicle.capacity) + 3
        if instance.unlimited:
            alike = list(range(1, useful + 1))
        keep_all = instance.windows is not None
        groups.append((vehicle, alike if keep_all else alike[:useful]))
    return groups
