internal import PlanningModel
internal import Quantities

/// Where figures come from: the texts behind the limits, the weather, the travel times.
struct RulesSection {
  let book: PlanBook
  private var words: Words { book.words }

  var markup: Markup {
    group {
      tag("h2", words(fr: "D’où viennent les chiffres", en: "Where the figures come from"))
      cold
      times
    }
  }

  private var cold: Markup {
    let classes = TemperatureClass.allCases.filter { kind in
      kind.limit != nil && book.plan.crates.contains { $0.temperatureClass == kind }
    }
    guard !classes.isEmpty else { return .empty }
    return group {
      Table(
        caption: words(
          fr: "Limites appliquées cette semaine, et le texte qui les fonde",
          en: "Limits applied this week, and the text each rests on"),
        columns: [
          .init(words(fr: "Aliment", en: "Food")), .number(words(fr: "Limite", en: "Limit")),
          .init(words(fr: "Texte", en: "Text")),
        ],
        rows: classes.map { kind in
          [
            Markup(text: kind.name.text(words.language)),
            Markup(text: kind.limit.map { "≤\u{A0}" + words.degrees($0) } ?? "–"),
            tag("span", ["lang": "fr"], Words(.fr)(fr: kind.rule, en: kind.rule)),
          ]
        }
      ).markup
      tag("p", ["class": "small"], coldWords)
      ColdRules(book: book).markup
    }
  }

  private var coldWords: String {
    let margin = words.decimal(book.week.rules.coldMargin, 1)
    let source = book.week.weather.source
    let weather =
      source.isEmpty
      ? words(fr: "Météo : valeurs par défaut. ", en: "Weather: defaults. ")
      : words(fr: "Météo : ", en: "Weather: ") + source + ". "
    return weather
      + words(
        fr:
          "Marge demandée : \(margin) °C. L’outil cite les règles et calcule des marges ; il n’atteste d’aucune conformité.",
        en:
          "Margin asked for: \(margin) °C. The tool cites rules and computes margins; it certifies no compliance."
      )
  }

  private var times: Markup {
    let sources = book.plan.provenance.keys.sorted()
    return group {
      tag("h3", words(fr: "Temps de trajet", en: "Travel times"))
      tag("ul") {
        sources.map { source in
          let count = words.count(
            book.plan.provenance[source] ?? 0, fr: "trajet", "trajets", en: "leg", "legs")
          return tag("li", "\(name(source)) · \(count)")
        }
      }
      tag("p", ["class": "small soft"], book.timesCaption)
    }
  }

  private func name(_ source: String) -> String {
    switch source {
    case "estimate":
      words(fr: "estimés hors ligne, ± 20 % par trajet", en: "estimated offline, ± 20% per leg")
    case "same place": words(fr: "même lieu", en: "same place")
    default: source
    }
  }
}
