internal import Kernels

/// The dice of a simulation: one stream for each (seed, day, purpose, entity, replication).
///
/// Whatever draws for one entity takes nothing from another's stream: the same volunteer has the
/// same luck in two plans, and in a week with one volunteer more. The week stands in the key by its
/// date, which a change to its people or orders leaves as it is.
struct Luck: Sendable {
  /// What a stream is drawn for.
  enum Purpose: UInt64 {
    case dayTraffic = 1
    case outside, sun, driverTraffic, road, service, departure, coming, producer, door
  }

  private let base: UInt64

  init(seed: UInt64, date: String) {
    var stream = RandomGenerator(seed: seed, RandomGenerator.key(date), 0, 0)
    base = stream.next()
  }

  func stream(_ purpose: Purpose, _ entity: UInt64, _ replication: Int) -> RandomGenerator {
    RandomGenerator(seed: base, purpose.rawValue, entity, UInt64(replication))
  }

  /// A standard normal draw.
  func normal(_ purpose: Purpose, _ entity: UInt64, _ replication: Int) -> Double {
    var stream = stream(purpose, entity, replication)
    return stream.normal()
  }

  /// A span of exponential length with the mean `mean` seconds that happens with `probability`;
  /// nought when it does not.
  func delay(
    _ purpose: Purpose, _ entity: UInt64, _ replication: Int, probability: Double, mean: Double
  ) -> Int64 {
    guard probability > 0 else { return 0 }
    var stream = stream(purpose, entity, replication)
    guard stream.unit() < probability else { return 0 }
    return Int64((mean * stream.exponential()).rounded())
  }
}
