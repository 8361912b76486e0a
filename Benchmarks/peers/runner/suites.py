"""Which instances a suite holds, how long each may take, and what the best known cost is."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Item:
    """One instance of a suite."""

    family: str
    name: str
    seconds: float
    convention: str
    path: Path
    best_known: int
    suite: str


def load_suites() -> dict:
    return json.loads((HERE / "suites.json").read_text())


def instances_folder(given: str | None) -> Path:
    """`--instances`, else the folder named by TOURNEE_SHARED, else the one beside the checkout."""
    shared = os.environ.get("TOURNEE_SHARED")
    beside = HERE.parent.parent.parent / "shared"
    folder = Path(given) if given else (Path(shared) if shared else beside) / "instances"
    if not folder.is_dir():
        raise SystemExit(f"{folder}: no such folder; name it with --instances")
    return folder


def items(suite: str, folder: Path, families: list[str] | None = None) -> list[Item]:
    """The instances of a suite, in its order."""
    data = load_suites()
    if suite not in data["suites"]:
        raise SystemExit(f"no suite '{suite}'; there are {', '.join(data['suites'])}")
    found = []
    for group in data["suites"][suite]:
        family = group["family"]
        if families and family not in families:
            continue
        known = json.loads((folder / family / "bks.json").read_text())["instances"]
        for name in group["instances"]:
            path = folder / family / f"{name}{'.txt' if family == 'gap' else '.vrp'}"
            convention = data["families"][family]["convention"]
            cost = known[name]["cost"]
            found.append(Item(family, name, group["seconds"], convention, path, cost, suite))
    return found
