import PlanningModel
import Quantities

@testable import Audit

extension Mutants {
  /// Names a relay crate aboard; where the plan has none, puts two small baskets' crates of one
  /// round, relay and place into bags that share one. `nil` when no two may.
  static func share(_ plan: inout WeekPlan) -> String? {
    if let own = plan.relayCrates?.first(where: { $0.round != nil }) { return own.id }
    let alone = plan.crates.indices.filter { place in
      let crate = plan.crates[place]
      return crate.round != nil && crate.net <= Grams(2_000) && !crate.contents.isEmpty
        && plan.crates.count { $0.order == crate.order && $0.zone == crate.zone } == 1
    }
    for first in alone {
      for second in alone where second > first && isMate(plan.crates[first], plan.crates[second]) {
        return share(first, second, &plan)
      }
    }
    return nil
  }

  private static func isMate(_ a: Crate, _ b: Crate) -> Bool {
    a.order != b.order && a.relay == b.relay && a.zone == b.zone && a.round == b.round
      && a.compartment == b.compartment && a.type == b.type
  }

  private static func share(_ first: Int, _ second: Int, _ plan: inout WeekPlan) -> String? {
    let model = plan.crates[first]
    guard let type = CrateType.all.first(where: { $0.id == model.type }) else { return nil }
    let id = "relay:\(model.relay).\(model.zone.letter)1"
    for place in [first, second] {
      plan.crates[place].type = CrateType.bag.id
      plan.crates[place].mass = plan.crates[place].net + CrateType.bag.tare
      plan.crates[place].carrier = id
      plan.crates[place].position = nil
    }
    // In the plan made by hand the first has fragile goods, so it lies on top.
    let bags = [plan.crates[second], plan.crates[first]]
    let net = bags.reduce(Grams.zero) { $0 + $1.mass }
    var relayCrate = RelayCrate(
      id: id, relay: model.relay, zone: model.zone, type: type.id, bags: bags.map(\.id), net: net,
      mass: net + type.tare, volume: bags.reduce(.zero) { $0 + $1.volume })
    relayCrate.round = model.round
    relayCrate.compartment = model.compartment
    relayCrate.position = model.position
    plan.relayCrates = [relayCrate]
    return id
  }

  /// A mutant of a relay crate and the first of its bags.
  private static func shared(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout RelayCrate, inout Crate) -> Void
  ) -> Mutant {
    Mutant(name, expected) { plan, _ in
      guard let id = share(&plan), let bag = plan.crates.firstIndex(where: { $0.carrier == id }),
        let place = plan.relayCrates?.firstIndex(where: { $0.id == id }),
        var relayCrate = plan.relayCrates?[place]
      else { return false }
      change(&relayCrate, &plan.crates[bag])
      plan.relayCrates?[place] = relayCrate
      return true
    }
  }

  static let relayCrates = [
    Mutant("a relay crate where the week allows none", .bagRule) { plan, week in
      week.rules.relayCrates == nil && share(&plan) != nil
    },
    Mutant("a bag in two relay crates", .relayCrateBags) { plan, _ in
      guard share(&plan) != nil, var twin = plan.relayCrates?.first else { return false }
      twin.id += "bis"
      plan.relayCrates?.append(twin)
      return true
    },
    shared("a bag in no relay crate", .relayCrateBags) { _, bag in bag.carrier = nil },
    shared("a bag in a relay crate nobody knows", .relayCrateBags) { _, bag in
      bag.carrier = "relay:nowhere"
    },
    shared("a crate that is no bag in a relay crate", .relayCrateBags) { relayCrate, bag in
      bag.type = relayCrate.type
    },
    shared("a bag that the relay crate does not list", .relayCrateBags) { relayCrate, _ in
      relayCrate.bags.removeLast()
    },
    shared("a relay crate for another relay", .relayCrateBags) { relayCrate, _ in
      relayCrate.relay += "x"
    },
    shared("a relay crate of another zone", .relayCrateBags) { relayCrate, _ in
      relayCrate.zone = relayCrate.zone == .frozen ? .chilled : .frozen
    },
    shared("a relay crate on another round", .relayCrateBags) { relayCrate, _ in
      relayCrate.round = "T99"
    },
    shared("a bag elsewhere than its relay crate", .relayCrateBags) { _, bag in
      bag.compartment = "elsewhere"
    },
    shared("a bag that stands by itself", .relayCrateBags) { _, bag in
      bag.position = Position(
        x: .zero, y: .zero, z: .zero, length: Millimeters(1), width: Millimeters(1),
        height: Millimeters(1))
    },
    shared("a relay crate without its tare", .relayCrateMass) { relayCrate, _ in
      relayCrate.mass = relayCrate.net
    },
    shared("a relay crate lighter than its bags", .relayCrateMass) { relayCrate, _ in
      relayCrate.net = relayCrate.net - Grams(1)
    },
    shared("a relay crate with litres of nobody", .relayCrateMass) { relayCrate, _ in
      relayCrate.volume = relayCrate.volume + Milliliters(1)
    },
    shared("a relay crate with more than it takes", .relayCrateOverfull) { _, bag in
      bag.mass = bag.mass + Grams(40_000)
    },
    shared("a relay crate of another type", .crateType) { relayCrate, _ in
      relayCrate.type = "euroLow"
    },
  ]
}
