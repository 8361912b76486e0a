internal import PlanningModel

extension WeekChecks {
  /// A table that claims to be complete has every pair; a document's trips name known places.
  mutating func checkTravel() {
    if sources.document != nil { checkLegs() }
    guard week.travel.isComplete else { return }
    var known: [String: Set<String>] = [:]
    for leg in week.travel.legs { known[leg.from, default: []].insert(leg.to) }
    let places = week.places
    let strangers = places.filter { place in
      known[place.id] == nil && !week.travel.legs.contains { $0.to == place.id }
    }
    var holes = 0
    for place in strangers where place.id != Week.hubPlace || strangers.count == 1 {
      guard let other = places.first(where: { $0.id != place.id }) else { continue }
      refuse(place, other, isWhole: true)
    }
    let rest = places.filter { place in !strangers.contains(place) }
    for from in rest {
      for to in rest where from.id != to.id && known[from.id]?.contains(to.id) != true {
        holes += 1
        if holes <= 20 { refuse(from, to, isWhole: false) }
      }
    }
    guard holes > 20 else { return }
    findings.add(
      .error, sources.travel, "matrix-hole", fr: "et \(holes - 20) autres trajets manquent",
      en: "and \(holes - 20) more trips are missing")
  }

  private mutating func refuse(_ from: Place, _ to: Place, isWhole: Bool) {
    let others = isWhole ? (", ni avec aucun autre lieu", ", or any other place") : ("", "")
    let spot = isWhole ? nil : sources.holes[[from.id, to.id]]
    findings.add(
      .error, spot ?? sources.travel, "matrix-hole",
      fr:
        "il manque le trajet de « \(from.name) » (\(from.id)) à « \(to.name) » (\(to.id))\(others.0) ;"
        + " donner minutes et km",
      en: "the trip from “\(from.name)” (\(from.id)) to “\(to.name)” (\(to.id))\(others.1) is "
        + "missing; give minutes and km")
  }

  private mutating func checkLegs() {
    let known = Set(week.places.map(\.id))
    var seen: Set<[String]> = []
    for (place, leg) in week.travel.legs.enumerated() {
      func spot(_ key: String) -> Spot {
        sources.spot(setting: ["travel", "legs", String(place)] + (key.isEmpty ? [] : [key]))
      }
      for (key, end) in [("from", leg.from), ("to", leg.to)] where !known.contains(end) {
        findings.add(
          .error, spot(key), "matrix-place-unknown",
          fr:
            "« \(end.clipped) » n'est pas un lieu de la semaine ; \"hub\", un relais ou \"home:…\"",
          en: "“\(end.clipped)” is no place of the week; \"hub\", a relay or \"home:…\"")
      }
      guard !seen.insert([leg.from, leg.to]).inserted else { continue }
      findings.add(
        .error, spot(""), "matrix-twice", fr: "ce trajet est donné deux fois ; n'en garder qu'un",
        en: "this trip is given twice; keep one")
    }
  }
}
