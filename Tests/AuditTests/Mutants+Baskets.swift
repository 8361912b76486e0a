import PlanningModel
import Quantities

@testable import Audit

extension Mutants {
  static let baskets = [
    Mutant("crate never handed over", .basketLost) { plan, _ in
      guard let at = plan.firstStop(where: { !$1.crates.isEmpty }) else { return false }
      plan.rounds[at.round].stops[at.stop].crates.removeLast()
      return true
    },
    Mutant("basket dropped in silence", .basketLost) { plan, _ in
      guard let at = plan.firstStop(where: { !$1.baskets.isEmpty }) else { return false }
      let order = plan.rounds[at.round].stops[at.stop].baskets.removeFirst()
      for place in plan.crates.indices where plan.crates[place].order == order {
        let id = plan.crates[place].id
        for round in plan.rounds.indices {
          for stop in plan.rounds[round].stops.indices {
            plan.rounds[round].stops[stop].crates.removeAll { $0 == id }
          }
        }
        plan.crates[place].round = nil
        plan.crates[place].compartment = nil
        plan.crates[place].position = nil
      }
      return true
    },
    Mutant("crate left out of the plan", .basketLost) { plan, _ in
      for crate in plan.crates {
        let same = plan.crates.filter { $0.order == crate.order && $0.zone == crate.zone }
        guard same.count == 1 else { continue }
        plan.crates.removeAll { $0.id == crate.id }
        return true
      }
      return false
    },
    Mutant("hub basket forgotten", .basketLost) { plan, _ in
      guard !plan.atHub.isEmpty else { return false }
      plan.atHub.removeFirst()
      return true
    },
    Mutant("crate handed over twice", .basketTwice) { plan, _ in
      guard let two = plan.twoStops,
        let crate = plan.rounds[two.a.round].stops[two.a.stop].crates.first
      else { return false }
      plan.rounds[two.b.round].stops[two.b.stop].crates.append(crate)
      return true
    },
    Mutant("basket delivered and not", .basketTwice) { plan, week in
      guard let at = plan.firstStop(where: { !$1.baskets.isEmpty }) else { return false }
      let stop = plan.rounds[at.round].stops[at.stop]
      plan.undelivered.append(
        Undelivered(order: stop.baskets[0], relay: stop.relay, code: "test", reason: "test"))
      plan.objective.undelivered += 1
      return true
    },
    Mutant("hub basket named twice", .basketTwice) { plan, _ in
      guard let order = plan.atHub.first else { return false }
      plan.atHub.append(order)
      return true
    },
    Mutant("crate moved to another relay", .wrongRelay) { plan, _ in
      guard let two = plan.twoStops,
        let crate = plan.rounds[two.a.round].stops[two.a.stop].crates.first
      else { return false }
      plan.rounds[two.a.round].stops[two.a.stop].crates.removeFirst()
      plan.rounds[two.b.round].stops[two.b.stop].crates.append(crate)
      return true
    },
    Mutant("crates of two relays swapped", .wrongRelay) { plan, _ in
      guard let two = plan.twoStops else { return false }
      let crates = plan.rounds[two.a.round].stops[two.a.stop].crates
      plan.rounds[two.a.round].stops[two.a.stop].crates =
        plan.rounds[two.b.round].stops[two.b.stop].crates
      plan.rounds[two.b.round].stops[two.b.stop].crates = crates
      return true
    },
    Mutant("crate labelled for another relay", .wrongRelay) { plan, week in
      guard let crate = plan.crates.first,
        let other = week.relays.first(where: { $0.id != crate.relay })
      else { return false }
      plan.crates[0].relay = other.id
      return true
    },
    Mutant("village basket left at the hub", .wrongRelay) { plan, _ in
      guard let at = plan.firstStop(where: { !$1.baskets.isEmpty }) else { return false }
      plan.atHub.append(plan.rounds[at.round].stops[at.stop].baskets[0])
      return true
    },
    Mutant("basket left out of the stop's list", .basketList) { plan, _ in
      guard let at = plan.firstStop(where: { !$1.baskets.isEmpty }) else { return false }
      plan.rounds[at.round].stops[at.stop].baskets.removeLast()
      return true
    },
    Mutant("nothing to hand over, yet undelivered", .emptyBasket) { plan, week in
      guard let order = week.orders.first(where: { !$0.hasGoods }) else { return false }
      plan.undelivered.append(
        Undelivered(order: order.id, relay: order.relay, code: "test", reason: "test"))
      plan.objective.undelivered += 1
      return true
    },
    Mutant("relay over too many vehicles", .relaySplit) { plan, week in
      guard let at = plan.firstStop(where: { _, _ in true }),
        plan.rounds.count > max(1, week.rules.splitLimit)
      else { return false }
      let stop = plan.rounds[at.round].stops[at.stop]
      for round in plan.rounds.indices { plan.rounds[round].stops.append(stop) }
      return true
    },
    Mutant("two stops running at one relay", .stopDoubled) { plan, _ in
      guard let at = plan.firstStop(where: { _, _ in true }) else { return false }
      let stop = plan.rounds[at.round].stops[at.stop]
      plan.rounds[at.round].stops.insert(stop, at: at.stop)
      return true
    },
    Mutant("crate says nobody carries it", .crateRound) { plan, _ in
      guard let crate = plan.firstAboard(where: { _, _ in true }) else { return false }
      plan.crates[crate].round = nil
      return true
    },
  ]

