internal import PlanningModel

/// Predicted temperatures of one round at its hand-overs, with room to write the measured ones.
struct TemperatureTable {
  let book: PlanBook
  let round: Round

  var markup: Markup {
    let words = book.words
    return Table(
      caption: words(
        fr:
          "Températures à la remise de \(round.id) : la caisse la plus proche de sa limite, par sorte",
        en: "Temperatures at the hand-overs of \(round.id): the crate nearest to its limit, by kind"
      ),
      columns: [
        .init(words(fr: "Arrêt", en: "Stop")), .init(words(fr: "Aliment", en: "Food")),
        .init(words(fr: "Caisse", en: "Crate")),
        .number(words(fr: "Calculée", en: "Computed")), .number(words(fr: "Limite", en: "Limit")),
        .number(words(fr: "Marge", en: "Margin")),
        .number(words(fr: "Remettre avant", en: "Hand over before")),
        .number(words(fr: "Mesurée (°C)", en: "Measured (°C)")),
      ],
      rows: round.stops.enumerated().flatMap { place, stop in
        stop.temperatures.map { row("\(place + 1). \(book.relayName(stop.relay))", $0) }
      }
    ).markup
  }

  private func row(_ stop: String, _ reading: HandOverTemperature) -> [Markup] {
    let cells = book.temperatureCells(reading)
    let number = book.numberWords(reading.crate)
    return ([stop, cells[0], number] + cells.dropFirst()).map(Markup.init(text:))
      + [tag("span", ["class": "write"])]
  }
}
