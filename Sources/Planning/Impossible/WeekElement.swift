import PlanningModel
import Quantities

/// One thing of a week that people settle, and the week without it.
///
/// Roads, weather, sizes of crates and the largest known car are no elements: nobody can give them
/// up. Giving something up goes as far as a week can say.
struct WeekElement: Sendable {
  let element: Conflict.Element
  /// Gives it up. Where several are given up, that happens in the order of ``all(for:)``.
  let relax: @Sendable (inout RelaxedWeek) -> Void

  var isDelivery: Bool { element.kind == .delivery }
  /// Whether it is a lock that somebody drives.
  let isObligation: Bool

  init(
    _ kind: Conflict.Element.Kind, _ id: String, relay: String? = nil, volunteer: String? = nil,
    vehicle: String? = nil, isObligation: Bool = false, _ words: Phrase,
    relaxed: @escaping @Sendable (inout RelaxedWeek) -> Void
  ) {
    element = Conflict.Element(
      id: id, kind: kind, relay: relay, volunteer: volunteer, vehicle: vehicle, words)
    self.isObligation = isObligation
    relax = relaxed
  }

  init(
    _ kind: Conflict.Element.Kind, _ id: String, relay: String? = nil, volunteer: String? = nil,
    vehicle: String? = nil, isObligation: Bool = false, _ words: Phrase,
    _ edit: @escaping @Sendable (inout Week) -> Void
  ) {
    self.init(
      kind, id, relay: relay, volunteer: volunteer, vehicle: vehicle, isObligation: isObligation,
      words, relaxed: { edit(&$0.week) })
  }

  /// What people settle in `week`, without what stands in nobody's way; the most telling first, for
  /// of several conflicts the one is found that needs the last ones least.
  static func all(for week: Week) -> [WeekElement] {
    let all =
      deliveries(week) + relayHours(week) + hub(week) + rules(week) + cold(week) + locks(week)
      + trucks(week) + people(week)
    // An element that is no restriction is none.
    return all.filter { element in
      var relaxed = RelaxedWeek(week: week)
      element.relax(&relaxed)
      return relaxed.week != week || !relaxed.optional.isEmpty
    }
  }

  /// Ids of the elements by what they are about; changes of a week name them.
  enum Name {
    static func delivery(_ relay: String) -> String { "delivery:" + relay }
    static func relayHours(_ relay: String) -> String { "relay-hours:" + relay }
    static let hubOpens = "hub-opens"
    static let hubCloses = "hub-closes"
    static let split = "split"
    static let stops = "stops"
    static let packs = "packs"
    static let coldRoom = "cold-room"
    static func cold(_ kind: TemperatureClass) -> String { "cold:" + kind.rawValue }
    static func lock(_ lock: Lock) -> String {
      let parts = [lock.relay, lock.volunteer, lock.vehicle].map { $0 ?? "" }
      return "lock:\(lock.rule.rawValue):" + parts.joined(separator: ":")
    }
    static func truck(_ truck: String) -> String { "truck:" + truck }
    static func truckCold(_ truck: String) -> String { "truck-cold:" + truck }
    static func minutes(_ person: String) -> String { "minutes:" + person }
    static func hours(_ person: String) -> String { "hours:" + person }
    static func refusal(_ person: String, _ relay: String) -> String {
      "refusal:\(person):\(relay)"
    }
    static func licence(_ person: String) -> String { "licence:" + person }
    static func car(_ person: String) -> String { "car:" + person }
    static func coolBoxes(_ person: String) -> String { "cool-boxes:" + person }
  }
}

extension Week {
  /// Relays with baskets that need a round, in order, and how many baskets.
  var relaysToServe: [(relay: Relay, baskets: Int)] {
    let counts = Dictionary(grouping: orders.filter(\.hasGoods), by: \.relay).mapValues(\.count)
    return relays.filter { $0.kind != .hub }.compactMap { relay in
      counts[relay.id].map { (relay, $0) }
    }
  }

  /// Midnight, and a moment by which everything that anybody planned is over, and an hour more: no
  /// change of a week (``WeekChange``) goes beyond.
  var wholeDay: (from: TimeOfDay, to: TimeOfDay) {
    let ends =
      [TimeOfDay(24, 0), hub.closes] + volunteers.map(\.freeTo)
      + relays.flatMap { $0.open.map(\.to) }
    return (TimeOfDay(0, 0), (ends.max() ?? TimeOfDay(24, 0)) + .minutes(60))
  }
}
