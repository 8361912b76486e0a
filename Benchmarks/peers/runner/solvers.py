"""The solvers that can be compared: where each lives, and which families it can take."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from runner.suites import HERE, Item

CVRP = ("cvrp-x", "cvrp-xxl")
ALL_ROUTING = (
    *CVRP,
    "vrptw-solomon",
    "vrptw-gh1000",
    "mdvrptw",
    "hfvrp",
    "vrpb",
    "pcvrptw",
    "mtvrptwr",
)
BOTH_CLOCKS = ("wall", "processor")


@dataclass(frozen=True)
class Solver:
    """A peer (module in `solvers`, environment in `.envs`) or, without a module, tournee."""

    name: str
    title: str
    families: tuple[str, ...]
    module: str = ""
    environment: str = ""
    clocks: tuple[str, ...] = ("wall",)

    def python(self) -> Path:
        return HERE / ".envs" / self.environment / "bin" / "python"


SOLVERS = [
    Solver("tournee", "tournee", (*ALL_ROUTING, "gap")),
    Solver("pyvrp", "PyVRP 0.14.1", ALL_ROUTING, "pyvrp_search", "newest", BOTH_CLOCKS),
    Solver("pyvrp-0.13", "PyVRP 0.13.4", ALL_ROUTING, "pyvrp_search", "older", BOTH_CLOCKS),
    Solver("hgs", "HGS-CVRP (hygese 0.1.0)", CVRP, "hgs_cvrp", "newest", BOTH_CLOCKS),
    Solver("filo2", "FILO2", CVRP, "filo2", "newest"),
    Solver(
        "vroom",
        "VROOM 1.15 (pyvroom 1.15.2)",
        (*CVRP, "vrptw-solomon", "vrptw-gh1000", "hfvrp", "vrpb"),
        "vroom_search",
        "newest",
    ),
    Solver(
        "ortools",
        "OR-Tools 9.15",
        (*CVRP, "vrptw-solomon", "vrptw-gh1000", "mdvrptw", "hfvrp", "vrpb"),
        "ortools_routing",
        "newest",
    ),
    Solver(
        "vrp-cli",
        "vrp-cli 1.22.1",
        (*CVRP, "vrptw-solomon", "vrptw-gh1000", "hfvrp", "vrpb"),
        "vrp_cli_search",
        "newest",
    ),
    Solver("highs", "HiGHS 1.15 (highspy)", ("gap",), "highs_mip", "newest"),
    Solver("cp-sat", "CP-SAT (OR-Tools 9.15)", ("gap",), "cp_sat", "newest"),
]


def named(names: str) -> list[Solver]:
    """The solvers of a comma-separated list, in its order."""
    known = {solver.name: solver for solver in SOLVERS}
    unknown = [name for name in names.split(",") if name not in known]
    if unknown:
        raise SystemExit(f"no solver '{unknown[0]}'; there are {', '.join(known)}")
    return [known[name] for name in names.split(",")]


def why_missing(solver: Solver, tournee: Path, clock: str = "wall") -> str | None:
    """Why a solver cannot run here, in words; None if it can."""
    if clock not in solver.clocks:
        return f"it cannot be limited by the {clock} clock"
    if solver.name == "tournee":
        return None if tournee.is_file() else "its binary is not there; see --tournee"
    if solver.name == "filo2" and not os.environ.get("FILO2_BINARY"):
        return "it is in no package registry; name its binary in FILO2_BINARY"
    if not (HERE / "solvers" / f"{solver.module}.py").is_file():
        return "it has no module in solvers/"
    return None if solver.python().is_file() else "its environment is not there; run setup.sh"


def build_of(solver: Solver, tournee: Path) -> str:
    """What tells two builds apart: the digest of our binary, or the peer's pinned title."""
    if solver.name != "tournee":
        return solver.title
    return hashlib.sha256(tournee.read_bytes()).hexdigest()[:12]


def command(
    solver: Solver, tournee: Path, item: Item, seed: int, out: Path, clock: str
) -> list[str]:
    """The command of one run, before it is pinned to a core."""
    if solver.name == "tournee":
        # Assignment costs are whole numbers: there is nothing to round.
        rounding = [] if item.convention == "gap" else ["--rounding", item.convention]
        return [
            *[str(tournee), "solve", str(item.path), "--time", f"{item.seconds:g}"],
            *["--threads", "1", "--seed", str(seed), *rounding],
            *["--json", "--quiet", "--solution", str(out)],
        ]
    return [
        *[str(solver.python()), "-m", f"solvers.{solver.module}"],
        *["--instance", str(item.path), "--convention", item.convention],
        *["--seconds", f"{item.seconds:g}", "--seed", str(seed), "--out", str(out)],
        *["--clock", clock],
    ]
