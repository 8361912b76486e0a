import PlanningModel
import Quantities

/// The crates that one hand-over brings to one relay: all of them, or the cold or the other part
/// when the week allows relays to be split.
struct Part: Sendable {
  /// Place of the relay in its register.
  let relay: Int
  /// Crates, as indices into the week's list of crates.
  let crates: [Int]
  /// Time the hand-over takes.
  let service: Seconds
  /// Orders with a crate in it, in order.
  let orders: [String]
  /// Which of the relay's parts it is: 0 the cold or only one, 1 the rest, both where it is the
  /// whole of a relay that may be split.
  let shares: [Int]

  /// Parts of all relays that need a round, in the order of the register, cold part first.
  ///
  /// - Parameter unsplit: relays that are kept whole in spite of the rules.
  static func parts(of week: Week, crates: [Crate], unsplit: Set<Int> = []) -> [Part] {
    var byRelay: [[Int]] = Array(repeating: [], count: week.relays.count)
    for (index, crate) in crates.enumerated() {
      guard let relay = week.relays.place(of: crate.relay), week.relays[relay].kind != .hub
      else { continue }
      byRelay[relay].append(index)
    }
    return byRelay.indices.flatMap { relay in
      let limit = unsplit.contains(relay) ? 1 : week.rules.splitLimit
      return split(byRelay[relay], crates, limit: limit, week.relays[relay], relay)
    }
  }

  private static func split(
    _ all: [Int], _ crates: [Crate], limit: Int, _ relay: Relay, _ place: Int
  ) -> [Part] {
    guard !all.isEmpty else { return [] }
    let groups = groups(all, crates, limit: limit)
    var before = 0
    return groups.enumerated().map { share, group in
      let from = relay.unloadTime.rawValue * Int64(before) / Int64(all.count)
      before += group.count
      let to = relay.unloadTime.rawValue * Int64(before) / Int64(all.count)
      return Part(
        relay: place, crates: group, service: Seconds(rawValue: to - from),
        orders: unique(group.map { crates[$0].order }), shares: [share])
    }
  }

  /// All ways to hand over each relay's crates: as a whole, and where the rules allow a split, the
  /// cold part and the rest each alone.
  static func ways(of week: Week, crates: [Crate]) -> [Part] {
    let whole = parts(of: week, crates: crates, unsplit: Set(week.relays.indices))
    let split = Dictionary(grouping: parts(of: week, crates: crates), by: \.relay)
    return whole.flatMap { part -> [Part] in
      guard let halves = split[part.relay], halves.count > 1 else { return [part] }
      let both = Part(
        relay: part.relay, crates: part.crates, service: part.service, orders: part.orders,
        shares: Array(halves.indices))
      return [both] + halves
    }
  }

  private static func groups(_ all: [Int], _ crates: [Crate], limit: Int) -> [[Int]] {
    let cold = all.filter { crates[$0].zone != .ambient }
    let rest = all.filter { crates[$0].zone == .ambient }
    return limit >= 2 && !cold.isEmpty && !rest.isEmpty ? [cold, rest] : [all]
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
