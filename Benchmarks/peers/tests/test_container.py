"""The checker of packed containers, by hand-made answers."""

import tempfile
import unittest
from pathlib import Path

from checker.container import Placed, check_container, read_containers

TEXT = "1\n1 77\n4 2 2\n1\n1 2 0 2 1 1 1 3\n"


class ContainerTests(unittest.TestCase):
    def setUp(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "one.txt"
            path.write_text(TEXT)
            self.container = read_containers(path)[1]

    def check(self, *boxes: Placed, free_turns: bool = False) -> tuple[float, list[str]]:
        return check_container(self.container, list(boxes), free_turns)

    def test_reads(self) -> None:
        self.assertEqual(self.container.size, (4, 2, 2))
        self.assertEqual(self.container.kinds[0].upright, (False, True, True))
        self.assertEqual(self.container.kinds[0].count, 3)

    def test_sound(self) -> None:
        answer = self.check(Placed(0, (0, 0, 0), (2, 2, 1)), Placed(0, (0, 0, 1), (2, 1, 2)))
        self.assertEqual(len(answer[1]), 1)  # The second leaves by the roof.
        self.assertEqual(self.check(Placed(0, (2, 0, 0), (2, 2, 1))), (25.0, []))

    def test_breaches(self) -> None:
        box = Placed(0, (0, 0, 0), (2, 2, 1))
        self.assertIn("overlaps", self.check(box, Placed(0, (1, 1, 0), (2, 1, 2)))[1][0])
        self.assertIn("sides", self.check(Placed(0, (0, 0, 0), (2, 1, 1)))[1][0])
        self.assertIn("outside", self.check(Placed(0, (3, 0, 0), (2, 2, 1)))[1][0])
        places = [(0, 0, 0), (2, 0, 0), (0, 0, 1), (2, 0, 1)]
        four = [Placed(0, place, (2, 2, 1)) for place in places]
        self.assertEqual(self.check(*four)[1], ["kind 0: 4 boxes of 3"])

    def test_standing(self) -> None:
        # Both sides of 2 look alike upright, so only a side of its own shows the rule.
        self.container.kinds[0].sides = (3, 2, 1)
        self.container.size = (4, 4, 4)
        box = Placed(0, (0, 0, 0), (2, 1, 3))
        self.assertIn("upright", self.check(box)[1][0])
        self.assertEqual(self.check(box, free_turns=True)[1], [])


if __name__ == "__main__":
    unittest.main()
