internal import PlanningModel

/// Small changes of the week with which baskets would go that now stay for want of cold.
struct RemedyList {
  let book: PlanBook
  private var words: Words { book.words }
  private var remedies: [Remedy] { book.plan.remedies ?? [] }

  /// Title and one line each, for the terminal; empty when there is nothing to say.
  var lines: [String] {
    guard !remedies.isEmpty else { return [] }
    return ["", title] + remedies.map { "  – " + sentence($0) }
  }

  var markup: Markup {
    guard !remedies.isEmpty else { return .empty }
    return tag("div", ["class": "note"]) {
      tag("p") { tag("strong", title) }
      tag("ul") { remedies.map { tag("li", sentence($0)) } }
    }
  }

  private var title: String {
    words(
      fr: "Ce qui ferait tenir le froid (chaque changement replanifié et simulé) :",
      en: "What would keep the cold (each change planned and simulated):")
  }

  private func sentence(_ remedy: Remedy) -> String {
    let baskets = words.baskets(remedy.baskets)
    return words(
      fr: "\(remedy.text) : \(baskets) de plus", en: "\(remedy.text): \(baskets) more")
  }
}
