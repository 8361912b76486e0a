"""Runs one solver once, as its own process on one core, and has its answer checked."""

import json
import os
import tempfile
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from checker import check_solution
from runner.machine import busy_seconds, machine
from runner.process import Outcome, execute
from runner.solvers import Solver, build_of, command
from runner.suites import HERE, Item

# One thread each, whatever a library would like.
_ONE_THREAD = {
    name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS")
}
# Reading and writing a very large instance is not charged to a peer, but must end some time;
# and a processor second may take several on a busy core.
_GRACE_SECONDS = 120
_PATIENCE = {"wall": 1, "processor": 4}


@dataclass(frozen=True)
class Conditions:
    """What is the same for all runs of a campaign."""

    tournee: Path
    clock: str = "wall"
    stop: threading.Event = field(default_factory=threading.Event)


def run_once(solver: Solver, item: Item, seed: int, core: int, conditions: Conditions) -> dict:
    """The record of one run."""
    tournee, clock = conditions.tournee, conditions.clock
    environment = {**os.environ, **_ONE_THREAD, "PYTHONDONTWRITEBYTECODE": "1"}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "answer.sol"
        words = ["taskset", "-c", str(core), *command(solver, tournee, item, seed, out, clock)]
        busy = busy_seconds(core)
        limit = _PATIENCE[clock] * item.seconds + _GRACE_SECONDS
        outcome = execute(words, HERE, environment, limit, conditions.stop)
        busy_after = busy_seconds(core)
        found = _judge(item, out, outcome.status)
    told = _last_json(outcome.output)
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "solver": solver.name,
        "build": build_of(solver, tournee),
        "suite": item.suite,
        "family": item.family,
        "instance": item.name,
        "seed": seed,
        "seconds": item.seconds,
        "clock": clock,
        **found,
        "claimed": told.get("claimed", told.get("cost")),
        "version": told.get("version"),
        "iterations": told.get("iterations"),
        "solve_seconds": told.get("solve_seconds", told.get("seconds")),
        "wall_seconds": round(outcome.wall_seconds, 2),
        "core": core,
        "others_seconds": _others(busy, busy_after, outcome),
        "errors": _last_line(outcome),
        "machine": machine(),
    }


def _others(before: float | None, after: float | None, outcome: Outcome) -> float | None:
    """Seconds that other programs took on the core while the run went on."""
    if before is None or after is None:
        return None
    return round(max(0.0, after - before - outcome.processor_seconds), 1)


def _last_line(outcome: Outcome) -> str:
    """The last complaint of a program that did not end well."""
    lines = outcome.errors.strip().splitlines() if outcome.status != "ended" else []
    return lines[-1][:200] if lines else ""


def _last_json(output: str) -> dict:
    """The whole output as JSON, or its last line that is."""
    for text in [output, *reversed(output.splitlines())]:
        try:
            value = json.loads(text)
        except json.JSONDecodeError:
            continue
        if isinstance(value, dict):
            return value
    return {}


def _judge(item: Item, out: Path, status: str) -> dict:
    """What the checker says of the answer, whatever the solver said."""
    if status != "ended" or not out.exists():
        return {"status": status if status != "ended" else "no answer", "cost": None, "gap": None}
    try:
        verdict = check_solution(item.path, out, item.convention)
    except ValueError as error:
        return {"status": "unreadable", "cost": None, "gap": None, "breaches": [str(error)]}
    if not verdict.feasible:
        return {"status": "infeasible", "cost": None, "gap": None, "breaches": verdict.breaches[:5]}
    gap = 100 * (verdict.cost - item.best_known) / item.best_known
    return {"status": "ok", "cost": verdict.cost, "gap": round(gap, 4)}
