"""Generalised assignment."""

import unittest

from tests.cases import verdict

# Two agents, three jobs; costs, weights, capacities.
TEXT = "2 3\n 1 2 3\n 4 5 6\n 2 2 2\n 3 3 3\n 4 5\n"


class AssignmentTests(unittest.TestCase):
    def check(self, answer: str):
        return verdict(TEXT, answer, "gap", ".txt")

    def test_cost_by_agent_and_job(self):
        answer = self.check("0 1 0\nCost 9\n")
        self.assertEqual((answer.cost, answer.breaches), (1 + 5 + 3, []))

    def test_an_overfull_agent_is_refused(self):
        self.assertEqual(self.check("0 0 0\n").breaches, ["agent 0: 6, more than 4"])

    def test_every_job_needs_an_agent_that_exists(self):
        self.assertEqual(self.check("0 1\n").breaches, ["2 jobs are assigned, not 3"])
        self.assertEqual(self.check("0 1 2\n").breaches, ["job 2: there is no agent 2"])

    def test_a_file_of_the_wrong_length_is_an_error(self):
        with self.assertRaises(ValueError):
            verdict("2 3\n1 2\n", "0", "gap", ".txt")


if __name__ == "__main__":
    unittest.main()
