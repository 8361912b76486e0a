internal import PlanningModel
internal import Quantities

/// The figures of the plan and of its alternatives: one row for each measure, one column for each
/// plan, so that it can be read on a phone.
struct AlternativeTable {
  /// One measure: its name, the figure of each plan, and which are the best where that is decided.
  struct Row {
    var name: String
    var figures: [String]
    var best: Set<Int> = []
  }

  let words: Words
  let alternatives: PlanAlternatives

  /// The plan, then each alternative that is not the plan itself.
  var columns: [String] {
    let names = AlternativeWords(words: words, alternatives: alternatives)
    return [words(fr: "Le plan", en: "The plan")]
      + alternatives.named.filter { !$0.isPlan }.map(names.name)
  }

  private var all: [PlanMeasures] {
    [alternatives.plan] + alternatives.named.filter { !$0.isPlan }.map(\.measures)
  }

  var rows: [Row] {
    timeRows + coldRows + [
      row(words(fr: "Route", en: "Road")) { words.kilometres($0.distance) },
      row(words(fr: "Dépenses : kilomètres, camion", en: "Paid: kilometres, truck")) {
        words.euros($0.spent)
      }, row(words(fr: "Coût compté", en: "Counted cost")) { words.euros($0.total) },
      row(words(fr: "Personnes au volant", en: "Drivers")) { String($0.drivers) },
    ] + undelivered
  }

  private var timeRows: [Row] {
    [
      row(words(fr: "Temps de bénévoles", en: "Volunteers’ time"), .minutes) {
        words.duration($0.time)
      },
      row(words(fr: "Le plus long, une personne", en: "Longest, one person")) {
        words.duration($0.longest)
      },
      row(words(fr: "Charge pesée par la saison", en: "Burden weighed by the season"), .fairness) {
        words.duration($0.weighed)
      },
      row(words(fr: "Étendue de la saison, par part", en: "Range of the season, per share")) {
        words.duration($0.spread)
      },
    ]
  }

  private var coldRows: [Row] {
    [
      row(words(fr: "Plus petite marge de froid", en: "Smallest cold margin"), .cold) {
        $0.margin.map(words.margin) ?? "–"
      },
      row(words(fr: "Attente possible à la remise", en: "Possible wait at hand-over")) {
        $0.spare.map { words.duration(max(.zero, $0)) } ?? "–"
      },
    ]
  }

  /// Only where some plan leaves baskets behind.
  private var undelivered: [Row] {
    guard all.contains(where: { $0.undelivered > 0 }) else { return [] }
    return [row(words(fr: "Paniers non livrés", en: "Not delivered")) { String($0.undelivered) }]
  }

  private func row(
    _ name: String, _ criterion: PlanCriterion? = nil, _ figure: (PlanMeasures) -> String
  ) -> Row {
    var row = Row(name: name, figures: all.map(figure))
    if let criterion, alternatives.criteria.contains(criterion) {
      let values = all.map { $0.value(criterion) }
      row.best = Set(values.indices.filter { values[$0] == values.min() })
    }
    return row
  }

  /// What the less usual rows mean.
  var legend: String {
    words(
      fr:
        "Charge pesée : une minute compte d’autant plus que la personne a déjà donné dans la saison, selon sa part. Attente possible : la caisse la plus pressée peut encore attendre ce temps là où elle est, dix minutes de réserve ôtées ; on ne regarde pas plus loin que quatre heures après le départ.",
      en:
        "Weighed burden: a minute counts the more, the more its giver has given this season, by their share. Possible wait: so long can the most pressing crate still wait where it is, ten minutes of reserve taken off; nobody looks further than four hours after departure."
    )
  }
}
