"""What every peer is told, and what it answers."""

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path


@dataclass
class Task:
    """One run: an instance, its convention, how long, and where the solution goes."""

    instance: Path
    convention: str
    seconds: float
    seed: int
    out: Path
    clock: str = "wall"


class Deadline:
    """Started after the instance is read: reading costs a peer nothing."""

    def __init__(self, task: Task):
        self._now = time.process_time if task.clock == "processor" else time.perf_counter
        self._begin = self._now()
        self._seconds = task.seconds

    @property
    def used(self) -> float:
        return self._now() - self._begin

    @property
    def left(self) -> float:
        return max(0.0, self._seconds - self.used)


def run(package: str | None, solve: Callable[[Task], dict]) -> None:
    """Parses the command line, solves, and prints one line of JSON with the package's version."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--instance", type=Path, required=True)
    parser.add_argument("--convention", required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--clock", choices=["wall", "processor"], default="wall")
    answer = solve(Task(**vars(parser.parse_args())))
    print(json.dumps({"version": package and version(package), **answer}))


def write_routes(path: Path, routes: list[tuple[int, list[int]]]) -> None:
    """Writes `Route #k: a b c` lines, nodes from 0 and depots first."""
    lines = [f"Route #{number}: {' '.join(map(str, nodes))}\n" for number, nodes in routes]
    path.write_text("".join(lines))
