"""The tables of Benchmarks/README.md, as Markdown."""

import json
from collections import Counter

from report.figures import Cell, cells, duels, newest, outcome_of
from runner.record import was_disturbed
from runner.solvers import SOLVERS
from runner.suites import HERE, load_suites

BEGIN, END = "<!-- peers: begin -->", "<!-- peers: end -->"


def report(records: list[dict]) -> str:
    """Everything between the markers."""
    families = load_suites()["families"]
    records = newest(records, list(families))
    if not records:
        raise SystemExit("no results yet: run `peers.py run` first")
    parts = [
        _conditions(records),
        _gaps(records, families),
        _wins(records, families),
        _losses(records),
        _failures(records),
        _overruns(records),
        _quoted(families),
    ]
    return "\n\n".join(part for part in parts if part)


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _solvers(records: list[dict]) -> list:
    present = {record["solver"] for record in records}
    return [solver for solver in SOLVERS if solver.name in present]


def _conditions(records: list[dict]) -> str:
    dates = sorted(record["date"][:10] for record in records)
    days = dates[0] if dates[0] == dates[-1] else f"{dates[0]} to {dates[-1]}"
    machines = sorted({f"{r['machine']['cpu']}, {r['machine']['cores']} cores" for r in records})
    seeds = ", ".join(map(str, sorted({record["seed"] for record in records})))
    shared = sum(record["clock"] == "processor" for record in records)
    on_processor = f" {shared} were limited in processor seconds instead." if shared else ""
    busy = sum(was_disturbed(record, 0.05) for record in records)
    versions = ", ".join(f"{solver.title}{_build(solver, records)}" for solver in _solvers(records))
    return (
        f"Measured {days} on {'; '.join(machines)}. One thread, pinned to one core; seeds {seeds}; "
        f"{len(records)} runs.\n"
        f"Other programs took more than 5 % of the core in {busy} runs.{on_processor}\n\n"
        f"Versions: {versions}.\n\n"
        f"```sh\n{_commands(records)}\n```\n\n"
        "Gap to the best known cost in percent, mean over the instances; where there are several "
        "seeds: mean, and smallest to largest of the seeds' means.\n"
        "Every cost is recomputed by the checker of `Benchmarks/peers`; `n fail` counts answers "
        "that are missing, late (tournee only) or infeasible, and such a seed has no mean."
    )


def _commands(records: list[dict]) -> str:
    """The commands that make these records, one for each suite and clock."""
    commands = []
    for suite, clock in sorted({(r["suite"], r["clock"]) for r in records}, reverse=True):
        runs = [r for r in records if (r["suite"], r["clock"]) == (suite, clock)]
        solvers = ",".join(solver.name for solver in _solvers(runs))
        seeds = ",".join(map(str, sorted({run["seed"] for run in runs})))
        words = f"python3 peers.py run --suite {suite} --solvers {solvers} --seeds {seeds}"
        commands.append(words if clock == "wall" else f"{words} --clock {clock}")
    return "\n".join([*commands, "python3 peers.py table --write ../README.md"])


def _build(solver, records: list[dict]) -> str:
    if solver.name != "tournee":
        return ""
    last = [record for record in records if record["solver"] == "tournee"][-1]
    return f" {last['version'] or ''} (build {last['build']})".replace("  ", " ")


def _gaps(records: list[dict], families: dict) -> str:
    solvers = _solvers(records)
    rows = []
    for (family, instance), by_solver in cells(records).items():
        shown = [by_solver.get(solver.name) for solver in solvers]
        best = min((cell.mean for cell in shown if cell and cell.by_seed), default=None)
        title = families[family]["title"] + (f" {instance}" if instance else "")
        limits = {
            (r["instance"], r["seconds"])
            for r in records
            if r["family"] == family and instance in ("", r["instance"])
        }
        seconds = "/".join(f"{s:g}" for s in sorted({s for _, s in limits}))
        rows.append([title, str(len(limits)), seconds, *(_text(cell, best) for cell in shown)])
    return table(["family", "instances", "seconds", *(s.title for s in solvers)], rows)


