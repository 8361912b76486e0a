@testable import RegressionBench

/// Records for tests, as if they had been measured.
enum Records {
  static func make(
    _ instance: String = "a", seed: UInt64 = 1, family: String = "f", cost: Int64 = 1_000,
    unserved: Int64 = 0, plan: String = "00000000000000aa", moves: Int = 5, faults: Int = 0,
    handicap: String? = nil, because: String? = nil
  ) -> BenchRecord {
    BenchRecord(
      key: BenchRecord.Key(instance: instance, seed: seed, budget: .work(100)), family: family,
      toolchain: "6.3.1", cost: [0, unserved, cost], bound: nil, bestKnown: nil, plan: plan,
      counters: ["moves": moves], faults: faults, milliseconds: 1.5, machine: "m",
      handicap: handicap, because: because)
  }

  /// Two families of ten instances and two seeds, their costs scaled.
  static func many(_ scale: (String, Int) -> Double) -> [BenchRecord] {
    ["f", "g"].flatMap { family in
      (0..<20).map { place in
        let cost = (10_000 + 137 * Double(place)) * scale(family, place)
        return make(
          "\(family)\(place / 2)", seed: UInt64(place % 2), family: family, cost: Int64(cost))
      }
    }
  }
}
