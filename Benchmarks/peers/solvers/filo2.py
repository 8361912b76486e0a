"""FILO2, a program that is told iterations, not seconds: FILO2_BINARY says where it is.

Its annealing needs the number of iterations beforehand. Two short runs, which are not charged,
give the time before the first iteration and the speed; the run that counts fills the limit.
"""

import os
import subprocess
import tempfile
import time
from pathlib import Path

from solvers.task import Deadline, Task, run

_PROBES = (1_000, 5_000)


def solve_task(task: Task) -> dict:
    short, long = (_seconds_of(task, probe) for probe in _PROBES)
    speed = (_PROBES[1] - _PROBES[0]) / max(1e-3, long - short)
    before = max(0.0, short - _PROBES[0] / speed)
    iterations = max(1, round(speed * (task.seconds - before)))
    deadline = Deadline(task)
    text = _run(task, iterations)
    used = deadline.used
    task.out.write_text(text)
    return {"iterations": iterations, "solve_seconds": used}


def _seconds_of(task: Task, iterations: int) -> float:
    begin = time.perf_counter()
    _run(task, iterations)
    return time.perf_counter() - begin


def _run(task: Task, iterations: int) -> str:
    """The text of the solution file."""
    with tempfile.TemporaryDirectory() as folder:
        words = [os.environ["FILO2_BINARY"], str(task.instance), "--outpath", folder]
        options = ["--seed", str(task.seed), "--coreopt-iterations", str(iterations)]
        subprocess.run([*words, *options], check=True, stdout=subprocess.DEVNULL)
        return next(Path(folder).glob("*.sol")).read_text()


if __name__ == "__main__":
    run(None, solve_task)
