"""Reads the VRPLIB dialect of the benchmark instances (fields as documented by PyVRP)."""

from pathlib import Path

from checker.instance import Instance, InstanceError, Vehicle
from checker.rounding import Rounding


def _split(text: str) -> tuple[dict[str, str], dict[str, list[list[str]]]]:
    """The `KEY : value` lines, and the rows of each section."""
    fields: dict[str, str] = {}
    sections: dict[str, list[list[str]]] = {}
    rows: list[list[str]] | None = None
    for line in text.splitlines():
        words = line.split()
        if not words or words[0] == "EOF":
            continue
        if words[0].rstrip(":").endswith("_SECTION"):
            rows = sections.setdefault(words[0].rstrip(":").removesuffix("_SECTION"), [])
        elif words[0][0].isalpha():
            key, _, value = line.partition(":")
            fields[key.strip()] = value.strip()
        elif rows is None:
            raise InstanceError(f"numbers before any section: {line!r}")
        else:
            rows.append(words)
    return fields, sections


class _Sections:
    """Typed access to the fields and sections of one file."""

    def __init__(self, text: str, rounding: Rounding):
        self.fields, self.sections = _split(text)
        self.rounding = rounding

    def rows(self, name: str, count: int) -> list[list[float]] | None:
        """The rows of a section without their leading numbers 1...count, or None."""
        if name not in self.sections:
            return None
        rows = self.sections[name]
        if [int(row[0]) for row in rows] != list(range(1, count + 1)):
            raise InstanceError(f"{name}_SECTION does not number its rows from 1 to {count}")
        return [[float(word) for word in row[1:]] for row in rows]

    def column(self, name: str, count: int) -> list[float] | None:
        """The only value of each row; a field of that name gives the same value to all."""
        rows = self.rows(name, count)
        if rows is not None:
            return [row[0] for row in rows]
        return [float(self.fields[name])] * count if name in self.fields else None

    def rounded(self, name: str, count: int, standard: float = 0) -> list[float]:
        values = self.column(name, count)
        return [standard] * count if values is None else [self.rounding(v) for v in values]


def _depots(data: _Sections) -> int:
    depots = [int(word) for row in data.sections.get("DEPOT", [["1"]]) for word in row]
    depots = [depot for depot in depots if depot > 0]
    if depots != list(range(1, len(depots) + 1)):
        raise InstanceError("the depots are not the first nodes")
    return len(depots)


def _whole(value: float, name: str) -> int:
    if value != int(value):
        raise InstanceError(f"{name}: {value} is not a whole number")
    return int(value)


def _vehicles(data: _Sections, count: int) -> list[Vehicle]:
    capacity = data.rounded("CAPACITY", count)
    depot = data.column("VEHICLES_DEPOT", count) or [1] * count
    limit = data.column("VEHICLES_MAX_DURATION", count)
    fixed = data.rounded("VEHICLES_FIXED_COST", count)
    # Prices per distance are not scaled: the distance is already.
    unit = data.column("VEHICLES_UNIT_DISTANCE_COST", count) or [1] * count
    reloads = data.rows("VEHICLES_RELOAD_DEPOT", count) or [[]] * count
    return [
        Vehicle(
            capacity=capacity[k],
            depot=int(depot[k]) - 1,
            limit=None if limit is None else data.rounding(limit[k]),
            fixed_cost=fixed[k],
            unit_cost=_whole(unit[k], "VEHICLES_UNIT_DISTANCE_COST"),
            reloads=tuple(int(number) - 1 for number in reloads[k]),
        )
        for k in range(count)
    ]


def read_vrplib(path: Path, rounding: Rounding) -> Instance:
    """The instance in `path`, all amounts, times and prices scaled by `rounding`."""
    data = _Sections(path.read_text(), rounding)
    if data.fields.get("EDGE_WEIGHT_TYPE") != "EUC_2D":
        raise InstanceError("only EDGE_WEIGHT_TYPE EUC_2D is known")
    count = int(data.fields["DIMENSION"])
    depot_count = _depots(data)
    points = data.rows("NODE_COORD", count)
    if points is None:
        raise InstanceError("no NODE_COORD_SECTION")
    windows = data.rows("TIME_WINDOW", count)
    service = data.rounded("SERVICE_TIME", count)
    service[:depot_count] = [0] * depot_count
    vehicle_count = int(data.fields.get("VEHICLES", 0))
    return Instance(
        rounding=rounding,
        points=[(row[0], row[1]) for row in points],
        depot_count=depot_count,
        vehicles=_vehicles(data, max(vehicle_count, 1)),
        unlimited=vehicle_count == 0,
        delivery=data.rounded("DEMAND", count),
        pickup=data.rounded("BACKHAUL", count),
        windows=windows and [(rounding(row[0]), rounding(row[1])) for row in windows],
        service=service,
        release=data.rounded("RELEASE_TIME", count),
        prize=data.rounded("PRIZE", count),
        backhauls=data.fields.get("TYPE") == "VRPB",
    )
