internal import PlanningModel
internal import Quantities

/// A what-if's report with the weeks that know the names in it.
struct WhatIfBook {
  let report: WhatIfReport
  let base: Week
  /// The changed weeks, in the order of the report's entries.
  let weeks: [Week]
  let words: Words

  /// The words of one entry.
  func answer(_ entry: WhatIfReport.Entry) -> WhatIfWords {
    let place = report.entries.firstIndex(of: entry) ?? 0
    return WhatIfWords(
      entry: entry, base: report.base, searches: report.searches, words: words,
      weeks: [base] + (weeks.indices.contains(place) ? [weeks[place]] : []))
  }
}
