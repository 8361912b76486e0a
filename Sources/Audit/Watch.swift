/// When one body of food passed its limit, with the moments for a limit a little lower and a
/// little higher: where a curve is flat, two sound integrations may differ by many minutes.
struct Watch {
  /// Half the width of the band about the limit, kelvin.
  static let band = 0.05

  let limit: Double
  private(set) var early = Double.infinity
  private(set) var middle = Double.infinity
  private(set) var late = Double.infinity

  /// A watch for `limit`; food without one never passes it.
  init(limit: Double?) { self.limit = limit ?? .infinity }

  /// Whether nothing is left to wait for.
  var isDone: Bool { late < .infinity || limit == .infinity }

  /// Takes note of a temperature at a moment.
  mutating func note(_ temperature: Double, at clock: Double) {
    guard temperature > limit - Self.band, late == .infinity else { return }
    if early == .infinity { early = clock }
    if temperature > limit, middle == .infinity { middle = clock }
    if temperature > limit + Self.band { late = clock }
  }
}

/// The audit's own prediction for one crate at its hand-over.
struct OwnCold {
  /// Seconds before the crossing at which food must be handed over, and the most a crate is given.
  static let notice = 600.0
  static let longest = 4 * 3_600.0

  /// Outer layer's temperature at the departure of its stop.
  let temperature: Double
  /// The coldest it was in a cool box; `nil` in a truck, whose unit has its own thermostat.
  let coldest: Double?
  /// Until when it may stay where it is, seconds since midnight.
  let latest: Double
  /// The same for a limit a little lower and a little higher.
  let range: ClosedRange<Double>

  init(
    _ temperature: Double, coldest: Double? = nil, _ watch: Watch, loads: Double,
    departs: Double
  ) {
    self.temperature = temperature
    self.coldest = coldest
    func handOver(_ crossing: Double) -> Double {
      max(loads, min(departs + Self.longest, crossing - Self.notice))
    }
    latest = handOver(watch.middle)
    range = handOver(watch.early)...handOver(watch.late)
  }
}
