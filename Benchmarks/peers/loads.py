#!/usr/bin/env python3
"""Compares `tournee load` with py3dbp on public container problems: same seconds, same cores.

    ./loads.py --classes 1,7 --problems 20 --seconds 1

Each problem goes to one solver after the other. tournee runs with as many threads as there are
cores; py3dbp, which has no threads, runs once on each core with another order of boxes, and its
best answer counts. Every answer is checked by checker/container.py.
"""

import argparse
import csv
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from checker.container import Container, Placed, check_container, read_containers
from runner.suites import HERE, instances_folder

PEER = HERE / "solvers" / "py3dbp_load.py"


def main() -> None:
    arguments = _parser().parse_args()
    folder = Path(instances_folder(arguments.instances)) / "loading" / "br"
    known = _table(folder / "best_known.csv", "utilisation_percent", ("class", "problem"))
    grasp = _table(
        folder / "class_means.csv", "grasp_parreno_2008_first10_5000_iterations_percent", ("class",)
    )
    os.sched_setaffinity(0, set(arguments.cores))
    print("| class | problems | best known | tournee | gap | py3dbp | GRASP 2008, first 10 |")
    print("| --- | --- | --- | --- | --- | --- | --- |", flush=True)
    for number in arguments.classes:
        file = folder / f"BR{number}_1-20.txt"
        rows = []
        for problem, container in read_containers(file).items():
            if problem > arguments.problems:
                continue
            ours = _tournee(arguments, file, problem, container)
            peer = _py3dbp(arguments, file, problem, container)
            rows.append((known[number, problem], ours, peer))
            print(f"BR{number} {problem}: {rows[-1]}", file=sys.stderr)
        best, ours, peer = (sum(column) / len(rows) for column in zip(*rows))
        print(
            f"| {number} | {len(rows)} | {best:.2f} | **{ours:.2f}** | {best - ours:.2f} | "
            f"{peer:.2f} | {grasp[(number,)]:.2f} |",
            flush=True,
        )


def _parser() -> argparse.ArgumentParser:
    def numbers(text: str) -> list[int]:
        return [int(word) for word in text.split(",")]

    parser = argparse.ArgumentParser(prog="loads.py", description=__doc__)
    parser.add_argument("--classes", type=numbers, default=[1, 3, 5, 7, 10, 15])
    parser.add_argument("--problems", type=int, default=20, help="the first so many of each class")
    parser.add_argument("--seconds", type=float, default=1)
    parser.add_argument("--cores", type=numbers, default=[0, 1])
    parser.add_argument("--instances", help="folder of the instances")
    binary = HERE.parent.parent / ".build" / "release" / "tournee"
    parser.add_argument("--tournee", type=Path, default=binary, help="its binary")
    parser.add_argument("--python", default=str(HERE / ".envs" / "newest" / "bin" / "python"))
    return parser


def _table(path: Path, value: str, keys: tuple[str, ...]) -> dict[tuple[int, ...], float]:
    with path.open() as lines:
        rows = list(csv.DictReader(lines))
    return {tuple(int(row[key]) for key in keys): float(row[value] or "nan") for row in rows}


def _tournee(arguments, file: Path, problem: int, container: Container) -> float:
    words = [arguments.tournee, "load", file, "--problem", problem, "--json"]
    words += ["--time", arguments.seconds, "--threads", len(arguments.cores)]
    begin = time.monotonic()
    answer = subprocess.run([str(word) for word in words], capture_output=True, check=True)
    taken = time.monotonic() - begin
    if taken > 1.05 * arguments.seconds + 1:
        sys.exit(f"{file.name} {problem}: tournee took {taken:.2f} s")
    boxes = json.loads(answer.stdout)["problems"][0]["placed"]
    placed = [
        Placed(
            box["type"] - 1,
            (box["x"], box["y"], box["z"]),
            (box["length"], box["width"], box["height"]),
        )
        for box in boxes
    ]
    return _checked(container, placed, file, problem, free_turns=False)


def _py3dbp(arguments, file: Path, problem: int, container: Container) -> float:
    runs = [
        subprocess.Popen(
            [arguments.python, PEER, str(file), str(problem), str(arguments.seconds), str(seed)],
            stdout=subprocess.PIPE,
        )
        for seed in range(len(arguments.cores))
    ]
    values = []
    for run in runs:
        placed = [Placed(k, tuple(c), tuple(s)) for k, c, s in json.loads(run.communicate()[0])["placed"]]
        values.append(_checked(container, placed, file, problem, free_turns=True))
    return max(values)


def _checked(container, placed, file: Path, problem: int, free_turns: bool) -> float:
    utilisation, breaches = check_container(container, placed, free_turns)
    if breaches:
        sys.exit(f"{file.name} {problem}: {breaches[0]}")
    return utilisation


if __name__ == "__main__":
    main()
