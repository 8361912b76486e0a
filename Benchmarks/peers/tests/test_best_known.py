"""Every published solution at hand must be feasible and cost exactly what its table says."""

import json
import os
import unittest
from pathlib import Path

from checker import check_solution

_BESIDE = Path(__file__).resolve().parents[4] / "shared"
FOLDER = Path(os.environ.get("TOURNEE_SHARED") or _BESIDE) / "instances"


@unittest.skipUnless(FOLDER.is_dir(), f"no {FOLDER.name} folder: set TOURNEE_SHARED")
class BestKnownTests(unittest.TestCase):
    def test_all_solutions(self):
        checked = 0
        for table in sorted(FOLDER.glob("*/bks.json")):
            family = json.loads(table.read_text())
            for name, known in family["instances"].items():
                solution = table.parent / "solutions" / f"{name}.sol"
                if solution.exists():
                    with self.subTest(f"{table.parent.name}/{name}"):
                        self.compare(table.parent, name, solution, family["convention"], known)
                    checked += 1
        print(f"{checked} published solutions checked")
        self.assertGreater(checked, 0)

    def compare(self, folder: Path, name: str, solution: Path, convention: str, known: dict):
        files = (folder / f"{name}{suffix}" for suffix in (".vrp", ".txt"))
        answer = check_solution(next(filter(Path.exists, files)), solution, convention)
        self.assertEqual(answer.breaches, [])
        if "cost" in known:
            self.assertEqual(answer.cost, known["cost"])
        else:
            self.assertEqual(answer.vehicles, known["vehicles"])
            self.assertAlmostEqual(answer.cost, known["distance"], places=3)


if __name__ == "__main__":
    unittest.main()
