"""A routing instance as the checker sees it: nodes from 0, depots first, all values rounded."""

from dataclasses import dataclass, field

from checker.rounding import Rounding, distance


class InstanceError(ValueError):
    """The instance file does not say what the checker needs."""


@dataclass
class Vehicle:
    """One vehicle; `limit` is the longest time from leaving to returning, None for no limit."""

    capacity: float
    depot: int = 0
    limit: float | None = None
    fixed_cost: float = 0
    unit_cost: float = 1
    reloads: tuple[int, ...] = ()


@dataclass
class Instance:
    """All lists run over the nodes. `vehicles` holds one entry when any number of them is free."""

    rounding: Rounding
    points: list[tuple[float, float]]
    depot_count: int
    vehicles: list[Vehicle]
    unlimited: bool
    delivery: list[float]
    pickup: list[float]
    windows: list[tuple[float, float]] | None = None
    service: list[float] = field(default_factory=list)
    release: list[float] = field(default_factory=list)
    prize: list[float] = field(default_factory=list)
    backhauls: bool = False
    fewest_vehicles_first: bool = False

    @property
    def clients(self) -> range:
        return range(self.depot_count, len(self.points))

    def distance(self, a: int, b: int) -> float:
        return distance(self.points[a], self.points[b], self.rounding)

    def vehicle(self, number: int) -> Vehicle | None:
        """Vehicle `number`, counted from 1; None if the instance has no such vehicle."""
        if self.unlimited:
            return self.vehicles[0]
        return self.vehicles[number - 1] if 1 <= number <= len(self.vehicles) else None
