"""One run and one campaign, with a stand-in for the tournee binary."""

import os
import shutil
import stat
import sys
import tempfile
import threading
import unittest
from pathlib import Path

from runner import record
from runner.campaign import Campaign
from runner.process import Stopped, execute
from runner.run import Conditions, run_once
from runner.solvers import named
from runner.suites import Item
from tests.test_assignment import TEXT

STAND_IN = """#!{python}
import json, sys
words = sys.argv[1:]
with open(words[words.index("--solution") + 1], "w") as file:
    file.write({answer!r})
print(json.dumps({{"cost": 1, "feasible": True, "seconds": 0.5, "iterations": 7}}))
"""


class ProcessTests(unittest.TestCase):
    def run_python(self, code: str, limit: float = 20):
        words = [sys.executable, "-c", code]
        return execute(words, Path.cwd(), dict(os.environ), limit, self.stop)

    def setUp(self):
        self.stop = threading.Event()

    def test_what_it_prints_and_how_it_ends(self):
        ended = self.run_python("print('out')")
        self.assertEqual((ended.status, ended.output), ("ended", "out\n"))
        failed = self.run_python("raise SystemExit('why')")
        self.assertEqual((failed.status, failed.errors), ("failed", "why\n"))

    def test_a_program_without_end_is_killed(self):
        late = self.run_python("import time; time.sleep(60)", limit=0.3)
        self.assertEqual(late.status, "late")
        self.assertLess(late.wall_seconds, 30)

    def test_a_stop_kills_and_leaves_no_outcome(self):
        self.stop.set()
        with self.assertRaises(Stopped):
            self.run_python("import time; time.sleep(60)")


@unittest.skipUnless(shutil.which("taskset"), "runs are pinned with taskset, which is not here")
class RunTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        problem = self.folder / "hand.txt"
        problem.write_text(TEXT)
        self.item = Item("gap", "hand", 1, "gap", problem, 9, "hand")
        self.core = min(os.sched_getaffinity(0))

    def stand_in(self, answer: str) -> Path:
        path = self.folder / f"tournee-{len(list(self.folder.iterdir()))}"
        path.write_text(STAND_IN.format(python=sys.executable, answer=answer))
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    def run_with(self, answer: str) -> dict:
        conditions = Conditions(self.stand_in(answer))
        return run_once(named("tournee")[0], self.item, 3, self.core, conditions)

    def test_the_checker_decides_and_the_claim_is_only_kept(self):
        entry = self.run_with("0 1 0\n")
        self.assertEqual((entry["status"], entry["cost"], entry["gap"]), ("ok", 9, 0))
        self.assertEqual((entry["claimed"], entry["iterations"], entry["seed"]), (1, 7, 3))

    def test_a_claim_of_feasibility_does_not_help(self):
        entry = self.run_with("0 0 0\n")
        self.assertEqual((entry["status"], entry["gap"]), ("infeasible", None))
        self.assertEqual(self.run_with("0 x 0\n")["status"], "unreadable")

    def test_a_campaign_goes_on_where_it_stopped_and_sees_a_new_build(self):
        results = self.folder / "results.jsonl"

        def campaign(binary: Path, seeds: list[int]) -> int:
            said = []
            solvers, conditions = named("tournee"), Conditions(binary)
            Campaign([self.item], solvers, seeds, [self.core], conditions, results).run(said.append)
            return len(said)

        first = self.stand_in("0 1 0\n")
        self.assertEqual(campaign(first, [1]), 1)
        self.assertEqual(campaign(first, [1, 2]), 1)
        self.assertEqual(campaign(self.stand_in("0 1 1\n"), [1]), 1)
        self.assertEqual([entry["seed"] for entry in record.load(results)], [1, 2, 1])


if __name__ == "__main__":
    unittest.main()
