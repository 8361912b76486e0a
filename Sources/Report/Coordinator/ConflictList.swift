internal import PlanningModel

/// What cannot all hold in a week that is proved impossible.
struct ConflictList {
  let book: PlanBook
  private var words: Words { book.words }

  /// More elements than these are not read on a terminal.
  private static let mostLines = 12

  /// Title and one line each, for the terminal; empty when there is nothing to say.
  var lines: [String] {
    guard let conflict = book.plan.conflict else { return unproved.map { ["", $0] } ?? [] }
    let all = conflict.elements.map { "  – " + $0.words.text(words.language) }
    let shown = all.count > Self.mostLines ? Array(all.prefix(Self.mostLines - 1)) : all
    let rest = all.count - shown.count
    let more = words(
      fr: "  … et \(rest) autres dans le rapport", en: "  … and \(rest) others in the report")
    return ["", title(conflict)] + shown + (rest > 0 ? [more] : [])
  }

  var markup: Markup {
    guard let conflict = book.plan.conflict else {
      return unproved.map { text in tag("div", ["class": "note warn"]) { tag("p", text) } }
        ?? .empty
    }
    return tag("div", ["class": "note bad"]) {
      tag("p") { tag("strong", title(conflict)) }
      tag("ul") { conflict.elements.map { tag("li", $0.words.text(words.language)) } }
    }
  }

  private func title(_ conflict: Conflict) -> String {
    conflict.isMinimal
      ? words(
        fr:
          "Impossible (prouvé) : ceci ne peut tenir ensemble ; céder sur un seul point rend le reste possible :",
        en:
          "Impossible (proved): these cannot hold together; giving way on any one makes the rest possible:"
      )
      : words(
        fr:
          "Impossible (prouvé) : ceci ne peut tenir ensemble ; certains points sont peut-être de trop :",
        en: "Impossible (proved): these cannot hold together; some of them may be needless:")
  }

  /// That nothing is proved of baskets that stay, where a conflict was looked for.
  private var unproved: String? {
    guard book.plan.repairs != nil, book.plan.status != .impossible,
      !book.plan.undelivered.isEmpty
    else { return nil }
    return words(
      fr: "Aucun plan complet trouvé ; il n'est pas prouvé qu'il n'y en ait pas.",
      en: "No complete plan found; it is not proved that there is none.")
  }
}
