import PlanningModel
import Quantities
import Testing

@testable import Audit

/// Relay crates of the plan made by hand: what the week allows is not refused, what it does not is.
@Suite struct RelayCrateAuditTests {
  private static let codes: Set<Breach.Code> = [
    .bagRule, .relayCrateBags, .relayCrateMass, .relayCrateOverfull, .crateType, .crateMass,
    .crateOverfull, .crateFragile, .crateRaw, .positionMissing, .boxPlaces, .crateWrongZone,
    .duplicateID, .unknownID,
  ]

  /// The codes found of those that speak of crates, in a plan with one relay crate.
  private func found(
    _ change: (inout Week, inout WeekPlan) -> Void
  ) throws -> Set<Breach.Code> {
    var week = SmallWeek.week
    week.rules.relayCrates = .small
    var plan = SmallPlan.plan
    _ = try #require(Mutants.share(&plan))
    change(&week, &plan)
    return Set(Auditor.audit(plan, of: week).breaches.map(\.code)).intersection(Self.codes)
  }

  @Test("a sound relay crate is accepted")
  func soundIsAccepted() throws {
    #expect(try found { _, _ in } == [])
  }

  @Test("a basket with more of a zone than the week puts into bags is refused")
  func limitHolds() throws {
    #expect(try found { week, _ in week.rules.bagLimit = Grams(2_000) } == [])
    let less = try found { week, _ in week.rules.bagLimit = Grams(1_999) }
    #expect(less.contains(.bagRule))
  }

  @Test("bags on a fragile bag count as lying on it")
  func fragileBags() throws {
    let below = try found { week, _ in
      week.orders.edit("B5") { $0.lines[1].fragility = .fragile }
      week.rules.fragileBears = Grams(1_049)
    }
    #expect(below.contains(.crateFragile))
    let enough = try found { week, _ in
      week.orders.edit("B5") { $0.lines[1].fragility = .fragile }
      // Three of the four units of 500 g lie on the fourth, and the other bag on the bag.
      week.rules.fragileBears = Grams(1_500)
    }
    #expect(!enough.contains(.crateFragile))
  }

  @Test("a raw bag on another is refused")
  func rawBags() throws {
    let raw = try found { week, _ in
      week.orders.edit("B6") { $0.lines[0].temperatureClass = .poultry }
    }
    #expect(raw.contains(.crateRaw))
  }
}
