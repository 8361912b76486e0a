"""What the figures were measured on."""

import os
import platform
from pathlib import Path


def machine() -> dict:
    """Processor model, number of cores and system; no names of hosts or users."""
    info = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    models = [line.partition(":")[2].strip() for line in info.splitlines() if "model name" in line]
    number = [line.partition(":")[2].strip() for line in info.splitlines() if line[:6] == "model\t"]
    model = models[0] if models else platform.processor() or "unknown"
    return {
        "cpu": f"{model} (model {number[0]})" if number else model,
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
    }


def busy_seconds(core: int) -> float | None:
    """Processor seconds spent on a core since it started, by anyone; None where unknown."""
    stat = Path("/proc/stat")
    if not stat.exists():
        return None
    for line in stat.read_text().splitlines():
        words = line.split()
        if words[0] == f"cpu{core}":
            user, nice, system, _, _, irq, softirq, *_ = map(int, words[1:])
            return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK")
    return None
