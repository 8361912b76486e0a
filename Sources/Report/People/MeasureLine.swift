/// A line to write down what was measured at a hand-over: a computed curve is not a record.
struct MeasureLine {
  let words: Words

  var markup: Markup {
    group {
      words(fr: "Température mesurée : ", en: "Measured temperature: ")
      tag("span", ["class": "nw"]) {
        blank
        "\u{A0}°C "
      }
      tag("span", ["class": "nw"]) {
        words(fr: "à ", en: "at ")
        tag("span", ["class": "write few"])
        words(fr: "\u{A0}h\u{A0}", en: "\u{A0}:\u{A0}")
        tag("span", ["class": "write few"])
      }
      " "
      tag("span", ["class": "nw"]) {
        words(fr: "— caisse : ", en: "— crate: ")
        blank
      }
    }
  }

  private var blank: Markup { tag("span", ["class": "write"]) }
}
