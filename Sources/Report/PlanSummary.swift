public import PlanningModel
internal import Quantities

/// What a coordinator reads on the terminal in ten seconds.
public enum PlanSummary {
  /// At most 25 lines, and as many as 20 more about a week that is not served whole; without a last
  /// newline.
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
    lines += book.packsToFreeze.map { ["", $0] } ?? []
    lines += undelivered(book)
    lines += missing(book)
    lines += warnings(book)
    if let reportPath {
      lines += ["", book.words(fr: "Rapport : ", en: "Report: ") + reportPath]
    }
    return lines.joined(separator: "\n")
  }

  /// What stands in the way of a week that is not served whole, and what people can change: one line
  /// each, for a terminal; empty where nothing was looked for.
  public static func missing(plan: WeekPlan, week: Week, language: Language) -> [String] {
    Array(missing(PlanBook(plan: plan, week: week, language: language)).drop(while: \.isEmpty))
  }

  private static func missing(_ book: PlanBook) -> [String] {
    (ConflictList(book: book).lines + RepairList(book: book).lines).map(TextTable.oneLine)
  }

  private static let mostRounds = 8
  private static let widestStops = 90
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
    let figures = [hours, words.kilometres(book.distance), words.euros(book.plan.objective.total)]
    let sentence = carried + words(fr: " : ", en: ": ") + figures.joined(separator: ", ") + "."
    return sentence + atHub(book)
  }

  /// Baskets that nobody drives: they are fetched where they are packed.
  private static func atHub(_ book: PlanBook) -> String {
    guard !book.plan.atHub.isEmpty else { return "" }
    let baskets = book.words.baskets(book.plan.atHub.count)
    return book.words(
      fr: " En plus, \(baskets) à prendre au dépôt.", en: " Besides, \(baskets) fetched at the hub."
    )
  }

  /// All stops, or the first ones and the last, with their count.
  private static func stops(_ book: PlanBook, _ round: Round) -> String {
    let names = round.stops.map { book.relayName($0.relay) }
    let all = names.joined(separator: " › ")
    guard all.count > widestStops, let last = names.last else { return all }
    let tail = " › … › \(last) (\(names.count))"
    var shown = ""
    for name in names.dropLast() {
      let longer = shown.isEmpty ? name : shown + " › " + name
      guard shown.isEmpty || longer.count + tail.count <= widestStops else { break }
      shown = longer
    }
    return shown + tail
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
    let truck = round.kind == .truck ? words(fr: " (camion)", en: " (truck)") : ""
    return [
      round.id, TextTable.clipped(book.driverName(round), to: 22) + truck,
      words.clock(round.leavesHome), words.clock(round.loads), words.clock(round.home),
      String(book.basketCount(round)), String(book.crateCount(round)),
      book.coldest([round]).map { words.margin($0.margin) } ?? "–",
      stops(book, round),
    ].map(TextTable.oneLine)
  }

  private static func undelivered(_ book: PlanBook) -> [String] {
    let groups = book.undeliveredGroups
    guard !groups.isEmpty else { return [] }
    let words = book.words
    let count = words.baskets(book.plan.undelivered.count)
    let title = words(fr: "Non livrés : \(count)", en: "Not delivered: \(count)")
    let lines = groups.prefix(mostUndelivered).map { group in
      let name =
        group.relay.isEmpty ? words(fr: "Sans relais", en: "No relay") : book.relayName(group.relay)
      let who = "\(words.baskets(group.orders.count)) (\(book.customers(group.orders, most: 4)))"
      return TextTable.oneLine(
        "  \(name), \(who)" + words(fr: " : ", en: ": ") + group.reason)
    }
    return ["", title] + lines + more(book, groups.count - lines.count)
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
