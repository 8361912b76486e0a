internal import PlanningModel
internal import Quantities

/// What each level of one decision loses against the best, whatever happens.
struct RegretSection {
  let book: SweepBook
  let regret: SweepRegret
  private var words: Words { book.words }

  var markup: Markup {
    group {
      tag("h2", words(fr: "Que choisir : ", en: "What to choose: ") + regret.parameter)
      tag("p", explanation)
      Table(
        caption: words(
          fr: "Regret : ce que coûte de plus une valeur que la meilleure, dans le même état",
          en: "Regret: what a value costs more than the best one, in the same state"),
        columns: [
          .init(regret.parameter), .init(words(fr: "Son pire état", en: "Its worst state")),
          .number(words(fr: "Regret au pire", en: "Worst regret")),
          .number(words(fr: "Regret moyen", en: "Mean regret")),
          .number(words(fr: "La meilleure", en: "Is the best")),
          .number(words(fr: "Sans tournée", en: "Left behind")),
        ],
        rows: regret.levels.map(row)
      ).markup
    }
  }

  private var explanation: String {
    let states = words.count(regret.states, fr: "état", "états", en: "state", "states")
    return words(
      fr:
        "\(states) de tout le reste ; dans chacun, chaque valeur est planifiée et comparée à la meilleure. ✓ : le plus petit des pires regrets.",
      en:
        "\(states) of everything else; in each, every value is planned and compared with the best. ✓: the least of the worst regrets."
    )
  }

  private func row(_ level: SweepRegret.Level) -> [Markup] {
    let isChoice = level == regret.choice
    let state = book.results.points.first { $0.point == level.worstPoint }
    let share = words.share(Int64(level.best), of: Int64(regret.states))
    return [
      book.value(level.value) + (isChoice ? " ✓" : ""),
      level.worst == .zero
        ? "–" : state.map { book.setting($0, without: regret.parameter) } ?? "–",
      words.euros(level.worst), words.euros(level.mean), share,
      book.plain((level.undelivered * 100).rounded() / 100),
    ].map(Markup.init(text:))
  }
}
