"""Runs one program to its end or to a limit, and says what it used."""

import os
import signal
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

_POLL_SECONDS = 0.02


class Stopped(Exception):
    """Somebody asked for an end while the program ran; it was killed."""


@dataclass(frozen=True)
class Outcome:
    """How a program ended (`ended`, `failed` or `late`), what it said, and what it took."""

    status: str
    output: str
    errors: str
    wall_seconds: float
    processor_seconds: float


def execute(
    words: list[str], folder: Path, environment: dict, limit: float, stop: threading.Event
) -> Outcome:
    """Runs `words` in `folder`; what still runs at the limit is killed with all its children.

    - Raises: `Stopped` once `stop` is set.
    """
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(
            words, cwd=folder, env=environment, stdout=output, stderr=errors,
            start_new_session=True,
        )  # fmt: skip
        late = False
        # wait4 and not communicate: it alone tells what this very child used.
        while (ended := os.wait4(process.pid, os.WNOHANG))[0] == 0:
            late = late or time.perf_counter() - begin > limit
            if late or stop.is_set():
                os.killpg(process.pid, signal.SIGKILL)
            time.sleep(_POLL_SECONDS)
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(ended[1])
        if stop.is_set():
            raise Stopped
        output.seek(0)
        errors.seek(0)
        usage = ended[2]
        status = "late" if late else "failed" if process.returncode else "ended"
        used = usage.ru_utime + usage.ru_stime
        return Outcome(status, output.read(), errors.read(), wall, used)
