public import PlanningModel

/// Puts both sides of a what-if side by side.
public enum WhatIfComparison {
  /// What a side's plan comes to.
  ///
  /// - Parameter breaches: how many the audit found.
  public static func measures(
    _ side: WhatIfPlanner.Side, breaches: Int
  ) -> WhatIfMeasures {
    let meter = PlanMeter(side.week)
    return WhatIfMeasures(
      plan: meter.measures(side.plan), breaches: breaches,
      gini: meter.loads(side.plan).giniIndex)
  }

  /// A side as reports tell it.
  ///
  /// - Parameter path: where its plan is, from the report's folder.
  public static func record(
    _ side: WhatIfPlanner.Side, _ measures: WhatIfMeasures, path: String
  ) -> WhatIfReport.Side {
    WhatIfReport.Side(
      week: side.plan.week, status: side.plan.status, plan: path, measures: measures,
      evidence: side.evidence)
  }

  /// The answer to `question`.
  ///
  /// - Parameters:
  ///   - base: the week as it is, and what its plan comes to.
  ///   - changed: the changed week likewise.
  ///   - path: where the changed week's plan is, from the report's folder.
  public static func entry(
    _ question: WhatIfCase, from base: (side: WhatIfPlanner.Side, measures: WhatIfMeasures),
    to changed: (side: WhatIfPlanner.Side, measures: WhatIfMeasures), path: String
  ) -> WhatIfReport.Entry {
    let difference = PlanDifference(from: base.side.plan, to: changed.side.plan)
    let sheets = ChangedSheets(from: base.side.plan, to: changed.side.plan)
    let isSame =
      difference.isEmpty && sheets.isEmpty && base.measures == changed.measures
      && changed.side.broken.isEmpty
    return WhatIfReport.Entry(
      question, changed: record(changed.side, changed.measures, path: path),
      difference: difference, sheets: sheets, broken: changed.side.broken,
      verdict: WhatIfVerdict(
        from: base.side.evidence, to: changed.side.evidence, isSame: isSame,
        isComputed: question.freedom != .all))
  }
}
