internal import PlanningModel
internal import Quantities

/// The drawings of one round's temperatures with their key, and what they are not.
struct TemperatureFigure {
  let book: PlanBook
  let round: Round
  /// Keeps the patterns of several drawings on a page apart.
  let key: String
  /// A telephone's page is narrow.
  var isNarrow = false
  private var words: Words { book.words }

  var markup: Markup {
    let panels = TemperaturePanel.all(of: round, in: book)
    guard let end = panels.compactMap(\.end).max() else { return .empty }
    let gutters = panels.map { TemperatureDrawing.gutter($0, words) }
    return tag("figure", ["class": "curves"]) {
      tag(
        "figcaption",
        words(
          fr: "Températures calculées de \(round.id), du chargement à la remise. ",
          en: "Computed temperatures of \(round.id), from loading to hand-over. ") + book.notRecord)
      panels.enumerated().map { place, panel in
        group {
          TemperatureDrawing(
            panel, round, book, end: end, key: "\(key)-\(place)", width: isNarrow ? 360 : 640,
            gutter: gutters.max()
          ).markup
          legend(panel)
        }
      }
    }
  }

  /// Each entry: a piece of its line, its letter, and what it is.
  private func legend(_ panel: TemperaturePanel) -> Markup {
    let text = TemperatureWords(panel, words)
    return tag("ul", ["class": "keys"]) {
      panel.entries.map { entry in
        tag("li", ["class": "key"]) {
          CurveStyle(place: entry.line).sample()
          tag("span") {
            tag("strong", entry.letter)
            " " + text.sentence(entry)
          }
        }
      }
    }
  }
}

extension PlanBook {
  /// How to read the curves of `rounds`; empty when they have none.
  func curveKey(_ rounds: [Round]) -> String {
    let panels = rounds.map { ($0.kind, TemperaturePanel.all(of: $0, in: self)) }
    guard panels.contains(where: { !$0.1.isEmpty }) else { return "" }
    let boxes = words(
      fr: "En voiture, une ligne par glacière, un point à chaque remise. ",
      en: "In a car, a line for each cool box, a dot at each hand-over. ")
    let rooms = words(
      fr:
        "En camion, la surface de la caisse la plus proche de sa limite, par sorte d’aliment ; une seule ligne pour celles qui ne diffèrent pas. Barres grises : porte ouverte. Trait fin gris : air du compartiment, qui peut sortir du cadre. ",
      en:
        "In a truck, the outer layer of the crate nearest to its limit, by kind of food; one line for those that do not differ. Grey bars: door open. Thin grey line: air of the compartment, which may leave the frame. "
    )
    let marks = words(
      fr:
        "Trait fort : limite ; hachures : marge demandée. Carré noir : départ du dépôt ; chiffres : arrêts.",
      en:
        "Firm line: limit; hatched: margin asked for. Black square: leaving the hub; figures: stops."
    )
    let kinds = panels.filter { !$0.1.isEmpty }.map(\.0)
    return (kinds.contains(.car) ? boxes : "") + (kinds.contains(.truck) ? rooms : "") + marks
  }

  /// What stands with every drawn curve.
  var notRecord: String {
    words(
      fr: "Une courbe calculée n’est pas un enregistrement.",
      en: "A computed curve is not a record.")
  }
}
