"""Capacity, completeness, roundings, mixed fleets, backhauls, prizes."""

import unittest

from checker.rounding import ROUNDINGS
from tests.cases import instance, section, verdict

DEMAND = section("DEMAND", 0, 3, 4, 5)


class CapacityTests(unittest.TestCase):
    text = instance("CAPACITY : 7\n", DEMAND)

    def test_cost_is_the_walked_distance(self):
        answer = verdict(self.text, "Route #1: 1 2\nRoute #2: 3\nCost 1\n", "round")
        self.assertEqual((answer.cost, answer.breaches), (50 + 50 + 100 + 100, []))

    def test_one_unit_too_many_is_refused(self):
        answer = verdict(self.text, "Route #1: 1 3\nRoute #2: 2\n", "round")
        self.assertEqual(answer.breaches, ["route 1: load 8, more than 7"])

    def test_a_client_left_out_is_refused(self):
        answer = verdict(self.text, "Route #1: 1 2\n", "round")
        self.assertEqual(answer.breaches, ["client 3 is not served"])

    def test_a_client_served_twice_is_refused(self):
        answer = verdict(self.text, "Route #1: 1 2\nRoute #2: 3\nRoute #3: 1\n", "round")
        self.assertEqual(answer.breaches, ["route 3: client 1 is served twice"])

    def test_nodes_that_do_not_exist_are_refused(self):
        for node in (4, -1):
            answer = verdict(self.text, f"Route #1: 1 2\nRoute #2: 3 {node}\n", "round")
            self.assertIn(f"route 2: there is no node {node}", answer.breaches)

    def test_a_depot_inside_a_route_is_refused_without_reloads(self):
        answer = verdict(self.text, "Route #1: 1 2 0 3\n", "round")
        self.assertEqual(answer.breaches, ["route 1: may not reload at depot 0"])

    def test_more_routes_than_vehicles_are_refused(self):
        text = instance("CAPACITY : 7\nVEHICLES : 1\n", DEMAND)
        answer = verdict(text, "Route #1: 1 2\nRoute #2: 3\n", "round")
        self.assertIn("route 2: there is no such vehicle", answer.breaches)

    def test_words_among_nodes_are_an_error(self):
        with self.assertRaises(ValueError):
            verdict(self.text, "Route #1: 1 two\n", "round")


class RoundingTests(unittest.TestCase):
    def test_each_convention(self):
        wanted = {"round": 3, "dimacs": 25, "exact": 2519, "double": 2.5186}
        for convention, value in wanted.items():
            self.assertEqual(ROUNDINGS[convention](2.5186), value, convention)

    def test_halves_go_up(self):
        self.assertEqual(ROUNDINGS["round"](2.5), 3)


class FleetTests(unittest.TestCase):
    text = instance(
        "VEHICLES : 2\n",
        DEMAND,
        section("CAPACITY", 12, 5),
        section("VEHICLES_FIXED_COST", 100, 7),
        section("VEHICLES_UNIT_DISTANCE_COST", 3, 2),
        kind="HFVRP",
    )

    def test_fixed_costs_are_scaled_and_unit_costs_are_not(self):
        answer = verdict(self.text, "Route #1: 1 2\nRoute #2: 3\n", "exact")
        self.assertEqual(answer.cost, 100_000 + 3 * 200_000 + 7_000 + 2 * 100_000)
        self.assertTrue(answer.feasible)

    def test_the_number_of_a_route_is_its_vehicle(self):
        answer = verdict(self.text, "Route #2: 1 2\nRoute #1: 3\n", "exact")
        self.assertEqual(answer.breaches, ["route 2: load 7000, more than 5000"])

    def test_one_vehicle_drives_one_route(self):
        answer = verdict(self.text, "Route #1: 1 2\nRoute #1: 3\n", "exact")
        self.assertEqual(answer.breaches, ["two routes have the same number"])


class BackhaulTests(unittest.TestCase):
    text = instance(
        "CAPACITY : 7\n",
        section("DEMAND", 0, 3, 4, 0),
        section("BACKHAUL", 0, 0, 0, 7),
        kind="VRPB",
    )

    def test_deliveries_and_pickups_have_a_full_vehicle_each(self):
        answer = verdict(self.text, "Route #1: 2 1 3\n", "round")
        self.assertEqual((answer.cost, answer.breaches), (100 + 50 + 100 + 50, []))

    def test_a_delivery_after_a_pickup_is_refused(self):
        answer = verdict(self.text, "Route #1: 1 3 2\n", "round")
        self.assertIn("route 1: a delivery after a pickup", answer.breaches)

    def test_a_route_of_pickups_alone_is_refused(self):
        answer = verdict(self.text, "Route #1: 1 2\nRoute #2: 3\n", "round")
        self.assertEqual(answer.breaches, ["route 2: only pickups"])


class PrizeTests(unittest.TestCase):
    text = instance("CAPACITY : 12\n", DEMAND, section("PRIZE", 0, 0, 8, 0), kind="PCVRPTW")

    def test_a_lost_prize_is_paid(self):
        answer = verdict(self.text, "Route #1: 1 3\n", "dimacs")
        self.assertEqual((answer.cost, answer.breaches), (500 + 1000 + 500 + 80, []))

    def test_a_client_without_prize_must_be_served(self):
        answer = verdict(self.text, "Route #1: 2 3\n", "dimacs")
        self.assertEqual(answer.breaches, ["client 1 is not served"])


if __name__ == "__main__":
    unittest.main()
