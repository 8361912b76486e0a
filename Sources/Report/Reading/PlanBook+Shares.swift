internal import PlanningModel

extension PlanBook {
  /// `11 caisses froides`, `9 caisses à température ambiante`, `10 caisses, dont 4 froides`.
  func cratesByCold(_ handed: [Crate]) -> String {
    let crates = pieces(handed)
    let chilled = crates.count { $0.zone == .chilled }
    let frozen = crates.count { $0.zone == .frozen }
    let all = words.crates(crates.count)
    if crates.isEmpty { return all }
    if chilled == crates.count {
      return all + (words(fr: crates.count < 2 ? " froide" : " froides", en: ", chilled"))
    }
    if chilled + frozen == 0 {
      return all + words(fr: " à température ambiante", en: ", ambient")
    }
    let parts = [
      chilled == 0 ? "" : words.count(chilled, fr: "froide", "froides", en: "chilled", "chilled"),
      frozen == 0 ? "" : words.count(frozen, fr: "surgelée", "surgelées", en: "frozen", "frozen"),
    ].filter { !$0.isEmpty }
    return all + words(fr: ", dont ", en: ", of which ")
      + parts.joined(separator: words(fr: " et ", en: " and "))
  }

  /// `Sylvie Escande (camion)`.
  func carrier(_ round: Round) -> String {
    driverName(round) + (round.kind == .truck ? words(fr: " (camion)", en: " (truck)") : "")
  }

  /// The other hand-overs at the relay of a stop: who else brings a part, in the order of the clock.
  func others(at relay: String, than round: Round) -> [HandOver] {
    handOvers(at: relay).filter { $0.round.id != round.id }
  }

  /// Crates of an order that travel on other rounds than `round`, by round.
  func elsewhere(_ order: String, than round: Round) -> [(round: String, count: Int)] {
    let away = crates(of: order).compactMap { $0.round == round.id ? nil : $0.round }
    return Set(away).sorted().map { id in (id, away.count { $0 == id }) }
  }
}
