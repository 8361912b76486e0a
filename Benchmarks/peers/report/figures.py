"""The figures behind the tables: gaps by family and seed, wins, losses."""

import statistics
from collections import defaultdict
from dataclasses import dataclass

# Our own answers must keep the limit, reading and writing included; a peer's reading is free.
_ALLOWED_SHARE, _ALLOWED_SECONDS = 1.05, 1.0


@dataclass(frozen=True)
class Cell:
    """One solver on one row: gaps of complete seeds, and how many runs failed."""

    by_seed: tuple[float, ...]
    failures: int
    runs: int

    @property
    def mean(self) -> float:
        return statistics.fmean(self.by_seed)


@dataclass(frozen=True)
class Duel:
    """tournee against the best answer of a peer, on one instance, seed and limit."""

    ours: dict
    theirs: dict

    @property
    def has_failed(self) -> bool:
        return outcome_of(self.ours) != "ok"

    @property
    def outcome(self) -> str:
        # By cost: gaps are rounded for the eye.
        if self.has_failed or self.ours["cost"] > self.theirs["cost"]:
            return "loss"
        return "win" if self.ours["cost"] < self.theirs["cost"] else "tie"

    @property
    def lag(self) -> float:
        """How many points of gap we are behind."""
        return float("inf") if self.has_failed else self.ours["gap"] - self.theirs["gap"]


def outcome_of(record: dict) -> str:
    """The status of a record, our own overrun counted as a failure."""
    limit = _ALLOWED_SHARE * record["seconds"] + _ALLOWED_SECONDS
    if record["solver"] == "tournee" and record["wall_seconds"] > limit:
        return "late"
    return record["status"]


def newest(records: list[dict], families: list[str]) -> list[dict]:
    """The last run of each kind, by the last build of each solver, family by family."""
    builds = {record["solver"]: record["build"] for record in records}
    last = {
        (r["solver"], r["family"], r["instance"], r["seed"], r["seconds"]): r
        for r in records
        if r["build"] == builds[r["solver"]] and r["family"] in families
    }
    return sorted(last.values(), key=lambda r: (families.index(r["family"]), r["seed"]))


def row_of(record: dict) -> tuple[str, str]:
    """Very large instances are rows of their own; the others are averaged by family."""
    single = record["family"] == "cvrp-xxl"
    return (record["family"], record["instance"] if single else "")


def cells(records: list[dict]) -> dict[tuple[str, str], dict[str, Cell]]:
    """Row, then solver. A seed counts only when each instance of the row was run with it."""
    grouped: dict = defaultdict(lambda: defaultdict(list))
    for record in records:
        grouped[row_of(record)][record["solver"]].append(record)
    return {
        row: {solver: _cell(runs, _instances(by_solver)) for solver, runs in by_solver.items()}
        for row, by_solver in grouped.items()
    }


def _instances(by_solver: dict[str, list[dict]]) -> set[tuple[str, float]]:
    return {(run["instance"], run["seconds"]) for runs in by_solver.values() for run in runs}


def _cell(runs: list[dict], wanted: set[tuple[str, float]]) -> Cell:
    by_seed: dict[int, dict] = defaultdict(dict)
    for run in runs:
        if outcome_of(run) == "ok":
            by_seed[run["seed"]][(run["instance"], run["seconds"])] = run["gap"]
    complete = [statistics.fmean(gaps.values()) for gaps in by_seed.values() if set(gaps) == wanted]
    failures = sum(outcome_of(run) != "ok" for run in runs)
    return Cell(tuple(complete), failures, len(runs))


def duels(records: list[dict], peers: list[str] | None = None) -> list[Duel]:
    """tournee against the best peer (or the best of `peers`) wherever both ran."""
    groups: dict = defaultdict(dict)
    for r in records:
        groups[(r["family"], r["instance"], r["seed"], r["seconds"], r["clock"])][r["solver"]] = r
    found = []
    for runs in groups.values():
        rivals = [
            run
            for name, run in runs.items()
            if name != "tournee" and run["status"] == "ok" and (not peers or name in peers)
        ]
        if "tournee" in runs and rivals:
            best = min(rivals, key=lambda run: (run["cost"], run["solver"]))
            found.append(Duel(runs["tournee"], best))
    return found
