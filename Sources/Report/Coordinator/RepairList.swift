internal import PlanningModel

/// Changes with which more baskets would go, and what they ask of people.
struct RepairList {
  let book: PlanBook
  private var words: Words { book.words }
  private var repairs: [Repair] { book.plan.repairs ?? [] }

  /// Title and one line each, for the terminal; empty when there is nothing to say.
  var lines: [String] {
    guard book.plan.repairs != nil else { return [] }
    guard !repairs.isEmpty else { return [nothing] }
    return ["", title] + repairs.map { "  – " + sentence($0) }
  }

  var markup: Markup {
    guard book.plan.repairs != nil else { return .empty }
    guard !repairs.isEmpty else {
      return tag("div", ["class": "note"]) { tag("p", nothing) }
    }
    return tag("div", ["class": "note"]) {
      tag("p") { tag("strong", title) }
      tag("ul") { repairs.map { tag("li", sentence($0)) } }
      tag("p", ["class": "small soft"], effort)
    }
  }

  private var nothing: String {
    words(
      fr:
        "Aucun changement trouvé, ni aucun couple de changements, qui fasse partir plus de paniers.",
      en: "No change found, nor any two, with which more baskets would go.")
  }

  private var title: String {
    repairs.contains { $0.undelivered == 0 }
      ? words(
        fr: "Ce qui permettrait de tout faire (semaine replanifiée et vérifiée) :",
        en: "What would make everything possible (week planned again and verified):")
      : words(
        fr: "Ce qui ferait partir plus de paniers (semaine replanifiée et vérifiée) :",
        en: "What would let more baskets go (week planned again and verified):")
  }

  private var effort: String {
    words(
      fr: "L’effort est ce qu’un changement demande aux gens, compté en euros : un jugement.",
      en: "Effort is what a change asks of people, counted in euros: a judgement.")
  }

  private func sentence(_ repair: Repair) -> String {
    let price = words.euros(repair.price)
    let all = [
      words(fr: "effort \(price)", en: "effort \(price)") + rank(repair), gain(repair),
      words(fr: "plan à \(words.euros(repair.total))", en: "plan at \(words.euros(repair.total))"),
    ]
    return repair.words.text(words.language) + words(fr: " : ", en: ": ")
      + all.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func rank(_ repair: Repair) -> String {
    repair.isCheapest
      ? words(fr: " (le moindre, prouvé)", en: " (the least, proved)") : ""
  }

  private func gain(_ repair: Repair) -> String {
    guard repair.baskets > 0 else { return "" }
    let gained = words.baskets(repair.baskets)
    let more = words(fr: "\(gained) de plus", en: "\(gained) more")
    guard repair.undelivered > 0 else { return more }
    return more
      + words(
        fr: ", \(repair.undelivered) resteraient", en: ", \(repair.undelivered) would stay")
  }
}
