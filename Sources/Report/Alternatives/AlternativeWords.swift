internal import PlanningModel
internal import Quantities

/// Names of alternatives, and what each gives and costs beside the plan.
struct AlternativeWords {
  let words: Words
  let alternatives: PlanAlternatives

  /// `La plus courte`, `La plus courte et la plus juste`.
  func name(_ entry: PlanAlternatives.Named) -> String {
    let names = entry.aims.map(name)
    let last = names.suffix(1).joined()
    let text =
      names.count < 2
      ? last : list(names.dropLast()) + words(fr: " et ", en: " and ") + last
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func name(_ aim: PlanAim) -> String {
    switch aim {
    case .shortest: words(fr: "la plus courte", en: "the shortest")
    case .fairest: words(fr: "la plus juste", en: "the fairest")
    case .coldest: words(fr: "la plus froide", en: "the coldest")
    case .balanced: words(fr: "le compromis", en: "the compromise")
    }
  }

  /// ``clause(_:)`` as a sentence of its own.
  func sentence(_ entry: PlanAlternatives.Named) -> String {
    let clause = clause(entry)
    return clause.prefix(1).uppercased() + clause.dropFirst()
  }

  /// `La plus juste : charge pesée −47 min ; en échange 2,33 € de plus.`
  func line(_ entry: PlanAlternatives.Named) -> String {
    name(entry) + words(fr: " : ", en: ": ") + clause(entry)
  }

  /// `12 min de bénévoles de moins ; en échange 3,40 € de plus, marge de froid −0,4 °C.`
  func clause(_ entry: PlanAlternatives.Named) -> String {
    guard !entry.isPlan else { return words(fr: "c’est le plan lui-même.", en: "the plan itself.") }
    let changes = changes(entry.measures)
    let gains = changes.filter(\.isGain).map(\.text)
    let losses = changes.filter { !$0.isGain }.map(\.text)
    let given = gains.isEmpty ? words(fr: "rien de mieux", en: "nothing better") : list(gains)
    guard !losses.isEmpty else { return given + "." }
    return given + words(fr: " ; en échange ", en: "; in exchange ") + list(losses) + "."
  }

  private func list(_ parts: some Sequence<String>) -> String {
    Array(parts).joined(separator: ", ")
  }

  /// One figure that differs from the plan's as printed.
  private struct Change {
    var isGain: Bool
    var text: String
  }

  private func changes(_ mine: PlanMeasures) -> [Change] {
    let plan = alternatives.plan
    return [
      minutes(mine.value(.minutes) - plan.value(.minutes)),
      weighed(mine.value(.fairness) - plan.value(.fairness)), cold(mine, plan),
      euros(mine.total.cents - plan.total.cents), people(mine.drivers - plan.drivers),
    ].compactMap(\.self)
  }

  private func minutes(_ change: Int64) -> Change? {
    guard change != 0 else { return nil }
    let span = words.duration(.minutes(change.magnitude))
    return Change(
      isGain: change < 0,
      text: change < 0
        ? words(fr: "\(span) de bénévoles de moins", en: "\(span) less of volunteers’ time")
        : words(fr: "\(span) de bénévoles de plus", en: "\(span) more of volunteers’ time"))
  }

  private func weighed(_ change: Int64) -> Change? {
    guard change != 0 else { return nil }
    let span = (change < 0 ? "−" : "+") + words.duration(.minutes(change.magnitude))
    return Change(
      isGain: change < 0,
      text: words(fr: "charge pesée \(span)", en: "weighed burden \(span)"))
  }

  private func cold(_ mine: PlanMeasures, _ plan: PlanMeasures) -> Change? {
    guard let margin = mine.margin, let before = plan.margin else { return nil }
    let change = ((margin - before) * 10).rounded() / 10
    guard change != 0 else { return wait(mine, plan) }
    return Change(
      isGain: change > 0,
      text: words(
        fr: "marge de froid \(words.margin(change))", en: "cold margin \(words.margin(change))"))
  }

  /// Where the margins print alike, how much longer the most pressing crate may wait.
  private func wait(_ mine: PlanMeasures, _ plan: PlanMeasures) -> Change? {
    guard let spare = mine.spare, let before = plan.spare else { return nil }
    let change = spare.inWholeMinutes - before.inWholeMinutes
    guard change != 0 else { return nil }
    let span = (change < 0 ? "−" : "+") + words.duration(.minutes(change.magnitude))
    return Change(
      isGain: change > 0,
      text: words(fr: "attente possible \(span)", en: "possible wait \(span)"))
  }

  private func euros(_ cents: Int64) -> Change? {
    guard cents != 0 else { return nil }
    let amount = words.euros(MicroEuros(rawValue: abs(cents) * 10_000))
    return Change(
      isGain: cents < 0,
      text: cents < 0
        ? words(fr: "\(amount) de moins", en: "\(amount) less")
        : words(fr: "\(amount) de plus", en: "\(amount) more"))
  }

  private func people(_ change: Int) -> Change? {
    guard change != 0 else { return nil }
    let people = words.count(
      abs(change), fr: "personne au volant", "personnes au volant", en: "driver", "drivers")
    return Change(
      isGain: change < 0,
      text: change < 0
        ? words(fr: "\(people) de moins", en: "\(people) fewer")
        : words(fr: "\(people) de plus", en: "\(people) more"))
  }

  /// Why there are fewer than three, and what was not compared; empty where there is nothing to
  /// say.
  var notes: [String] {
    [shortage, coldless].compactMap(\.self)
  }

  private var shortage: String? {
    let number = alternatives.named.count
    let count =
      number == 1
      ? words(fr: "Un seul plan", en: "One plan only")
      : words(fr: "\(number) plans seulement", en: "\(number) plans only")
    return switch alternatives.shortage {
    case nil: nil
    case .oneDriver:
      words(
        fr: "\(count) : une seule personne peut conduire cette semaine.",
        en: "\(count): only one person can drive this week.")
    case .noOthers:
      words(
        fr: "\(count) : tous les autres plans rencontrés font moins bien en tout, ou pareil.",
        en: "\(count): every other plan that was met does worse in everything, or the same.")
    case .refused:
      words(
        fr: "\(count) : le contrôle indépendant en a refusé un.",
        en: "\(count): the independent audit refused one.")
    case .interrupted:
      words(
        fr: "\(count) : la recherche a été interrompue.", en: "\(count): the search was stopped.")
    }
  }

  private var coldless: String? {
    guard !alternatives.criteria.contains(.cold) else { return nil }
    return words(
      fr:
        "Le froid n’est pas comparé : rien n’est à garder froid, ou le plan est fait sans égard au froid.",
      en:
        "Cold is not compared: nothing is to be kept cold, or the plan is made without regard to cold."
    )
  }
}

extension Seconds {
  /// As printed: never less than none, the nearest minute.
  fileprivate var inWholeMinutes: Int64 { (max(0, rawValue) + 30) / 60 }
}

extension MicroEuros {
  /// Whole cents, the nearest, as they are printed.
  fileprivate var cents: Int64 { Int64((inDocumentUnit * 100).rounded()) }
}
