internal import PlanningModel

/// What people read on a crate: a short number that labels, drawings and pages share.
struct CrateMark: Hashable, Sendable {
  /// The round's id and a number in the order of hand-over, such as `T1-07`; `H` stands for the
  /// hub's own baskets, `X` for crates that nobody carries.
  let number: String
  /// Place of the stop in its round, from 1; `nil` when the crate is not carried.
  let stop: Int?
  /// Which of the basket's crates it is, from 1.
  let rank: Int
  /// How many crates the basket has.
  let count: Int

  /// The marks of every crate of a plan, by crate id.
  static func all(_ plan: WeekPlan) -> [String: CrateMark] {
    let places = handOverPlaces(plan)
    let baskets = Dictionary(grouping: plan.crates, by: \.order)
    var marks: [String: CrateMark] = [:]
    for (place, crate) in places {
      let mates = (baskets[crate.order] ?? []).map(\.id)
      marks[crate.id] = CrateMark(
        number: place.number, stop: place.stop,
        rank: (mates.firstIndex(of: crate.id) ?? 0) + 1, count: max(1, mates.count))
    }
    for (relayCrate, place) in relayCratePlaces(plan, marks) {
      marks[relayCrate] = CrateMark(number: place.number, stop: place.stop, rank: 1, count: 1)
    }
    return marks
  }

  /// `T1-R1`: relay crates have numbers of their own, in the order of their first bags.
  private static func relayCratePlaces(
    _ plan: WeekPlan, _ marks: [String: CrateMark]
  ) -> [(String, Place)] {
    var counts: [String: Int] = [:]
    let firsts = (plan.relayCrates ?? []).map { relayCrate in
      (relayCrate, relayCrate.bags.compactMap { marks[$0] }.min { $0.number < $1.number })
    }
    let sorted = firsts.sorted { a, b in
      (a.1?.stop ?? Int.max, a.1?.number ?? "", a.0.id)
        < (b.1?.stop ?? Int.max, b.1?.number ?? "", b.0.id)
    }
    return sorted.map { relayCrate, first in
      let group = relayCrate.round ?? "X"
      counts[group, default: 0] += 1
      let number = "\(group)-R\(counts[group, default: 0])"
      return (relayCrate.id, Place(number: number, stop: first?.stop))
    }
  }

  private struct Place {
    var number: String
    var stop: Int?
  }

  /// Carried crates in the order of hand-over, then the others in the order of the plan.
  private static func handOverPlaces(_ plan: WeekPlan) -> [(Place, Crate)] {
    let crates = Dictionary(plan.crates.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<String> = []
    var counts: [String: Int] = [:]
    var places: [(Place, Crate)] = []
    func take(_ crate: Crate, group: String, stop: Int?) {
      guard seen.insert(crate.id).inserted else { return }
      counts[group, default: 0] += 1
      let number = "\(group)-\(Words.twoDigits(counts[group, default: 0]))"
      places.append((Place(number: number, stop: stop), crate))
    }
    for round in plan.rounds {
      for (index, stop) in round.stops.enumerated() {
        for crate in stop.crates.compactMap({ crates[$0] }) {
          take(crate, group: round.id, stop: index + 1)
        }
      }
    }
    let atHub = Set(plan.atHub)
    for crate in plan.crates {
      take(crate, group: crate.round ?? (atHub.contains(crate.order) ? "H" : "X"), stop: nil)
    }
    return places
  }
}
