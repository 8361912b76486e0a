"""py3dbp on one container: its own order first, then shaken orders until the time is over.

    python py3dbp_load.py FILE PROBLEM SECONDS SEED

py3dbp has neither a time limit nor a random seed, and places box after box in the order given; so
the order is what is varied, and the best of all is kept. It turns boxes in all six ways and knows
no rule of standing: it is given more freedom than the problem allows. The clock starts after the
imports, and the first order is finished whatever it takes.
"""

import json
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from py3dbp import Bin, Item, Packer  # noqa: E402

from checker.container import Container, read_containers  # noqa: E402


def pack(container: Container, order: list[int], ends: float) -> list | None:
    """The placed boxes of one order; `None` when the time ends before."""
    bin_ = Bin("container", *container.size, 10**9)
    packer = Packer()
    bin_.format_numbers(0)
    for kind in order:
        item = Item(kind, *container.kinds[kind].sides, 1)
        item.format_numbers(0)
        packer.pack_to_bin(bin_, item)
        if time.monotonic() > ends:
            return None
    return [
        [item.name, [int(v) for v in item.position], [int(v) for v in item.get_dimension()]]
        for item in bin_.items
    ]


def main() -> None:
    file, problem, seconds, seed = sys.argv[1:5]
    container = read_containers(Path(file))[int(problem)]
    draws = random.Random(int(seed))
    ends = time.monotonic() + float(seconds)
    volumes = [kind.sides[0] * kind.sides[1] * kind.sides[2] for kind in container.kinds]
    boxes = [place for place, kind in enumerate(container.kinds) for _ in range(kind.count)]
    best, best_volume, rounds = [], -1, 0
    while rounds == 0 or time.monotonic() < ends:
        # The first order of seed 0 is py3dbp's own: larger boxes first.
        shake = 0 if rounds == 0 and seed == "0" else 0.5
        weights = [volume * (1 + shake * draws.uniform(-1, 1)) for volume in volumes]
        order = sorted(boxes, key=lambda kind: -weights[kind])
        placed = pack(container, order, ends if rounds else float("inf"))
        rounds += 1
        if placed is None:
            break
        volume = sum(sides[0] * sides[1] * sides[2] for _, _, sides in placed)
        if volume > best_volume:
            best, best_volume = placed, volume
    json.dump({"placed": best, "rounds": rounds}, sys.stdout)


if __name__ == "__main__":
    main()
