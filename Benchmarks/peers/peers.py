#!/usr/bin/env python3
"""Compares tournee with its peers on public instances: see README.md in this folder."""

import argparse
import json
import signal
from pathlib import Path

from checker import check_solution
from report.tables import insert, report
from runner import record
from runner.campaign import Campaign
from runner.run import Conditions
from runner.solvers import SOLVERS, named, why_missing
from runner.suites import HERE, instances_folder, items, load_suites

DEFAULT_BINARY = HERE.parent.parent / ".build" / "release" / "tournee"


def main() -> None:
    # An end asked for from outside is treated as an interrupt from the keyboard.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    arguments = _parser().parse_args()
    arguments.action(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="peers.py", description=__doc__)
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    run = actions.add_parser("run", help="run solvers on a suite; a stopped run goes on")
    run.add_argument("--suite", default="quick")
    run.add_argument("--families", type=lambda text: text.split(","), help="only these")
    run.add_argument("--solvers", default=",".join(solver.name for solver in SOLVERS))
    run.add_argument("--seeds", type=_numbers, default=[1], help="such as 1,2,3")
    run.add_argument("--cores", type=_numbers, default=[0], help="one run at a time on each")
    run.add_argument("--instances", help="folder of the instances")
    run.add_argument("--tournee", type=Path, default=DEFAULT_BINARY, help="its binary")
    run.add_argument("--results", type=Path, default=HERE / "results.jsonl")
    run.add_argument("--clock", choices=["wall", "processor"], default="wall")
    run.add_argument(
        "--redo-busy", type=float, metavar="SHARE", help="repeat runs that others took this of"
    )
    run.set_defaults(action=_run)
    check = actions.add_parser("check", help="check one solution file")
    check.add_argument("instance", type=Path)
    check.add_argument("solution", type=Path)
    check.add_argument("--convention", required=True, help="round, dimacs, exact, double or gap")
    check.set_defaults(action=_check)
    table = actions.add_parser("table", help="make the tables from the results")
    table.add_argument("--results", type=Path, default=HERE / "results.jsonl")
    table.add_argument("--write", type=Path, help="replace what stands between its markers")
    table.set_defaults(action=_table)
    solvers = actions.add_parser("solvers", help="list the solvers, and which can run here")
    solvers.add_argument("--tournee", type=Path, default=DEFAULT_BINARY)
    solvers.set_defaults(action=_solvers)
    suites = actions.add_parser("suites", help="list the suites and how long they take")
    suites.set_defaults(action=_suites)
    return parser


def _numbers(text: str) -> list[int]:
    return [int(word) for word in text.split(",")]


def _run(arguments: argparse.Namespace) -> None:
    tournee = arguments.tournee.resolve()
    able = []
    for solver in named(arguments.solvers):
        missing = why_missing(solver, tournee, arguments.clock)
        if missing:
            print(f"left out: {solver.name}: {missing}")
        else:
            able.append(solver)
    folder = instances_folder(arguments.instances).resolve()
    Campaign(
        items(arguments.suite, folder, arguments.families),
        able,
        arguments.seeds,
        arguments.cores,
        Conditions(tournee, arguments.clock),
        arguments.results,
        arguments.redo_busy,
    ).run(lambda line: print(line, flush=True))


def _check(arguments: argparse.Namespace) -> None:
    verdict = check_solution(arguments.instance, arguments.solution, arguments.convention)
    print(
        json.dumps(
            {
                "feasible": verdict.feasible,
                "cost": verdict.cost,
                "vehicles": verdict.vehicles,
                "breaches": verdict.breaches,
            }
        )
    )
    raise SystemExit(0 if verdict.feasible else 5)


def _table(arguments: argparse.Namespace) -> None:
    text = report(record.load(arguments.results))
    if arguments.write is None:
        print(text)
    else:
        arguments.write.write_text(insert(arguments.write.read_text(), text))


def _solvers(arguments: argparse.Namespace) -> None:
    for solver in SOLVERS:
        missing = why_missing(solver, arguments.tournee.resolve())
        print(f"{solver.name:12} {solver.title:30} {missing or 'ready'}")


def _suites(_: argparse.Namespace) -> None:
    for name, groups in load_suites()["suites"].items():
        count = sum(len(group["instances"]) for group in groups)
        seconds = sum(len(group["instances"]) * group["seconds"] for group in groups)
        print(f"{name:8} {count:3} instances, {seconds:5} s per solver and seed")


if __name__ == "__main__":
    main()
