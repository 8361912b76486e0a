import Audit
import Instances
import Loading
import PlanningModel

/// What `load` answers for one container.
struct ContainerAnswer: Sendable {
  let container: ContainerCase
  let packing: BlockPacking
  let placed: [PlacedCaseBox]
  let report: ContainerReport
  let seconds: Double
  let wasInterrupted: Bool

  /// Packed volume over the container's, in per cent.
  var percent: Double { 100 * report.utilisation }

  /// Share of the container that no packing passes, in per cent.
  var boundPercent: Double { 100 * Double(packing.bound) / Double(max(1, container.volume)) }

  /// How far the volume may be from the best, in per cent of the bound.
  var gap: Double {
    100 * Double(packing.bound - report.volume) / Double(max(1, packing.bound))
  }

  /// One line for a person.
  func line(_ language: Language) -> String {
    let (share, bound) = (percent.fixed(2), boundPercent.fixed(2))
    let (gap, time) = (gap.fixed(2), seconds.fixed(1))
    let counts = (placed.count, container.boxCount)
    let ends = packing.ending == .optimal ? (fr: ", optimal", en: ", optimal") : (fr: "", en: "")
    return Phrase(
      fr: """
        problème \(container.number)\u{A0}: \(share.withComma)\u{A0}% (volume \(report.volume)), \
        \(counts.0) boîte\(counts.0 > 1 ? "s" : "") sur \(counts.1)\u{202F}; au plus \(bound.withComma)\u{A0}%, \
        écart \(gap.withComma)\u{A0}%\(ends.fr)\u{202F}; \(time.withComma)\u{A0}s
        """,
      en: """
        problem \(container.number): \(share) % (volume \(report.volume)), \(counts.0) boxes of \
        \(counts.1); at most \(bound) %, gap \(gap) %\(ends.en); \(time) s
        """
    ).text(language)
  }

  /// The mean over all problems.
  static func meanLine(_ answers: [ContainerAnswer], _ language: Language) -> String {
    let count = Double(max(1, answers.count))
    let share = (answers.reduce(0) { $0 + $1.percent } / count).fixed(2)
    let gap = (answers.reduce(0) { $0 + $1.gap } / count).fixed(2)
    return Phrase(
      fr: """
        \(answers.count) problèmes\u{A0}: en moyenne \(share.withComma)\u{A0}%, \
        écart \(gap.withComma)\u{A0}%
        """,
      en: "\(answers.count) problems: mean \(share) %, gap \(gap) %"
    ).text(language)
  }
}
