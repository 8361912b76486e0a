public import PlanningModel
internal import Quantities

/// What a coordinator reads on the terminal in ten seconds.
public enum PlanSummary {
  /// At most 25 lines, without a last newline.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - week: The week it was made for.
  ///   - auditClean: Whether the audit found no breach.
  ///   - reportPath: Where the report was written; `nil` when it was not.
  ///   - language: Language of the words; reasons and findings stay in the plan's language.
  public static func text(
    plan: WeekPlan, week: Week, auditClean: Bool, reportPath: String?, language: Language
  ) -> String {
    let book = PlanBook(plan: plan, week: week, language: language)
    var lines = [status(book, auditClean), headline(book), ""]
    lines += rounds(book)
    lines += undelivered(book)
    lines += warnings(book)
    if let reportPath {
      lines += ["", book.words(fr: "Rapport : ", en: "Report: ") + reportPath]
    }
    return lines.joined(separator: "\n")
  }

  private static let mostRounds = 8
  /// Customers named per reason.
  private static let mostNames = 4
  private static let mostUndelivered = 2
  private static let mostWarnings = 2

  private static func status(_ book: PlanBook, _ auditClean: Bool) -> String {
    let words = book.words
    let audit =
      auditClean
      ? words(fr: "contrôle indépendant sans écart", en: "independent audit clean")
      : words(
        fr: "ATTENTION, le contrôle indépendant trouve des écarts : voyez le rapport",
        en: "ATTENTION, the independent audit found breaches: see the report")
    let date = words.date(book.plan.week.date)
    return words(
      fr: "\(date) : \(book.statusWords) ; \(audit).", en: "\(date): \(book.statusWords); \(audit)."
    )
  }

  private static func headline(_ book: PlanBook) -> String {
    let words = book.words
    let relays = words.count(book.relayCount, fr: "relais", "relais", en: "relay", "relays")
    let carried = words(
      fr: "\(words.baskets(book.basketCount)) vers \(relays) par \(book.vehicleWords)",
      en: "\(words.baskets(book.basketCount)) to \(relays) by \(book.vehicleWords)")
    let hours = words(
      fr: "\(words.duration(book.time)) de bénévoles",
      en: "\(words.duration(book.time)) of volunteers’ time")
    return carried + words(fr: " : ", en: ": ")
      + [hours, words.kilometres(book.distance), words.euros(book.plan.objective.total)]
      .joined(separator: ", ") + "." + atHub(book)
  }

  /// The baskets that no round carries because eaters fetch them at the hub.
  private static func atHub(_ book: PlanBook) -> String {
    let count = book.plan.atHub.count
    guard count > 0 else { return "" }
    return book.words(
      fr: " En plus, \(book.words.baskets(count)) à prendre au local.",
      en: " Besides, \(book.words.baskets(count)) fetched at the hub.")
  }

  private static func rounds(_ book: PlanBook) -> [String] {
    let words = book.words
    let shown = book.plan.rounds.prefix(mostRounds)
    let head = [
      "", words(fr: "Qui", en: "Who"), words(fr: "Part", en: "Leaves"),
      words(fr: "Charge", en: "Loads"), words(fr: "Rentre", en: "Home"),
      words(fr: "Paniers", en: "Baskets"), words(fr: "Caisses", en: "Crates"),
      words(fr: "Marge froid", en: "Cold margin"), words(fr: "Arrêts", en: "Stops"),
    ]
    let table = TextTable(rows: [head] + shown.map { row(book, $0) }, numbers: [2, 3, 4, 5, 6, 7])
    let hidden = book.plan.rounds.count - shown.count
    return table.lines + more(book, hidden)
  }

  private static func row(_ book: PlanBook, _ round: Round) -> [String] {
    let words = book.words
    let stops = round.stops.map { book.relayName($0.relay) }.joined(separator: " › ")
    let truck = round.kind == .truck ? words(fr: " (camion)", en: " (truck)") : ""
    return [
      round.id, TextTable.clipped(book.driverName(round), to: 22) + truck,
      words.clock(round.leavesHome), words.clock(round.loads), words.clock(round.home),
      String(book.basketCount(round)), String(book.crates(of: round).count),
      book.coldest([round]).map { words.margin($0.margin) } ?? "–",
      TextTable.clipped(stops, to: 90),
    ].map(TextTable.oneLine)
  }

  private static func undelivered(_ book: PlanBook) -> [String] {
    let all = book.plan.undelivered
    guard !all.isEmpty else { return [] }
    let title = book.words(fr: "Non livrés : \(all.count)", en: "Not delivered: \(all.count)")
    // Baskets of one relay mostly share their reason: it is said once.
    var reasons: [String] = []
    for item in all where !reasons.contains(item.reason) { reasons.append(item.reason) }
    let lines = reasons.prefix(mostUndelivered).map { reason in
      let names = all.filter { $0.reason == reason }.map {
        "\(book.customer($0.order)) (\($0.order))"
      }
      let rest = names.count - mostNames
      let more = rest > 0 ? book.words(fr: " et \(rest) autres", en: " and \(rest) more") : ""
      return TextTable.oneLine(
        "  " + reason + " – " + names.prefix(mostNames).joined(separator: ", ") + more)
    }
    return ["", title] + lines + more(book, reasons.count - lines.count)
  }

  private static func warnings(_ book: PlanBook) -> [String] {
    let all = book.plan.findings.filter { $0.severity != .note }
    guard !all.isEmpty else { return [] }
    let title = book.words(fr: "À regarder : \(all.count)", en: "To look at: \(all.count)")
    let lines = all.prefix(mostWarnings).map { finding in
      let place = [finding.file, finding.line.map(String.init)].compactMap { $0 }
      return TextTable.oneLine("  \(place.joined(separator: ":")): \(finding.message)")
    }
    return ["", title] + lines + more(book, all.count - lines.count)
  }

  private static func more(_ book: PlanBook, _ count: Int) -> [String] {
    guard count > 0 else { return [] }
    return [
      book.words(
        fr: "  … et \(count) de plus dans le rapport", en: "  … and \(count) more in the report")
    ]
  }
}
