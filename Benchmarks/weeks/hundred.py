#!/usr/bin/env python3
"""How often the search alone finds the best plan: 100 weeks like the real one, planned and proved.

Fifty weeks are invented (70 baskets, 20 relays, 14 volunteers, one truck), fifty are the shipped week
with some orders gone or moved, other limits of volunteers and another season. Run from the project's root,
after `swift build -c release`:

    python3 Benchmarks/weeks/hundred.py --out FOLDER [--first 1] [--last 50] [--effort 100]

Needs Python 3 and nothing else. Proofs that FOLDER holds already are not done again.
"""
import argparse
import json
import pathlib
import random
import resource
import subprocess

BUILD = pathlib.Path(".build/release")
SHIPPED = "Scenarios/villegailhenc"


def changed(week, seed):
    """The shipped week as it might be another time; always the same for a seed."""
    dice = random.Random(seed)
    week = json.loads(json.dumps(week))
    week["name"] = f"p{seed}"
    places = sorted({order["relay"] for order in week["orders"].values()})
    for key in sorted(week["orders"]):
        draw = dice.random()
        if draw < 0.08:
            del week["orders"][key]
        elif draw < 0.16:
            week["orders"][key]["relay"] = dice.choice(places)
    for key in sorted(week["volunteers"]):
        person = week["volunteers"][key]
        person["mostMinutes"] = int(person["mostMinutes"] * dice.uniform(0.85, 1.25))
    for key in sorted(week["ledger"]):
        entry = week["ledger"][key]
        entry["minutes"] = int(entry["minutes"] * dice.uniform(0.5, 1.6))
    return week


def make(folder, seed, shipped):
    invented = folder / f"g{seed}"
    if not invented.exists():
        subprocess.run(
            [BUILD / "TourneeBenchmarks", "generate", "--orders", "70", "--relays", "20",
             "--volunteers", "14", "--seed", str(seed), "--out", invented],
            check=True, stdout=subprocess.DEVNULL)
    other = folder / f"p{seed}.json"
    other.write_text(json.dumps(changed(shipped, seed)))
    return [invented, other]


def plan(week, folder, *options):
    """Status, cost, baskets left and processor seconds; `None` after two minutes without an answer."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    try:
        done = subprocess.run(
            [BUILD / "tournee", "plan", week, "--json", "--quiet", "--out", folder, *options],
            capture_output=True, text=True, timeout=120)
        answer = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, json.JSONDecodeError):
        return None
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    goal = answer["objective"]
    return {"status": answer["status"], "cost": goal["totalEur"], "left": goal["undelivered"],
            "bound": goal.get("boundEur"), "seconds": seconds}


def main():
    words = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    words.add_argument("--out", type=pathlib.Path, required=True)
    words.add_argument("--first", type=int, default=1)
    words.add_argument("--last", type=int, default=50)
    words.add_argument("--effort", default="100")
    given = words.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    shipped = json.loads(subprocess.run(
        [BUILD / "tournee", "check", SHIPPED, "--print", "--quiet"],
        check=True, capture_output=True, text=True).stdout)
    known = given.out / "proofs.json"
    proofs = json.loads(known.read_text()) if known.exists() else {}
    hits, proved, below, missed, seconds = 0, 0, 0, [], []
    for seed in range(given.first, given.last + 1):
        for week in make(given.out, seed, shipped):
            name = week.stem
            if name not in proofs:
                proofs[name] = plan(week, given.out / "proof" / name, "--prove")
                known.write_text(json.dumps(proofs, indent=1))
            best = proofs[name]
            found = plan(week, given.out / "plan" / name, "--effort", given.effort)
            if not best or not found or best["bound"] is None:
                print(name, "no answer within two minutes", flush=True)
                continue
            seconds.append(found["seconds"])
            below += found["left"] <= best["left"] and found["cost"] < best["bound"] - 1e-6
            if best["bound"] < best["cost"] - 1e-6:
                print(name, "not proved", best["cost"], best["bound"], found["cost"], flush=True)
                continue
            proved += 1
            if (found["left"], round(found["cost"], 6)) == (best["left"], round(best["cost"], 6)):
                hits += 1
            else:
                missed.append((name, round(100 * (found["cost"] / best["cost"] - 1), 3)))
    print(f"{hits} of {proved} proved weeks found, {below} below a bound;",
          f"search {sum(seconds) / max(1, len(seconds)):.1f} s of processor time a week,",
          f"at most {max(seconds, default=0):.1f} s; missed, by per cent: {missed}")


if __name__ == "__main__":
    main()
