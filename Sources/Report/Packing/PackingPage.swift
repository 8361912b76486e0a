internal import PlanningModel

/// `packing.html`: how the crates are filled on Thursday morning, relay by relay from the bottom
/// of each crate up, then farm by farm for those who hand the goods out.
struct PackingPage {
  let book: PlanBook
  private var words: Words { book.words }

  init(_ book: PlanBook) { self.book = book }

  var text: String {
    let title = words(fr: "Mise en caisse", en: "Packing")
    let relays = relays
    let body = group {
      tag("header") {
        tag("p", ["class": "over"], words.date(book.plan.week.date))
        tag("h1", title)
        rules
      }
      relays.enumerated().map { place, relay in section(relay, isFirst: place == 0) }
      SortingSection(book: book).markup
      tag("footer") {
        tag("p", guesses)
        tag(
          "p",
          words(
            fr: "Cette liste contient des noms. Détruisez-la après la distribution.",
            en: "This list holds names. Destroy it after the hand-over."))
      }
    }
    return Page(title: title, body: body, kind: "packing", words: words).text
  }

  private var rules: Markup {
    tag("ul") {
      tag(
        "li",
        words(
          fr:
            "Chaque caisse porte un nom et un numéro : collez l’étiquette avant de la remplir.",
          en: "Every crate has a name and a number: stick the label on before you fill it."))
      tag(
        "li",
        words(
          fr:
            "Remplissez dans l’ordre de la liste : la première ligne au fond, la dernière dessus.",
          en: "Fill in the order of the list: the first line at the bottom, the last on top."))
      tag(
        "li",
        words(
          fr:
            "▲ fragile : se pose en dernier, jamais plus de \(words.kilograms(book.week.rules.fragileBears)) dessus. ▼ viande ou poisson cru : au fond, emballé.",
          en:
            "▲ fragile: goes in last, never more than \(words.kilograms(book.week.rules.fragileBears)) on it. ▼ raw meat or fish: at the bottom, wrapped."
        ))
      tag(
        "li",
        words(
          fr: "Froid et surgelé se mettent en caisse en dernier, juste avant le chargement.",
          en: "Chilled and frozen crates are filled last, right before loading."))
      if !(book.plan.relayCrates ?? []).isEmpty {
        tag(
          "li",
          words(
            fr:
              "Sac : un petit panier se met en sac, puis le sac dans la caisse du relais dont il porte le numéro (T1-R1).",
            en:
              "Bag: a small basket goes into a bag, then the bag into the relay crate whose number it bears (T1-R1)."
          ))
      }
    }
  }

  /// How many lines a word of the name or the class decided for want of the column `fragile`.
  private var guesses: String {
    let told = ToldFragility(book.week)
    let lines = book.week.orders.flatMap(\.lines).filter { $0.quantity > 0 }
    let guessed = lines.filter { !told.holds($0) }
    let fragile = guessed.count { $0.bearing == .fragile }
    return words(
      fr:
        "Fragile ou non : \(lines.count - guessed.count) lignes d’après la colonne « fragile » de products.csv, \(guessed.count) d’après les mots du nom ou la classe, dont \(fragile) prises pour fragiles.",
      en:
        "Fragile or not: \(lines.count - guessed.count) lines by the column “fragile” of products.csv, \(guessed.count) by the words of the name or the class, \(fragile) of them taken for fragile."
    )
  }

  /// Relays in the order of the labels.
  private var relays: [String] {
    var seen: Set<String> = []
    return book.cratesInOrder.map(\.relay).filter { seen.insert($0).inserted }
  }

  private func section(_ relay: String, isFirst: Bool) -> Markup {
    let crates = book.cratesInOrder.filter { $0.relay == relay }
    var seen: Set<String> = []
    let orders = crates.map(\.order).filter { seen.insert($0).inserted }
      .map { (book.customer($0), $0) }.sorted { $0 < $1 }.map(\.1)
    let name = relay.isEmpty ? words(fr: "Sans relais", en: "Without relay") : book.relayName(relay)
    return tag("section") {
      tag("h2", ["class": isFirst ? "" : "new"], name)
      tag(
        "p", ["class": "soft"],
        words.baskets(orders.count) + ", " + words.crates(book.pieces(crates).count))
      tag("div", ["class": "packs"]) {
        orders.flatMap { order in
          crates.filter { $0.order == order }.map { PackingCard(book: book, crate: $0).markup }
        }
        book.pieces(crates).compactMap { book.relayCrate($0.id) }
          .map { RelayCrateCard(book: book, relayCrate: $0).markup }
      }
    }
  }
}
