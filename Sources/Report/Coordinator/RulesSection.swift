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
    let limits = limits
    guard !limits.isEmpty else { return .empty }
    return group {
      Table(
        caption: words(
          fr: "Limites appliquées cette semaine, et le texte qui les fonde",
          en: "Limits applied this week, and the text each rests on"),
        columns: [
          .init(words(fr: "Aliment", en: "Food")), .number(words(fr: "Limite", en: "Limit")),
          .init(words(fr: "Texte", en: "Text")),
        ],
        rows: limits.map { kind, limit in
          [
            Markup(text: kind.name.text(words.language)),
            Markup(text: "≤\u{A0}" + words.degrees(limit)),
            text(kind, limit),
          ]
        }
      ).markup
      tag("p", ["class": "small"], coldWords)
      ColdRules(book: book).markup
    }
  }

  /// What was applied: each class with each limit that its crates have, labels' among them.
  private var limits: [(kind: TemperatureClass, limit: Celsius)] {
    TemperatureClass.allCases.flatMap { kind in
      Set(book.plan.crates.filter { $0.temperatureClass == kind }.compactMap(\.limit)).sorted()
        .map { (kind, $0) }
    }
  }

  private func text(_ kind: TemperatureClass, _ limit: Celsius) -> Markup {
    let french = Words(.fr)
    let isLabel = limit != kind.limit
    let own = kind.limit.map { french(fr: " ; sans elle ≤ \(french.degrees($0))", en: "") } ?? ""
    let rule = kind.rule.isEmpty ? "" : french(fr: " : \(kind.rule)", en: "")
    let text = isLabel ? french(fr: "Étiquette du produit", en: "") + own + rule : kind.rule
    return tag("span", ["lang": "fr"], french(fr: text, en: text))
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
