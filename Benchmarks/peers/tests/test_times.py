"""Windows, service, route duration, several depots, reloads and release times."""

import unittest

from tests.cases import instance, section, verdict

DEMAND = section("DEMAND", 0, 3, 4, 5)


def windows(*rows: tuple[int, int]) -> str:
    return section("TIME_WINDOW", *(f"{opens} {closes}" for opens, closes in rows))


class WindowTests(unittest.TestCase):
    def check(self, last: int, home: int = 1000) -> list[str]:
        text = instance(
            "VEHICLES : 3\nCAPACITY : 12\nSERVICE_TIME : 10\n",
            DEMAND,
            windows((0, home), (60, 70), (0, last), (0, home)),
            kind="VRPTW",
        )
        return verdict(text, "Route #1: 1 2\nRoute #2: 3\n", "dimacs").breaches

    def test_waiting_and_service_delay_the_next_stop(self):
        # Reach client 1 at 50, wait until 60, serve until 70, reach client 2 at 120.
        self.assertEqual(self.check(120), [])
        self.assertEqual(self.check(119), ["route 1: reaches node 2 at 1200, after 1190"])

    def test_the_depot_closes(self):
        # Client 2 is served until 130; home is 100 away.
        self.assertEqual(self.check(120, home=230), [])
        self.assertEqual(self.check(120, home=229), ["route 1: reaches node 0 at 2300, after 2290"])


class DurationTests(unittest.TestCase):
    def check(self, limit: int, latest: int = 1000) -> list[str]:
        text = instance(
            f"VEHICLES : 1\nCAPACITY : 12\nVEHICLES_MAX_DURATION : {limit}\n",
            DEMAND,
            windows((0, 1000), (0, latest), (300, 400), (0, 1000)),
            section("VEHICLES_DEPOT", 1),
            kind="MDVRPTW",
        )
        return verdict(text, "Route #1: 1 2 3\n", "exact").breaches

    def test_leaving_late_saves_the_waiting(self):
        # 50 + 50 + 150 + 50 of driving; leaving at 200 waits for nothing.
        self.assertEqual(self.check(300), [])
        self.assertEqual(self.check(299), ["route 1: takes 300000, more than 299000"])

    def test_an_early_first_client_makes_waiting_unavoidable(self):
        # Client 1 closes at 60, so the vehicle leaves by 10 and is back at 500.
        self.assertEqual(self.check(490, latest=60), [])
        self.assertEqual(self.check(489, latest=60), ["route 1: takes 490000, more than 489000"])


class DepotTests(unittest.TestCase):
    text = instance(
        "VEHICLES : 2\nCAPACITY : 12\n",
        section("DEMAND", 0, 0, 4, 5),
        section("VEHICLES_DEPOT", 1, 2),
        kind="MDVRPTW",
        depot="DEPOT_SECTION\n1\n2\n-1\nEOF\n",
    )

    def test_each_vehicle_starts_and_ends_at_its_own_depot(self):
        answer = verdict(self.text, "Route #1: 3\nRoute #2: 2\n", "exact")
        self.assertEqual((answer.cost, answer.breaches), (200_000, []))
        swapped = verdict(self.text, "Route #1: 2\nRoute #2: 3\n", "exact")
        self.assertEqual((swapped.cost, swapped.breaches), (400_000, []))


class ReloadTests(unittest.TestCase):
    def check(self, answer: str, home: int = 1000):
        text = instance(
            "VEHICLES : 2\nCAPACITY : 7\n",
            DEMAND,
            windows((0, home), (0, 1000), (0, 1000), (0, 1000)),
            section("RELEASE_TIME", 0, 0, 20, 500),
            section("VEHICLES_RELOAD_DEPOT", 1, 1),
            kind="MTVRPTWR",
        )
        return verdict(text, answer, "dimacs")

    def test_capacity_holds_per_trip(self):
        answer = self.check("Route #1: 1 2 0 3\n")
        self.assertEqual((answer.cost, answer.breaches), (3000, []))
        self.assertEqual(
            self.check("Route #1: 1 2 3\n").breaches[0], "route 1: load 120, more than 70"
        )

    def test_a_trip_waits_for_the_last_release_of_its_clients(self):
        # The second trip leaves at 500 and is back at 600.
        self.assertEqual(self.check("Route #1: 1 2 0 3\n", home=600).breaches, [])
        self.assertEqual(
            self.check("Route #1: 1 2 0 3\n", home=599).breaches,
            ["route 1: reaches node 0 at 6000, after 5990"],
        )

    def test_the_first_trip_waits_as_well(self):
        # Client 3 first: both trips follow its release; back at 600, then home at 800.
        self.assertEqual(self.check("Route #1: 3 0 1 2\n", home=800).breaches, [])
        self.assertEqual(len(self.check("Route #1: 3 0 1 2\n", home=799).breaches), 1)


class SolomonTests(unittest.TestCase):
    text = (
        "hand\n\nVEHICLE\nNUMBER CAPACITY\n 2 10\n\nCUSTOMER\nCUST NO. XCOORD. and so on\n\n"
        "0 0 0 0 0 100 0\n1 1 1 5 0 100 10\n2 3 3 5 20 30 10\n"
    )

    def test_distance_is_not_rounded(self):
        answer = verdict(self.text, "Solution\nRoute 1 :  1 2\n", "double", ".txt")
        self.assertAlmostEqual(answer.cost, 6 * 2**0.5)
        self.assertEqual((answer.vehicles, answer.breaches), (1, []))

    def test_other_layouts_are_an_error(self):
        with self.assertRaises(ValueError):
            verdict("hand\n1 2 3\n", "", "double", ".txt")


if __name__ == "__main__":
    unittest.main()
