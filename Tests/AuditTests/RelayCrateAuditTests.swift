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
    // B1's bag of 1 550 g lies on B2's, of whose four units of 500 g three lie on the fourth.
    for (bears, isRefused) in [(1_549, true), (1_550, false)] {
      let codes = try found { week, _ in
        week.orders.edit("B2") { $0.lines[0].fragility = .fragile }
        week.rules.fragileBears = Grams(bears)
      }
      #expect(codes.contains(.crateFragile) == isRefused)
    }
  }

  @Test("a raw bag on another is refused")
  func rawBags() throws {
    let raw = try found { week, _ in
      week.orders.edit("B1") { $0.lines[1].temperatureClass = .poultry }
    }
    #expect(raw.contains(.crateRaw))
  }
}
