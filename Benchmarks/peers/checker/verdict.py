"""What the checker found out about one solution."""

from dataclasses import dataclass, field


@dataclass
class Verdict:
    """The recomputed cost, in the family's scaled units, and every broken rule in words."""

    cost: float = 0
    vehicles: int = 0
    breaches: list[str] = field(default_factory=list)

    @property
    def feasible(self) -> bool:
        return not self.breaches

    def breach(self, text: str) -> None:
        self.breaches.append(text)
