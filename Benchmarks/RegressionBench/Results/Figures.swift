internal import Foundation
internal import PlanningModel

/// Numbers as people read them, in both languages.
enum Figures {
  /// `+0.42 %`, with the sign.
  static func percent(_ share: Double, digits: Int = 2) -> Phrase {
    let value = share * 100
    let text = (value > 0 ? "+" : "") + value.formatted(.bench(digits))
    return both(text, unit: "%")
  }

  /// `0.42 %`, without a sign.
  static func width(_ share: Double, digits: Int = 2) -> Phrase {
    both((share * 100).formatted(.bench(digits)), unit: "%")
  }

  /// A chance: `0.004`, or `2e-07` when that would be nought.
  static func chance(_ value: Double) -> Phrase {
    let text = value < 0.001 ? String(format: "%.1e", value) : value.formatted(.bench(3))
    return both(text, unit: nil)
  }

  private static func both(_ text: String, unit: String?) -> Phrase {
    let french = text.replacing(".", with: ",").replacing("-", with: "\u{2212}")
    guard let unit else { return Phrase(fr: french, en: text) }
    return Phrase(fr: french + "\u{A0}" + unit, en: text + " " + unit)
  }
}

extension FormatStyle where Self == FloatingPointFormatStyle<Double> {
  /// A fixed count of digits after the point, the same in every locale.
  static func bench(_ digits: Int) -> Self {
    .number.precision(.fractionLength(digits)).grouping(.never)
      .locale(Locale(identifier: "en_US_POSIX"))
  }
}
