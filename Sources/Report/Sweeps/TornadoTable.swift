internal import PlanningModel
internal import Quantities

/// What each parameter does at its cheapest and at its dearest, the strongest parameter first.
struct TornadoTable {
  let book: SweepBook
  private var words: Words { book.words }
  private var hasRanks: Bool { book.results.tornado.contains { $0.rank != nil } }

  var columns: [String] {
    [
      words(fr: "Ce qui change", en: "What changes"), words(fr: "Au mieux", en: "At best"),
      words(fr: "Au pire", en: "At worst"), words(fr: "Sans tournée", en: "Left behind"),
    ] + (hasRanks ? [words(fr: "Rang", en: "Rank")] : [])
  }

  var rows: [[String]] {
    book.results.tornado.map { effect in
      let order = effect.byDifference
      guard let least = order.first, let most = order.last else {
        return [effect.parameter] + columns.dropFirst().map { _ in "–" }
      }
      let baskets = effect.parts.map(\.undelivered).max() ?? 0
      return [
        effect.parameter, order.count > 1 ? told(least, of: effect) : "–", told(most, of: effect),
        baskets > 0 ? "+" + book.plain((baskets * 10).rounded() / 10) : "=",
      ] + (hasRanks ? [effect.rank.map { words.decimal($0, 2) } ?? "–"] : [])
    }
  }

  private func told(_ part: SweepEffect.Part, of effect: SweepEffect) -> String {
    label(part, of: effect) + words(fr: " : ", en: ": ") + book.signed(part.difference)
  }

  func label(_ part: SweepEffect.Part, of effect: SweepEffect) -> String {
    (effect.isDrawn ? "≈\u{A0}" : "") + book.value(part.value)
  }
}

extension SweepEffect {
  /// The parts, the cheapest first.
  var byDifference: [Part] {
    parts.enumerated().sorted { a, b in
      (a.element.difference, a.offset) < (b.element.difference, b.offset)
    }.map(\.element)
  }
}
