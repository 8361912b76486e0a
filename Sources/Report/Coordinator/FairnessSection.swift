internal import PlanningModel
internal import Quantities

/// Who has given how much: the season before, this week, and both against the declared share.
struct FairnessSection {
  let book: PlanBook
  private var words: Words { book.words }

  private struct Row {
    var volunteer: Volunteer
    var before: Seconds
    var now: Seconds
    /// Time given so far, by unit of declared share.
    var load: Double
  }

  var markup: Markup {
    let rows = self.rows
    guard !rows.isEmpty else { return .empty }
    return group {
      tag("h2", words(fr: "Équité de la saison", en: "Fairness of the season"))
      table(rows)
      tag("p", ["class": "small"], measures(rows))
    }
  }

  private var rows: [Row] {
    book.week.volunteers.map { volunteer in
      let before = book.week.ledger[volunteer.id]?.given ?? .zero
      let now = book.plan.rounds.filter { $0.driver == volunteer.id }
        .reduce(Seconds.zero) { $0 + $1.time }
      let given = Double((before + now).rawValue)
      return Row(
        volunteer: volunteer, before: before, now: now,
        load: volunteer.share > 0 ? given / volunteer.share : 0)
    }
  }

  private func table(_ rows: [Row]) -> Markup {
    Table(
      caption: words(fr: "Temps donné, de porte à porte", en: "Time given, door to door"),
      columns: [
        .init(words(fr: "Bénévole", en: "Volunteer")),
        .number(words(fr: "Avant", en: "Before")),
        .number(words(fr: "Cette semaine", en: "This week")),
        .number(words(fr: "Après", en: "After")),
        .number(words(fr: "Part déclarée", en: "Declared share")),
        .number(words(fr: "Après, par part", en: "After, per share")),
      ],
      rows: rows.map { row in
        [
          row.volunteer.name.isEmpty ? row.volunteer.id : row.volunteer.name,
          words.duration(row.before), row.now > .zero ? words.duration(row.now) : "–",
          words.duration(row.before + row.now), words.decimal(row.volunteer.share, 2),
          words.duration(Seconds(Int64(row.load.rounded()))),
        ].map(Markup.init(text:))
      }
    ).markup
  }

  private func measures(_ rows: [Row]) -> String {
    let loads = rows.map(\.load)
    let range = Seconds(Int64(((loads.max() ?? 0) - (loads.min() ?? 0)).rounded()))
    let gini = words.decimal(loads.giniIndex, 2)
    return words(
      fr:
        "Après cette semaine, par part : étendue \(words.duration(range)), indice de Gini \(gini) (0 : tous pareil). Ces mesures sont affichées, le plan ne les optimise pas.",
      en:
        "After this week, per share: range \(words.duration(range)), Gini index \(gini) (0: all the same). These measures are shown, the plan does not optimise them."
    )
  }
}
