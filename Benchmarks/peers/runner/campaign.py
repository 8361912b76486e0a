"""All runs of a suite: back to back per instance and seed, whoever begins changing each time."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from runner import record
from runner.process import Stopped
from runner.run import Conditions, run_once
from runner.solvers import Solver, build_of
from runner.suites import Item

Group = list[tuple[Solver, Item, int]]


@dataclass
class Campaign:
    """What to run and where to; each core takes whole (instance, seed) groups, one at a time."""

    items: list[Item]
    solvers: list[Solver]
    seeds: list[int]
    cores: list[int]
    conditions: Conditions
    results: Path
    busy_share: float | None = None

    def run(self, say: Callable[[str], None]) -> None:
        """Runs what the results do not hold yet; an interrupt loses the run under way only."""
        groups = self._groups()
        lock = threading.Lock()

        def work(core: int) -> None:
            while not self.conditions.stop.is_set():
                with lock:
                    group = groups.pop(0) if groups else []
                if not group:
                    return
                for solver, item, seed in group:
                    entry = run_once(solver, item, seed, core, self.conditions)
                    with lock:
                        record.append(self.results, entry)
                        say(_line(entry))

        def work_until_stopped(core: int) -> None:
            try:
                work(core)
            except Stopped:
                return

        workers = [threading.Thread(target=work_until_stopped, args=(c,)) for c in self.cores]
        for worker in workers:
            worker.start()
        try:
            for worker in workers:
                worker.join()
        except KeyboardInterrupt:
            self.conditions.stop.set()
            for worker in workers:
                worker.join()
            raise SystemExit("stopped; the same command goes on from here") from None

    def _groups(self) -> list[Group]:
        """For each seed and instance, the runs that are still to be done."""
        done = {
            record.key_of(entry)
            for entry in record.load(self.results)
            if not record.was_disturbed(entry, self.busy_share)
        }
        builds = {solver.name: build_of(solver, self.conditions.tournee) for solver in self.solvers}

        def is_done(solver: Solver, item: Item, seed: int) -> bool:
            build, clock = builds[solver.name], self.conditions.clock
            where = (item.family, item.name)
            return (solver.name, build, *where, seed, item.seconds, clock) in done

        groups = []
        for turn, (seed, item) in enumerate((s, i) for s in self.seeds for i in self.items):
            able = [solver for solver in self.solvers if item.family in solver.families]
            first = turn % len(able) if able else 0
            groups.append(
                [
                    (solver, item, seed)
                    for solver in able[first:] + able[:first]
                    if not is_done(solver, item, seed)
                ]
            )
        return [group for group in groups if group]


def _line(entry: dict) -> str:
    outcome = f"{entry['gap']:.2f} %" if entry["status"] == "ok" else entry["status"].upper()
    place = f"{entry['family']}/{entry['instance']}"
    return (
        f"{place:32} seed {entry['seed']} {entry['solver']:10} {outcome:>12}"
        f"  wall {entry['wall_seconds']:.1f} s  others {entry['others_seconds']} s"
        + (f"  {entry['errors'] or entry.get('breaches', '')}" if entry["status"] != "ok" else "")
    )
