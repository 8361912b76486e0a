"""Reads the original layout of Solomon's instances and of those by Gehring and Homberger."""

from pathlib import Path

from checker.instance import Instance, InstanceError, Vehicle
from checker.rounding import Rounding


def read_solomon(path: Path, rounding: Rounding) -> Instance:
    """The instance in `path`: one row of fleet, then one row of seven numbers per node."""
    numbers = [line.split() for line in path.read_text().splitlines()[1:]]
    rows = [row for row in numbers if row and all(word.isdigit() for word in row)]
    if len(rows) < 2 or len(rows[0]) != 2 or any(len(row) != 7 for row in rows[1:]):
        raise InstanceError(f"{path.name}: not in Solomon's layout")
    count, capacity = (int(word) for word in rows[0])
    nodes = [[int(word) for word in row] for row in rows[1:]]
    if [node[0] for node in nodes] != list(range(len(nodes))):
        raise InstanceError(f"{path.name}: the nodes are not numbered from 0")
    nothing: list[float] = [0] * len(nodes)
    return Instance(
        rounding=rounding,
        points=[(node[1], node[2]) for node in nodes],
        depot_count=1,
        vehicles=[Vehicle(capacity=rounding(capacity))] * count,
        unlimited=False,
        delivery=[rounding(node[3]) for node in nodes],
        pickup=nothing,
        windows=[(rounding(node[4]), rounding(node[5])) for node in nodes],
        service=[rounding(node[6]) for node in nodes],
        release=nothing,
        prize=nothing,
        fewest_vehicles_first=True,
    )
