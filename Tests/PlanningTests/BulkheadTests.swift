import Audit
import Exchange
import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Planning

/// A wall that is set where the load asks for it.
@Suite struct BulkheadTests {
  private static let heat: URL = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios/heat")

  /// The truck's cold room takes the whole body but for 300 mm, too little for any other crate.
  private static func week(step: Int) throws -> Week {
    var week = try WeekReader.read(heat.path).week
    let truck = try #require(week.vehicles.first)
    week.vehicles.edit(truck.id) { truck in
      truck.compartments.edit("froid") { $0.length = Millimeters(3_100) }
      truck.compartments.edit("sec") {
        $0.length = Millimeters(300)
        $0.frontWall = Millimeters(4_300)
      }
      truck.bulkhead =
        step == 0
        ? nil
        : Bulkhead(step: Millimeters(step), least: Millimeters(1_000), most: Millimeters(3_100))
    }
    return week
  }

  private static func plan(_ week: Week) throws -> WeekPlan {
    try Planner(week, options: PlanningOptions()).planNow(
      progress: { _ in }, isCancelled: { false })
  }

  @Test("the bulkhead goes to the nearest notch that holds the load")
  func moves() throws {
    let week = try Self.week(step: 100)
    let plan = try Self.plan(week)
    #expect(Auditor.audit(plan, of: week).isClean)
    let truck = try #require(plan.rounds.first { $0.kind == .truck })
    let plain = plan.crates.filter { $0.round == truck.id && $0.zone == .ambient }
    #expect(!plain.isEmpty)
    // 600 by 400 mm: turned, the crates need 400 mm; the wall moves by no more than that asks.
    let place = try #require(truck.bulkhead)
    #expect(place < Millimeters(3_100) && place >= Millimeters(2_600), "\(place)")
  }

  @Test("a fixed wall leaves such crates to cars, or behind")
  func stays() throws {
    let week = try Self.week(step: 0)
    let plan = try Self.plan(week)
    #expect(Auditor.audit(plan, of: week).isClean)
    for truck in plan.rounds.filter({ $0.kind == .truck }) {
      #expect(truck.bulkhead == nil)
      #expect(plan.crates.allSatisfy { $0.round != truck.id || $0.zone != .ambient })
    }
  }

  @Test("one room grows by what the other loses, with its air and its walls")
  func proportions() throws {
    let truck = try #require(try Self.week(step: 100).vehicles.first)
    let set = truck.set(bulkhead: Millimeters(1_000))
    let (fore, aft) = try #require(set.parted)
    #expect(fore.length + aft.length == Millimeters(3_400))
    #expect(aft.frontWall == fore.frontWall + fore.length + Millimeters(50))
    let usual = try #require(truck.parted)
    #expect(abs(fore.freeAir - usual.fore.freeAir * 1_000 / 3_100) < 1e-9)
    #expect(fore.heatLoss < usual.fore.heatLoss && aft.heatLoss > usual.aft.heatLoss)
    #expect(truck.set(bulkhead: nil) == truck)
    #expect(truck.roomiest.map(\.length) == [Millimeters(3_100), Millimeters(2_400)])
  }
}
