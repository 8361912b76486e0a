"""All runs of a suite: back to back per instance and seed, whoever begins changing each time."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from runner import record
from runner.run import run_once
from runner.solvers import Solver, build_of
from runner.suites import Item


@dataclass
class Campaign:
    """What to run and where to; each core takes whole (instance, seed) groups, one at a time."""

    items: list[Item]
    solvers: list[Solver]
    seeds: list[int]
    cores: list[int]
    tournee: Path
    results: Path
    busy_share: float | None = None

    def run(self, say: Callable[[str], None]) -> None:
        done = {
            record.key_of(entry)
            for entry in record.load(self.results)
            if not record.was_disturbed(entry, self.busy_share)
        }
        groups = self._groups(done)
        lock = threading.Lock()

        def work(core: int) -> None:
            while True:
                with lock:
                    group = groups.pop(0) if groups else None
                if group is None:
                    return
                for solver, item, seed in group:
                    entry = run_once(solver, self.tournee, item, seed, core)
                    with lock:
                        record.append(self.results, entry)
                        say(_line(entry))

        workers = [threading.Thread(target=work, args=(core,)) for core in self.cores]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

    def _groups(self, done: set[record.Key]) -> list[list[tuple[Solver, Item, int]]]:
        builds = {solver.name: build_of(solver, self.tournee) for solver in self.solvers}
        groups = []
        for turn, (seed, item) in enumerate((s, i) for s in self.seeds for i in self.items):
            able = [solver for solver in self.solvers if item.family in solver.families]
            first = turn % len(able) if able else 0
            groups.append([
                (solver, item, seed)
                for solver in able[first:] + able[:first]
                if (solver.name, builds[solver.name], item.family, item.name, seed, item.seconds)
                not in done
            ])
        return [group for group in groups if group]


def _line(entry: dict) -> str:
    outcome = f"{entry['gap']:.2f} %" if entry["status"] == "ok" else entry["status"].upper()
    place = f"{entry['family']}/{entry['instance']}"
    return (
        f"{place:32} seed {entry['seed']} {entry['solver']:10} {outcome:>12}"
        f"  wall {entry['wall_seconds']:.1f} s  others {entry['others_seconds']} s"
        + (f"  {entry['errors'] or entry.get('breaches', '')}" if entry["status"] != "ok" else "")
    )
