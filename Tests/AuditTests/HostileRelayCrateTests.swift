import Foundation
import Kernels
import PlanningModel
import Quantities
import Testing

@testable import Audit

/// Plans in which baskets share a crate, spoiled where only the relay crate is told.
///
/// The plan made by hand is not clean once two of its crates share (masses and times change), so
/// each test asks for a breach that it did not have before.
@Suite struct HostileRelayCrateTests {
  private let week: Week
  private let plan: WeekPlan
  private let known: Set<Breach>

  init() throws {
    var week = SmallWeek.week
    week.rules.relayCrates = .small
    var plan = SmallPlan.plan
    _ = try #require(Mutants.share(&plan))
    self.week = week
    self.plan = plan
    known = Set(Auditor.audit(plan, of: week).breaches)
  }

  /// Breaches that the plan had not before it was spoiled.
  private func found(_ spoiled: WeekPlan) -> [Breach] {
    let report = Auditor.audit(spoiled, of: week)
    for breach in report.breaches {
      #expect(breach.figures.values.allSatisfy { $0.isFinite }, "\(breach.code)")
    }
    return report.breaches.filter { !known.contains($0) }
  }

  @Test("300 relay crates spoiled anywhere: the audit ends, and few pass")
  func spoiledDocuments() throws {
    let tree = try JSONDecoder().decode(JSONTree.self, from: JSONEncoder().encode(plan))
    var (read, refused) = (0, 0)
    for seed in UInt64(1)...300 {
      guard let spoiled = try spoiled(tree, seed) else { continue }
      read += 1
      refused += found(spoiled).isEmpty ? 0 : 1
    }
    #expect(read >= 270, "only \(read) spoiled documents could be read back")
    // A crate a little further from its neighbours, or bags in another sound order, are no breach.
    #expect(refused * 10 >= read * 8, "\(refused) of \(read) refused")
  }

  /// The plan with other relay crates; `nil` when no try could be read as a plan.
  private func spoiled(_ tree: JSONTree, _ seed: UInt64) throws -> WeekPlan? {
    guard case .object(let members) = tree else { return nil }
    var generator = RandomGenerator(seed: seed)
    let words = tree.words + ["", "hub", "nowhere"]
    for _ in 0..<50 {
      var members = members
      members["relayCrates"]?.spoil(
        &generator, odds: 2 + generator.below(20), words: words)
      let data = try JSONEncoder().encode(JSONTree.object(members))
      let read = try? JSONDecoder().decode(WeekPlan.self, from: data)
      if let read, read != plan { return read }
    }
    return nil
  }

  private static let fields: [@Sendable (inout RelayCrate, Int64) -> Void] = [
    { $0.net.rawValue = $1 },
    { $0.mass.rawValue = $1 },
    { $0.volume.rawValue = $1 },
    { $0.position?.x.rawValue = $1 },
    { $0.position?.y.rawValue = $1 },
    { $0.position?.z.rawValue = $1 },
    { $0.position?.length.rawValue = $1 },
    { $0.position?.width.rawValue = $1 },
    { $0.position?.height.rawValue = $1 },
  ]

  @Test(
    "a relay crate's numbers at the ends of their range are named, not computed with",
    arguments: fields.indices, [Int64.min, .min + 1, -1, 1 << 62, .max - 1, .max])
  func extremeNumbers(field: Int, value: Int64) throws {
    var spoiled = plan
    var relayCrate = try #require(plan.relayCrates?.first)
    Self.fields[field](&relayCrate, value)
    spoiled.relayCrates = [relayCrate]
    let codes = Set(found(spoiled).map(\.code))
    // A millimetre below zero is a number that a position may have, and through a wall.
    #expect(value == -1 ? !codes.isEmpty : codes.contains(.badNumber), "\(codes)")
  }

  /// A way to write relay crates that no planner would, and what the audit calls it.
  struct Forgery: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let expected: Breach.Code
    let change: @Sendable (inout [RelayCrate], inout WeekPlan) -> Void

    init(
      _ name: String, _ expected: Breach.Code,
      _ change: @escaping @Sendable (inout [RelayCrate], inout WeekPlan) -> Void
    ) {
      (testDescription, self.expected, self.change) = (name, expected, change)
    }
  }

  static let forgeries = [
    Forgery("two with one name", .duplicateID) { all, _ in all += all },
    Forgery("the name of a crate", .duplicateID) { all, plan in all[0].id = plan.crates[0].id },
    Forgery("a bag twice", .relayCrateBags) { all, _ in all[0].bags.append(all[0].bags[0]) },
    Forgery("itself as a bag", .relayCrateBags) { all, _ in all[0].bags.append(all[0].id) },
    Forgery("a crate of nobody as a bag", .relayCrateBags) { all, _ in all[0].bags.append("X") },
    Forgery("no bag", .relayCrateBags) { all, _ in all[0].bags = [] },
    Forgery("no relay crates, but bags", .relayCrateBags) { all, _ in all = [] },
    Forgery("bags on a round, the crate on none", .relayCrateBags) { all, _ in
      all[0].round = nil
    },
    Forgery("nowhere in the truck", .positionMissing) { all, _ in all[0].position = nil },
    Forgery("through the wall", .compartmentFull) { all, _ in
      all[0].position?.y = Millimeters(20_000)
    },
    Forgery("where another crate stands", .overlap) { all, plan in
      all[0].position = plan.crates.first { $0.id == "B3.C1" }?.position
    },
    Forgery("on air", .support) { all, _ in all[0].position?.z = Millimeters(300) },
    Forgery("pressed flat", .boxSize) { all, _ in all[0].position?.height = Millimeters(10) },
    Forgery("chilled bags in the dry room", .crateWrongZone) { all, plan in
      all[0].compartment = "dry"
      for place in plan.crates.indices where plan.crates[place].carrier == all[0].id {
        plan.crates[place].compartment = "dry"
      }
    },
    Forgery("its weight left behind", .massFigures) { all, plan in
      plan.rounds[0].mass = plan.rounds[0].mass - all[0].mass
    },
    Forgery("a bag that waits at the hub", .relayCrateBags) { all, plan in
      for place in plan.crates.indices where plan.crates[place].id == all[0].bags.first {
        (plan.crates[place].round, plan.crates[place].compartment) = (nil, nil)
      }
    },
    Forgery("a bag for another relay", .relayCrateBags) { all, plan in
      let far = plan.crates.firstIndex { $0.id == "B3.C1" } ?? 0
      (plan.crates[far].carrier, plan.crates[far].type) = (all[0].id, CrateType.bag.id)
      all[0].bags.append(plan.crates[far].id)
    },
    Forgery("a bag that rides inside another", .relayCrateBags) { all, plan in
      for place in plan.crates.indices where plan.crates[place].id == all[0].bags.first {
        plan.crates[place].carrier = all[0].bags.last
      }
    },
  ]

  @Test("a forged relay crate is refused for what was forged", arguments: forgeries)
  func forged(forgery: Forgery) {
    var spoiled = plan
    var relayCrates = plan.relayCrates ?? []
    forgery.change(&relayCrates, &spoiled)
    spoiled.relayCrates = relayCrates
    let codes = found(spoiled).map(\.code)
    #expect(codes.contains(forgery.expected), "\(codes)")
  }
}
