"""Means, failures, duels, and a results file that was cut short."""

import tempfile
import unittest
from pathlib import Path

from report.figures import cells, duels, newest
from report.tables import BEGIN, END, insert
from runner import record


def run(solver: str, name: str, gap: float | None, seed: int = 1, **more) -> dict:
    cost = None if gap is None else round(1000 * gap)
    standard = {
        "solver": solver, "build": "b", "family": "cvrp-x", "instance": name, "seed": seed,
        "seconds": 10, "status": "ok" if gap is not None else "infeasible",
        "gap": gap, "cost": cost, "clock": "wall", "wall_seconds": 10.2, "others_seconds": 0.0,
    }  # fmt: skip
    return standard | more


class CellTests(unittest.TestCase):
    def test_a_seed_needs_all_instances(self):
        runs = [run("pyvrp", "a", 1.0), run("pyvrp", "b", 3.0), run("hgs", "a", 0.5)]
        row = cells(runs)[("cvrp-x", "")]
        self.assertEqual(row["pyvrp"].by_seed, (2.0,))
        self.assertEqual((row["hgs"].by_seed, row["hgs"].failures), ((), 0))

    def test_infeasible_answers_are_failures(self):
        row = cells([run("pyvrp", "a", None), run("pyvrp", "a", 1.0, seed=2)])[("cvrp-x", "")]
        self.assertEqual((row["pyvrp"].by_seed, row["pyvrp"].failures), ((1.0,), 1))

    def test_our_own_overrun_is_a_failure(self):
        row = cells(
            [
                run("tournee", "a", 0.1, wall_seconds=12.0),
                run("pyvrp", "a", 0.2, wall_seconds=12.0),
            ]
        )[("cvrp-x", "")]
        self.assertEqual((row["tournee"].failures, row["pyvrp"].failures), (1, 0))

    def test_the_last_run_of_the_last_build_counts(self):
        runs = [
            run("tournee", "a", 0.3, build="old"),
            run("tournee", "b", 0.3, build="old"),
            run("tournee", "a", 0.2, build="new"),
            run("tournee", "a", 0.1, build="new"),
        ]
        self.assertEqual([r["gap"] for r in newest(runs, ["cvrp-x"])], [0.1])


class DuelTests(unittest.TestCase):
    def test_against_the_best_peer_that_answered(self):
        runs = [
            run("tournee", "a", 0.3),
            run("pyvrp", "a", 0.2),
            run("hgs", "a", 0.4),
            run("vroom", "a", None),
            run("tournee", "b", None),
            run("pyvrp", "b", 5.0),
            run("tournee", "c", 0.2),
            run("pyvrp", "c", 0.2),
        ]
        found = {
            duel.ours["instance"]: (duel.theirs["solver"], duel.outcome) for duel in duels(runs)
        }
        self.assertEqual(
            found, {"a": ("pyvrp", "loss"), "b": ("pyvrp", "loss"), "c": ("pyvrp", "tie")}
        )
        self.assertEqual([d.outcome for d in duels(runs, ["hgs"])], ["win"])


class RecordTests(unittest.TestCase):
    def test_a_line_cut_short_is_forgotten(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "results.jsonl"
            record.append(path, {"a": 1})
            with path.open("a") as file:
                file.write('{"a": 2, "b"')
            self.assertEqual(record.load(path), [{"a": 1}])
            record.append(path, {"a": 3})
            self.assertEqual(record.load(path), [{"a": 1}, {"a": 3}])

    def test_disturbed_runs_can_be_repeated(self):
        busy = run("pyvrp", "a", 1.0, others_seconds=1.0)
        self.assertTrue(record.was_disturbed(busy, 0.05))
        self.assertFalse(record.was_disturbed(busy, 0.2))
        self.assertFalse(record.was_disturbed(busy, None))


class MarkerTests(unittest.TestCase):
    def test_only_what_stands_between_the_markers_changes(self):
        document = f"before\n{BEGIN}\nold\n{END}\nafter\n"
        self.assertEqual(insert(document, "new"), f"before\n{BEGIN}\nnew\n{END}\nafter\n")
        with self.assertRaises(SystemExit):
            insert("no markers", "new")


if __name__ == "__main__":
    unittest.main()