def _text(cell: Cell | None, best: float | None) -> str:
    if cell is None:
        return ""
    words = []
    if cell.by_seed:
        mean = f"{cell.mean:.2f}"
        words.append(f"**{mean}**" if best is not None and mean == f"{best:.2f}" else mean)
        if len(cell.by_seed) > 1:
            words.append(f"({min(cell.by_seed):.2f} to {max(cell.by_seed):.2f})")
    if cell.failures:
        words.append(f"{cell.failures} fail")
    return " ".join(words) or "incomplete"


def _wins(records: list[dict], families: dict) -> str:
    against: dict[str, Counter] = {}
    for family in families:
        counter = Counter(d.outcome for d in duels(records) if d.ours["family"] == family)
        if counter:
            against[families[family]["title"]] = counter
    for solver in _solvers(records):
        counter = Counter(d.outcome for d in duels(records, [solver.name]))
        if counter:
            against[f"all families, against {solver.title} alone"] = counter
    if not against:
        return ""
    rows = [[name, *(str(c[key]) for key in ("win", "tie", "loss"))] for name, c in against.items()]
    return "tournee against the best peer of each instance and seed:\n\n" + table(
        ["family", "better", "equal", "worse"], rows
    )


def _losses(records: list[dict]) -> str:
    found = duels(records)
    lost = [duel for duel in found if duel.outcome == "loss"]
    if not found:
        return ""
    if not lost:
        return "tournee is nowhere behind the best peer."
    titles = {solver.name: solver.title for solver in SOLVERS}
    rows = [
        [
            f"{duel.ours['family']}/{duel.ours['instance']}",
            str(duel.ours["seed"]),
            "failed" if duel.has_failed else f"{duel.ours['gap']:.2f}",
            f"{duel.theirs['gap']:.2f}",
            titles[duel.theirs["solver"]],
        ]
        for duel in sorted(lost, key=lambda duel: -duel.lag)
    ]
    return "Every instance where tournee is behind the best peer, worst first:\n\n" + table(
        ["instance", "seed", "tournee", "best peer", "which"], rows
    )


def _failures(records: list[dict]) -> str:
    failed = [record for record in records if outcome_of(record) != "ok"]
    rows = [
        [
            r["solver"],
            f"{r['family']}/{r['instance']}",
            str(r["seed"]),
            outcome_of(r),
            "; ".join(r.get("breaches", [])[:1]),
        ]
        for r in failed
    ]
    head = ["solver", "instance", "seed", "what", "first breach"]
    return "Failures:\n\n" + table(head, rows) if rows else ""


def _overruns(records: list[dict]) -> str:
    late = [
        f"{r['solver']} on {r['instance']} ({r['solve_seconds']:.0f} s of {r['seconds']:g} s)"
        for r in records
        if r["solver"] != "tournee" and (r["solve_seconds"] or 0) > 1.05 * r["seconds"] + 1
    ]
    return "Peers that overran, counted in their favour: " + ", ".join(late) + "." if late else ""


def _quoted(families: dict) -> str:
    quoted = json.loads((HERE / "quoted.json").read_text())
    names = [solver for solver in SOLVERS if solver.name in quoted["gaps"]]
    rows = {key: None for gaps in quoted["gaps"].values() for key in gaps}
    lines = [
        [
            families[key]["title"] if key in families else f"CVRP XXL {key}",
            *(f"{quoted['gaps'][s.name][key]:g}" if key in quoted["gaps"][s.name] else ""
              for s in names),
        ]
        for key in rows
    ]  # fmt: skip
    return f"For comparison, figures from {quoted['source']}:\n\n" + table(
        ["family", *(solver.title for solver in names)], lines
    )


def insert(document: str, text: str) -> str:
    """The document with everything between the markers replaced."""
    before, found_begin, rest = document.partition(BEGIN)
    _, found_end, after = rest.partition(END)
    if not found_begin or not found_end:
        raise SystemExit(f"the document lacks the markers {BEGIN} and {END}")
    return f"{before}{BEGIN}\n{text}\n{END}{after}"
