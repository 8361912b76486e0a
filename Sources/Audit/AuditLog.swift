internal import PlanningModel

/// Collects breaches and counts comparisons while the chapters run.
struct AuditLog {
  private(set) var breaches: [Breach] = []
  private var counts: [AuditChapter: Int] = [:]
  private var count = 0
  /// The chapter that comparisons are counted for.
  var chapter = AuditChapter.document {
    willSet {
      counts[chapter, default: 0] += count
      count = 0
    }
  }

  /// Counts one comparison, and notes a breach when it does not hold.
  mutating func expect(
    _ holds: Bool, _ code: Breach.Code, round: String? = nil, place: String,
    _ figures: @autoclosure () -> [String: Double] = [:]
  ) {
    count += 1
    guard !holds else { return }
    breaches.append(Breach(code, round: round, place: place, figures: figures()))
  }

  /// Counts one comparison of a figure of the plan with the audit's own, `divisor` units of which
  /// make one unit of the documents.
  mutating func expectEqual(
    _ stated: Int128, _ expected: Int128, _ code: Breach.Code, round: String? = nil,
    place: String, divisor: Double = 1
  ) {
    expect(
      stated == expected, code, round: round, place: place,
      ["stated": Double(stated) / divisor, "expected": Double(expected) / divisor])
  }

  /// Counts one comparison of a figure with the most it may be.
  mutating func expectAtMost(
    _ stated: Int128, _ limit: Int128, _ code: Breach.Code, round: String? = nil,
    place: String, divisor: Double = 1
  ) {
    expect(
      stated <= limit, code, round: round, place: place,
      ["stated": Double(stated) / divisor, "limit": Double(limit) / divisor])
  }

  /// What was found; chapters in their own order.
  var report: AuditReport {
    AuditReport(
      breaches: breaches,
      checks: AuditChapter.allCases.map {
        CheckCount(chapter: $0, count: (counts[$0] ?? 0) + ($0 == chapter ? count : 0))
      })
  }
}
