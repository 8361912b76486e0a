internal import PlanningModel

/// The mark of a temperature zone: a word, and a pattern that survives a black-and-white printer.
enum ZoneMark {
  /// The zone's word, in capitals.
  static func word(_ zone: TemperatureClass.Zone, _ words: Words) -> String {
    switch zone {
    case .ambient: words(fr: "AMBIANT", en: "AMBIENT")
    case .chilled: words(fr: "FROID", en: "CHILLED")
    case .frozen: words(fr: "SURGELÉ", en: "FROZEN")
    }
  }

  /// Word and pattern.
  static func markup(_ zone: TemperatureClass.Zone, _ words: Words) -> Markup {
    tag("span", ["class": "zone"]) {
      sample(zone)
      word(zone, words)
    }
  }

  /// A ring, a striped square, or a black square with a star of frost; none looks like a box to tick.
  private static func sample(_ zone: TemperatureClass.Zone) -> Markup {
    tag("svg", ["width": "14", "height": "14", "viewBox": "0 0 14 14", "aria-hidden": "true"]) {
      let square = Box(x: 1, y: 1, width: 12, height: 12)
      switch zone {
      case .ambient: Svg.circle(7, 7, 5.8, fill: "#fff", stroke: "#1b2420", width: 1.4)
      case .chilled:
        group {
          Svg.rect(square, fill: "#dfeaf5", stroke: "#0b5394", width: 1.4)
          Svg.line(1, 7, 7, 1, stroke: "#0b5394", width: 1.4)
          Svg.line(1, 13, 13, 1, stroke: "#0b5394", width: 1.4)
          Svg.line(7, 13, 13, 7, stroke: "#0b5394", width: 1.4)
        }
      case .frozen:
        group {
          Svg.rect(square, fill: "#1b2420", stroke: "#1b2420", width: 1.4)
          Svg.line(7, 2.5, 7, 11.5, stroke: "#fff", width: 1.3)
          Svg.line(3, 4.8, 11, 9.2, stroke: "#fff", width: 1.3)
          Svg.line(3, 9.2, 11, 4.8, stroke: "#fff", width: 1.3)
        }
      }
    }
  }
}
