import PlanningModel
import Quantities

@testable import Audit

extension Mutants {
  /// A mutant of the first crate aboard that stands somewhere.
  private static func ofStanding(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout Crate, inout Position) -> Void
  ) -> Mutant {
    Mutant(name, expected) { plan, _ in
      guard let place = plan.firstAboard(where: { crate, _ in crate.position != nil }),
        var position = plan.crates[place].position
      else { return false }
      change(&plan.crates[place], &position)
      plan.crates[place].position = position
      return true
    }
  }

  /// A mutant of the first cool box.
  private static func ofBox(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout WeekPlan, _ round: Int) -> Bool
  ) -> Mutant {
    Mutant(name, expected) { plan, _ in
      guard let round = plan.rounds.firstIndex(where: { !$0.coolBoxes.isEmpty }) else {
        return false
      }
      return change(&plan, round)
    }
  }

  static let loads =
    standing + stacks + boxes + [
      Mutant("over the payload", .payload) { plan, _ in
        guard let place = plan.firstAboard(where: { _, _ in true }) else { return false }
        plan.crates[place].mass = Grams(40_000_000)
        return true
      },
      Mutant("wrong mass at departure", .massFigures) { plan, _ in
        guard !plan.rounds.isEmpty else { return false }
        plan.rounds[0].mass = plan.rounds[0].mass + Grams(1)
        return true
      },
      Mutant("chilled crate in the boot", .crateWrongZone) { plan, _ in
        guard
          let place = plan.firstAboard(where: { $0.zone == .chilled && $1.kind == .car })
        else { return false }
        plan.crates[place].compartment = "boot"
        return true
      },
      Mutant("chilled crate in a room without cold", .crateWrongZone) { plan, week in
        for truck in week.vehicles {
          guard let room = truck.compartments.first(where: { $0.setpoint == nil }),
            let place = plan.firstAboard(where: { $0.zone == .chilled && $1.vehicle == truck.id })
          else { continue }
          plan.crates[place].compartment = room.id
          return true
        }
        return false
      },
      Mutant("compartment nobody knows", .unknownID) { plan, _ in
        guard let place = plan.firstAboard(where: { $1.kind == .truck }) else { return false }
        plan.crates[place].compartment = "attic"
        return true
      },
    ]

  private static let standing = [
    ofStanding("through the front wall", .compartmentFull) { $1.x = Millimeters(-10) },
    ofStanding("through the rear door", .compartmentFull) { $1.x = Millimeters(20_000) },
    ofStanding("through the side", .compartmentFull) { $1.y = Millimeters(20_000) },
    ofStanding("through the roof", .height) { $1.z = Millimeters(20_000) },
    ofStanding("nearer to the roof than the rule allows", .stackHeight) {
      $1.z = Millimeters(1_700)
    },
    Mutant("against the wall that air passes", .airGap) { plan, _ in
      guard let place = plan.crates.firstIndex(where: { $0.id == "B1.C1" }) else { return false }
      plan.crates[place].position?.x = Millimeters(19)
      return true
    },
    Mutant("bulkhead between two notches", .bulkhead) { plan, _ in
      ofBulkhead(&plan) { $0 + Millimeters(50) }
    },
    Mutant("bulkhead beyond its last notch", .bulkhead) { plan, _ in
      ofBulkhead(&plan) { $0 + Millimeters(50_000) }
    },
    Mutant("bulkhead not said", .bulkhead) { plan, _ in ofBulkhead(&plan) { _ in nil } },
    Mutant("bulkhead moved by a notch, its figures not", .bulkhead) { plan, _ in
      ofBulkhead(&plan) { $0 + Millimeters(100) }
    },
    Mutant("bulkhead moved through a crate", .compartmentFull) { plan, _ in
      ofBulkhead(&plan) { _ in Millimeters(100) }
    },
    ofStanding("stands on air", .support) { $1.z = $1.z + Millimeters(5) },
    ofStanding("crate pressed flat", .boxSize) { $1.height = $1.height - Millimeters(10) },
    ofStanding("crate on its side", .boxSize) { _, position in
      (position.length, position.height) = (position.height, position.length)
    },
    Mutant("no position", .positionMissing) { plan, _ in
      guard let place = plan.firstAboard(where: { crate, _ in crate.position != nil }) else {
        return false
      }
      plan.crates[place].position = nil
      return true
    },
  ]

  private static func ofBulkhead(
    _ plan: inout WeekPlan, _ move: (Millimeters) -> Millimeters?
  ) -> Bool {
    guard let round = plan.rounds.firstIndex(where: { $0.bulkhead != nil }),
      let place = plan.rounds[round].bulkhead
    else { return false }
    plan.rounds[round].bulkhead = move(place)
    return true
  }

  private static let stacks = [
    Mutant("two crates in one place", .overlap) { plan, _ in
      guard let two = plan.twoCrates() else { return false }
      plan.crates[two.later].position = plan.crates[two.first].position
      return true
    },
    Mutant("lead on feathers", .crush) { plan, _ in
      guard let low = plan.lowOfStack, let foot = plan.crates[low].position,
        let high = plan.crates.firstIndex(where: {
          $0.round == plan.crates[low].round && $0.compartment == plan.crates[low].compartment
            && $0.position?.z == foot.z + foot.height && $0.position?.x == foot.x
            && $0.position?.y == foot.y
        })
      else { return false }
      plan.crates[high].mass = Grams(1_000_000)
      return true
    },
    Mutant("raw meat above cheese", .separation) { plan, _ in
      guard let meat = plan.crates.firstIndex(where: { $0.id == "B7.C1" }),
        let high = plan.crates.first(where: { $0.id == "B2.C1" })?.position
      else { return false }
      (plan.crates[meat].round, plan.crates[meat].compartment) = ("T1", "cold")
      plan.crates[meat].position = high
      plan.crates[meat].position?.z = high.z + high.height
      return true
    },
    Mutant("crate on a cool box", .crush) { plan, _ in
      guard let round = plan.rounds.firstIndex(where: { !$0.coolBoxes.isEmpty }),
        let place = plan.firstAboard(where: {
          $0.compartment == "boot" && $1.id == plan.rounds[round].id
        })
      else { return false }
      var position = plan.rounds[round].coolBoxes[0].position
      position.z = position.z + position.height
      plan.crates[place].position = position
      return true
    },
    Mutant("later crate on an earlier one", .unloadOrder) { plan, _ in
      guard let two = plan.twoStopsCrates(), var position = plan.crates[two.first].position else {
        return false
      }
      position.z = position.z + position.height
      plan.crates[two.later].position = position
      return true
    },
    Mutant("later crate before the rear door", .unloadOrder) { plan, week in
      let two = plan.twoStopsCrates { a, _, round in
        week.vehicles[round.vehicle]?.compartments[a.compartment ?? ""]?.door == .rear
      }
      guard let two, var position = plan.crates[two.first].position else { return false }
      position.x = position.x + position.length
      plan.crates[two.later].position = position
      return true
    },
  ]

  private static let boxes = [
    ofBox("box of another type", .boxMissing) { plan, round in
      plan.rounds[round].coolBoxes[0].type = "unheard-of"
      return true
    },
    ofBox("more boxes than owned", .boxMissing) { plan, round in
      for number in 0..<20 {
        var box = plan.rounds[round].coolBoxes[0]
        box.id = "more\(number)"
        plan.rounds[round].coolBoxes.append(box)
      }
      return true
    },
    ofBox("crate in a box that stayed home", .boxMissing) { plan, round in
      let box = plan.rounds[round].coolBoxes[0].id
      guard let place = plan.firstAboard(where: { crate, _ in crate.compartment == box }) else {
        return false
      }
      plan.crates[place].compartment = "box99"
      return true
    },
    ofBox("box taken for nothing", .boxEmpty) { plan, round in
      var box = plan.rounds[round].coolBoxes[0]
      box.id = "box99"
      plan.rounds[round].coolBoxes.append(box)
      return true
    },
    ofBox("more packs than any rule allows", .boxPacks) { plan, round in
      plan.rounds[round].coolBoxes[0].packs = 21
      return true
    },
    ofBox("too many crates in a box", .boxPlaces) { plan, round in
      let box = plan.rounds[round].coolBoxes[0]
      let places = CoolBoxType.all.first { $0.id == box.type }?.places ?? 0
      let aboard = plan.crates.indices.filter {
        plan.crates[$0].round == plan.rounds[round].id && plan.crates[$0].carrier == nil
          && plan.stopNumber(of: plan.crates[$0]) != nil
      }
      guard aboard.count > places else { return false }
      for place in aboard { plan.crates[place].compartment = box.id }
      return true
    },
    ofBox("box of another size", .boxSize) { plan, round in
      plan.rounds[round].coolBoxes[0].position.width = Millimeters(10)
      return true
    },
  ]

  static let axles = [
    Mutant("front axle overloaded", .axleFront) { plan, week in
      guard
        let place = plan.firstAboard(where: { crate, round in
          guard let truck = week.vehicles[round.vehicle], let position = crate.position,
            let room = truck.compartments[crate.compartment ?? ""]
          else { return false }
          let lever = 2 * (room.frontWall + position.x).rawValue + position.length.rawValue
          return lever * 10 < truck.wheelbase.rawValue * 18
        })
      else { return false }
      plan.crates[place].mass = Grams(100_000_000)
      return true
    },
    Mutant("rear axle overloaded", .axleRear) { plan, week in
      guard
        let place = plan.firstAboard(where: { crate, round in
          guard let truck = week.vehicles[round.vehicle], let position = crate.position,
            let room = truck.compartments[crate.compartment ?? ""]
          else { return false }
          let lever = 2 * (room.frontWall + position.x).rawValue + position.length.rawValue
          return lever * 10 > truck.wheelbase.rawValue * 2
        })
      else { return false }
      plan.crates[place].mass = Grams(100_000_000)
      return true
    },
    Mutant("wrong axle figure", .axleFigures) { plan, _ in
      guard let round = plan.rounds.firstIndex(where: { !$0.axles.isEmpty }) else { return false }
      plan.rounds[round].axles[0].rear = plan.rounds[round].axles[0].rear - Grams(1_000)
      return true
    },
    Mutant("axles at one departure left out", .axleFigures) { plan, _ in
      guard let round = plan.rounds.firstIndex(where: { !$0.axles.isEmpty }) else { return false }
      plan.rounds[round].axles.removeLast()
      return true
    },
  ]
}
