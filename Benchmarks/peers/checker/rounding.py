"""The four conventions by which benchmark sets turn real numbers into whole ones."""

import math
from collections.abc import Callable

Rounding = Callable[[float], float]


def _nearest(value: float) -> int:
    return math.floor(value + 0.5)


ROUNDINGS: dict[str, Rounding] = {
    "round": _nearest,
    "dimacs": lambda value: int(10 * value),
    "exact": lambda value: _nearest(1000 * value),
    "double": lambda value: value,
}


def distance(a: tuple[float, float], b: tuple[float, float], rounding: Rounding) -> float:
    """The Euclidean distance of two points, rounded by the convention."""
    # The root of a sum of squares is exact for whole-numbered right triangles; hypot need not be.
    return rounding(math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2))
