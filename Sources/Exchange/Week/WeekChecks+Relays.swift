internal import PlanningModel
internal import Quantities

extension WeekChecks {
  /// Places, hours and people of the relays.
  mutating func checkRelays() {
    var methods: [String: String] = [:]
    for relay in week.relays {
      checkReserved(relay.id, ["hub"], at: sources.spot(.relays, relay.id, "id"))
      checkPoint(relay.point, at: sources.spot(.relays, relay.id, pointField(.relays)))
      checkHours(of: relay)
      if let usual = relay.usualVolunteer {
        checkKnown(
          usual, in: .volunteers, at: sources.spot(.relays, relay.id, "usualVolunteer"))
      }
      for method in relay.methods {
        guard let other = methods[OrderText.fold(method)], other != relay.id else {
          methods[OrderText.fold(method)] = relay.id
          continue
        }
        findings.add(
          .error, sources.spot(.relays, relay.id, "methods"), "method-twice",
          fr: "« \(method.clipped) » désigne déjà le relais « \(other) » ; le laisser à un seul",
          en: "“\(method.clipped)” means the relay “\(other)” already; leave it to one")
      }
    }
  }

  /// In a folder the header is `latitude`; in a document the path is the point's.
  func pointField(_ table: WeekTable) -> String {
    guard sources.document != nil else { return "latitude" }
    return table == .relays ? "point.latitude" : "home.latitude"
  }

  /// Reports an id that means something else in plans.
  mutating func checkReserved(
    _ id: String, _ reserved: [String], at spot: Spot
  ) {
    guard reserved.contains(id) else { return }
    findings.add(
      .error, spot, "id-reserved", fr: "« \(id) » a déjà un sens ; choisir un autre identifiant",
      en: "“\(id)” has a meaning already; choose another id")
  }

  private mutating func checkHours(of relay: Relay) {
    let before = findings.count
    let open = relay.open.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    for hours in open {
      checkOrder(
        hours.from, hours.to, mayBeEqual: true, at: sources.spot(.relays, relay.id, "open"))
    }
    guard before == findings.count else { return }
    for (earlier, later) in zip(open, open.dropFirst()) where later.from <= earlier.to {
      return findings.add(
        .error, sources.spot(.relays, relay.id, "open"), "hours-overlap",
        fr:
          "\(earlier.from)-\(earlier.to) et \(later.from)-\(later.to) se chevauchent ; les réunir",
        en: "\(earlier.from)-\(earlier.to) and \(later.from)-\(later.to) overlap; join them")
    }
    if open != relay.open {
      findings.add(
        .error, sources.spot(.relays, relay.id, "open"), "hours-order",
        fr: "les plages ne sont pas dans l'ordre de l'horloge ; les ranger",
        en: "the hours are not in the order of the clock; sort them")
    }
    guard hasSettings, relay.kind != .hub, let first = open.first, let last = open.last,
      last.to < week.hub.opens || first.from > week.hub.closes
    else { return }
    findings.add(
      .warning, sources.spot(.relays, relay.id, "open"), "hours-outside-hub",
      fr: "ouvert quand le local est fermé (\(week.hub.opens)-\(week.hub.closes)) ; vérifier",
      en: "open while the hub is closed (\(week.hub.opens)-\(week.hub.closes)); check")
  }

  /// A relay that receives baskets needs time to hand them over.
  mutating func checkOrders() {
    var asked: Set<String> = []
    for order in week.orders {
      // The path of an order is looked for only when it is needed: there may be thousands.
      if sources.document != nil && !order.relay.isEmpty && !knows(.relays, order.relay) {
        checkKnown(order.relay, in: .relays, at: sources.spot(.orders, order.id, "relay"))
      }
      if order.hasGoods { asked.insert(order.relay) }
    }
    for relay in week.relays
    where relay.kind != .hub && relay.unloadTime == .zero && asked.contains(relay.id) {
      findings.add(
        .warning, sources.spot(.relays, relay.id, "unloadMinutes"), "unload-missing",
        fr: "des paniers y vont, mais sans minutes pour décharger ; en écrire, 10 par exemple",
        en: "baskets go there, but no minutes to unload; write some, 10 for instance")
    }
  }
}
