internal import PlanningModel
internal import Quantities

/// What is cold in a truck's round: its curves, and per hand-over a line to write the measure on.
struct TemperatureSheet {
  let book: PlanBook
  let round: Round
  /// Keeps the patterns of several drawings on a page apart.
  let key: String
  private var words: Words { book.words }

  var markup: Markup {
    let text = book.curveKey([round])
    return group {
      TemperatureFigure(book: book, round: round, key: key + "k").markup
      if !text.isEmpty { tag("p", ["class": "small soft"], text) }
      tag("h3", words(fr: "Feuille de températures", en: "Temperature sheet"))
      tag("p", book.labelRule)
      round.stops.enumerated().map(stop)
    }
  }

  private func stop(_ place: Int, _ stop: Stop) -> Markup {
    guard !stop.temperatures.isEmpty else { return .empty }
    return tag("section", ["class": "keep"]) {
      tag("h4", "\(place + 1). \(book.relayName(stop.relay)), \(words.clock(stop.begin))")
      stop.temperatures.map(entry)
    }
  }

  private func entry(_ reading: HandOverTemperature) -> Markup {
    let number = book.numberWords(reading.crate)
    return tag("ul", ["class": "lines cold"]) {
      tag("li") {
        tag("strong", "\(number), \(reading.temperatureClass.name.text(words.language))")
        book.limitWords(reading) + words(fr: " ; à remettre avant ", en: "; hand over before ")
        tag("strong", words.clock(reading.latest))
      }
      tag("li") { MeasureLine(words: words).markup }
    }
  }
}