  /// A mutant of the first crate.
  private static func ofFirstCrate(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout Crate, Week) -> Bool
  ) -> Mutant {
    Mutant(name, expected) { plan, week in
      guard !plan.crates.isEmpty else { return false }
      return change(&plan.crates[0], week)
    }
  }

  /// A mutant of the first cold crate that can be spoiled.
  private static func ofColdCrate(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout Crate) -> Bool
  ) -> Mutant {
    Mutant(name, expected) { plan, _ in
      for place in plan.crates.indices where plan.crates[place].zone != .ambient {
        if change(&plan.crates[place]) { return true }
      }
      return false
    }
  }

  static let crates = [
    ofFirstCrate("food that nobody ordered", .crateContent) { crate, _ in
      crate.net = crate.net + Grams(1)
      crate.mass = crate.mass + Grams(1)
      return true
    },
    ofFirstCrate("volume that nobody ordered", .crateContent) { crate, _ in
      crate.volume = crate.volume + .init(1)
      return true
    },
    ofFirstCrate("another type of crate", .crateType) { crate, _ in
      crate.type = crate.type == "E2" ? "euroLow" : "E2"
      return true
    },
    ofFirstCrate("crate without its tare", .crateMass) { crate, _ in
      crate.mass = crate.net
      return true
    },
    ofFirstCrate("milder temperature class", .crateClass) { crate, week in
      let classes = week.orders[crate.order]?.lines.map(\.temperatureClass) ?? []
      guard
        let other = TemperatureClass.allCases.last(where: {
          $0.zone == crate.zone && !classes.contains($0)
        })
      else { return false }
      crate.temperatureClass = other
      return true
    },
    ofColdCrate("the class's limit where the label is colder", .crateLimit) { crate in
      guard crate.limit != crate.temperatureClass.limit else { return false }
      crate.limit = crate.temperatureClass.limit
      return true
    },
    ofColdCrate("cold crate without a limit", .crateLimit) { crate in
      crate.limit = nil
      return true
    },
    ofColdCrate("a limit that nothing asks for", .crateLimit) { crate in
      crate.limit = crate.limit.map { Celsius($0.degrees - 0.5) }
      return true
    },
    ofFirstCrate("wrong share of guesses", .crateInferred) { crate, _ in
      crate.inferred = crate.inferred == .zero ? Grams(1) : .zero
      return true
    },
    Mutant("more than a crate holds", .crateOverfull) { plan, _ in
      guard
        let place = plan.crates.firstIndex(where: { crate in
          crate.contents.reduce(0) { $0 + $1.quantity } > 1
        })
      else { return false }
      plan.crates[place].net = Grams(400_000)
      return true
    },
    ofFirstCrate("order nobody knows", .unknownID) { crate, _ in
      crate.order = "nothing"
      return true
    },
  ]
}
