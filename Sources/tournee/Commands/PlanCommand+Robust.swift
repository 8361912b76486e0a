import Planning
import PlanningModel

extension PlanCommand {
  /// What a more robust plan may cost, per cent; `nil` when none is asked for.
  static func robustPrice(_ arguments: Arguments) throws(UsageError) -> Double? {
    let price = try arguments.number("robust-price", in: 0...100)
    guard arguments.has("robust") else {
      guard price == nil else {
        throw UsageError(
          fr: "--robust-price ne sert qu'avec --robust",
          en: "--robust-price is for --robust only", command: name)
      }
      return nil
    }
    for other in ["alternatives", "no-cold"] where arguments.has(other) {
      throw UsageError(
        fr: "--robust et --\(other) ne vont pas ensemble\u{A0}: choisissez l'un des deux",
        en: "--robust and --\(other) do not go together: choose one of them", command: name)
    }
    return price ?? 2
  }

  /// The choice of `--robust`; `nil` when it is not asked for, or was interrupted.
  func robust(
    _ plan: WeekPlan, _ week: Week, _ findings: [Finding], _ console: Console
  ) async throws -> RobustPlan? {
    guard let robustPrice, !plan.rounds.isEmpty else { return nil }
    return try await RobustPlan.chosen(
      from: plan, percent: robustPrice, week, findings, planning, console)
  }
}
