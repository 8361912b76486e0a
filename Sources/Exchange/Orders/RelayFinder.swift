internal import PlanningModel

/// Finds the relay that a shipping method, or else the shop, means; never guesses.
struct RelayFinder {
  private let relays: [RelayName]
  private var places: [String: [Int]] = [:]

  init(_ relays: [RelayName]) {
    self.relays = relays
    for (place, relay) in relays.enumerated() {
      for key in OrderText.distinct(relay.methods.map { OrderText.fold($0) }) where !key.isEmpty {
        places[key, default: []].append(place)
      }
    }
  }

  /// Gives each draft its relay; without relays, the method's own name is the key.
  func assign(_ drafts: inout [OrderDraft], isMethodExported: Bool, _ findings: inout OrderFindings)
  {
    var unknown: [String: [Int]] = [:]
    var names: [String] = []
    var missing: [Int] = []
    for place in drafts.indices {
      let draft = drafts[place]
      if relays.isEmpty {
        drafts[place].relayName = draft.method
        if draft.method.isEmpty { missing.append(place) }
        continue
      }
      let found = lookUp(draft.methodKey) ?? lookUp(OrderText.fold(draft.head.hub))
      if let found, let only = found.first, found.count == 1 {
        drafts[place].relay = relays[only].id
        drafts[place].relayName = relays[only].name
      } else if draft.method.isEmpty {
        missing.append(place)
      } else {
        if unknown[draft.methodKey] == nil { names.append(draft.methodKey) }
        unknown[draft.methodKey, default: []].append(place)
      }
    }
    checkKinds(drafts, &findings)
    for name in names { refuse((unknown[name] ?? []).map { drafts[$0] }, &findings) }
    tellMissing(missing.map { drafts[$0] }, isMethodExported: isMethodExported, &findings)
  }

  /// The shop asks for an address exactly when the relay is home delivery.
  private func checkKinds(_ drafts: [OrderDraft], _ findings: inout OrderFindings) {
    var told: Set<String> = []
    for draft in drafts {
      guard let relay = relays.first(where: { $0.id == draft.relay }),
        let row = draft.rows.first(where: { $0.isHome != nil }), let isHome = row.isHome,
        isHome != (relay.kind == .home), told.insert(draft.methodKey).inserted
      else { continue }
      let method = draft.method
      findings.warn(
        row.file, line: row.line, field: method, code: "home-differs",
        fr:
          "la boutique dit que «\u{A0}\(method)\u{A0}» est \(isHome ? "à domicile" : "un retrait"), le"
          + " relais «\u{A0}\(relay.name)\u{A0}» dit le contraire\u{202F}; corrigez son genre",
        en: "the shop says that '\(method)' is \(isHome ? "home delivery" : "a pick-up"), the relay"
          + " '\(relay.name)' says otherwise; correct its kind")
    }
  }

  private func lookUp(_ key: String) -> [Int]? { key.isEmpty ? nil : places[key] }

  private func refuse(_ drafts: [OrderDraft], _ findings: inout OrderFindings) {
    guard let draft = drafts.first else { return }
    let method = draft.method
    let row = draft.rows.first { !$0.method.isEmpty } ?? draft.head
    if let several = lookUp(draft.methodKey) ?? lookUp(OrderText.fold(draft.head.hub)) {
      let names = several.map { relays[$0].name }.joined(separator: ", ")
      findings.error(
        row.file, line: row.line, field: method, code: "method-ambiguous",
        fr:
          "«\u{A0}\(method)\u{A0}» est donné à plusieurs relais (\(names))\u{202F}; ne le laissez qu'à un",
        en: "'\(method)' is given to several relays (\(names)); leave it to one")
      return
    }
    let near = nearest(to: draft.methodKey)
    let french = near.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: " ou ")
    let english = near.map { "'\($0)'" }.joined(separator: " or ")
    findings.error(
      row.file, line: row.line, field: method, code: "method-unknown",
      fr:
        "la méthode «\u{A0}\(method)\u{A0}» (\(drafts.count) commande\(drafts.count > 1 ? "s" : "")) n'est celle d'aucun relais"
        + (near.isEmpty ? "" : "\u{202F}; les plus proches sont \(french)")
        + "\u{202F}; ajoutez-la au relais voulu",
      en:
        "the method '\(method)' (\(drafts.count) order\(drafts.count > 1 ? "s" : "")) is no relay's"
        + (near.isEmpty ? "" : "; the nearest are \(english)") + "; add it to the relay meant")
  }

  /// Up to two methods less than half of whose letters differ.
  private func nearest(to key: String) -> [String] {
    relays.enumerated().flatMap { place, relay in
      relay.methods.map { method in
        let other = OrderText.fold(method)
        return (
          method: method, place: place, distance: OrderText.distance(key, other),
          length: max(key.count, other.count)
        )
      }
    }
    .filter { $0.distance * 2 <= $0.length }
    .sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }
    .prefix(2).map(\.method)
  }

  private func tellMissing(
    _ drafts: [OrderDraft], isMethodExported: Bool, _ findings: inout OrderFindings
  ) {
    guard let first = drafts.first?.head else { return }
    if isMethodExported {
      let names = OrderText.list(drafts.map { "\($0.id) (\($0.head.customer))" })
      findings.warn(
        first.file, line: first.line, code: "method-missing",
        fr: "commandes sans méthode de livraison, donc sans relais\u{A0}: \(names)",
        en: "orders without a shipping method, hence without a relay: \(names)")
    } else {
      findings.warn(
        first.file, code: "relay-hidden",
        fr:
          "aucun fichier ne dit le relais de \(drafts.count) commandes\u{202F}; cochez «\u{A0}Méthode de"
          + " Livraison\u{A0}» dans les colonnes du rapport de préparation, ou donnez les totaux par"
          + " acheteur",
        en: "no file tells the relay of \(drafts.count) orders; tick 'Shipping Method' among the"
          + " columns of the packing report, or give customer totals")
    }
  }
}
