"""Container loading: reads `thpack` files and checks packed boxes, apart from tournee's own audit."""

from dataclasses import dataclass
from pathlib import Path


@dataclass
class Kind:
    """Boxes of one kind: three sides, which of them may stand upright, how many."""

    sides: tuple[int, int, int]
    upright: tuple[bool, bool, bool]
    count: int


@dataclass
class Container:
    """A container and the boxes offered for it."""

    size: tuple[int, int, int]
    kinds: list[Kind]

    @property
    def volume(self) -> int:
        length, width, height = self.size
        return length * width * height


@dataclass
class Placed:
    """One box: the place of its kind, its least corner and its sides as it stands."""

    kind: int
    corner: tuple[int, int, int]
    sides: tuple[int, int, int]


def read_containers(path: Path) -> dict[int, Container]:
    """The problems of a `thpack` file, by number."""
    words = iter(int(word) for word in path.read_text().split())
    containers = {}
    for _ in range(next(words)):
        number, _seed = next(words), next(words)
        size = (next(words), next(words), next(words))
        kinds = []
        for _ in range(next(words)):
            row = [next(words) for _ in range(8)]
            upright = (row[2] == 1, row[4] == 1, row[6] == 1)
            kinds.append(Kind((row[1], row[3], row[5]), upright, row[7]))
        containers[number] = Container(size, kinds)
    return containers


def check_container(
    container: Container, placed: list[Placed], free_turns: bool = False
) -> tuple[float, list[str]]:
    """Utilisation in per cent, and every broken rule in words."""
    breaches = []
    used = [0] * len(container.kinds)
    for number, box in enumerate(placed):
        kind = container.kinds[box.kind]
        used[box.kind] += 1
        if sorted(box.sides) != sorted(kind.sides):
            breaches.append(f"box {number}: sides {box.sides}")
        stands = any(side == box.sides[2] and may for side, may in zip(kind.sides, kind.upright))
        if not stands and not free_turns:
            breaches.append(f"box {number}: {box.sides[2]} stands upright")
        for start, side, most in zip(box.corner, box.sides, container.size):
            if start < 0 or start + side > most:
                breaches.append(f"box {number}: outside")
        for other in placed[:number]:
            if all(
                a < b + t and b < a + s
                for a, s, b, t in zip(box.corner, box.sides, other.corner, other.sides)
            ):
                breaches.append(f"box {number}: overlaps another")
    for place, (kind, count) in enumerate(zip(container.kinds, used)):
        if count > kind.count:
            breaches.append(f"kind {place}: {count} boxes of {kind.count}")
    volume = sum(box.sides[0] * box.sides[1] * box.sides[2] for box in placed)
    return 100 * volume / container.volume, breaches
