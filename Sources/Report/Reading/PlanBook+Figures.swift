internal import PlanningModel
internal import Quantities

extension PlanBook {
  /// The baskets that are handed over at relays, each once.
  var basketCount: Int { Set(plan.rounds.flatMap { $0.stops.flatMap(\.baskets) }).count }

  /// The baskets of one round, each once: a split basket is one basket of each of its rounds.
  func basketCount(_ round: Round) -> Int { Set(round.stops.flatMap(\.baskets)).count }

  var relayCount: Int { Set(plan.rounds.flatMap { $0.stops.map(\.relay) }).count }
  var carCount: Int { plan.rounds.count { $0.kind == .car } }
  var truckCount: Int { plan.rounds.count { $0.kind == .truck } }
  var time: Seconds { plan.rounds.reduce(.zero) { $0 + $1.time } }
  var distance: Meters { plan.rounds.reduce(.zero) { $0 + $1.distance } }

  /// The prediction nearest to its limit; `nil` when nothing cold is carried.
  func coldest(_ rounds: [Round]) -> HandOverTemperature? {
    rounds.flatMap { $0.stops.flatMap(\.temperatures) }.min {
      ($0.margin, $0.crate) < ($1.margin, $1.crate)
    }
  }

  func mass(_ crates: [Crate]) -> Grams { pieces(crates).reduce(.zero) { $0 + $1.mass } }

  /// Room the crates take when they stay packed, by their outer sizes.
  func packedVolume(_ crates: [Crate]) -> Milliliters {
    pieces(crates).reduce(.zero) { sum, crate in
      guard let type = crateType(crate) else { return sum + crate.volume }
      let outer = type.length.rawValue * type.width.rawValue * type.height.rawValue
      return sum + Milliliters(outer / 1_000)
    }
  }

  /// `3 voitures et le camion`.
  var vehicleWords: String {
    let cars = words.count(carCount, fr: "voiture", "voitures", en: "car", "cars")
    let trucks =
      truckCount == 1
      ? words(fr: "le camion", en: "the truck")
      : words.count(truckCount, fr: "camion", "camions", en: "truck", "trucks")
    if truckCount == 0 { return cars }
    return carCount == 0 ? trucks : cars + words(fr: " et ", en: " and ") + trucks
  }

  /// How good the plan is known to be, in words.
  var statusWords: String {
    switch plan.status {
    case .optimal: return words(fr: "Plan le meilleur possible (prouvé)", en: "Best plan (proved)")
    case .impossible:
      return words(
        fr: "Plan incomplet : aucun plan ne livre tous les paniers",
        en: "Incomplete plan: no plan delivers every basket")
    case .feasible:
      let name = words(fr: "Plan réalisable", en: "Feasible plan")
      guard let gap = plan.objective.gap else { return name }
      return name
        + words(
          fr: ", à \(words.percentAtMost(gap)) au plus du meilleur",
          en: ", at most \(words.percentAtMost(gap)) from the best")
    }
  }

  /// Where the travel times come from, as a caption under anything that shows them.
  var timesCaption: String {
    let sources = plan.provenance.keys.sorted().filter { $0 != "same place" }
    let known = sources.filter { $0 != "estimate" }
    var parts: [String] = []
    if sources.contains("estimate") {
      parts.append(words(fr: "temps estimés, ± 20 %", en: "estimated times, ± 20%"))
    }
    if !known.isEmpty {
      parts.append(
        words(fr: "temps de trajet : ", en: "travel times: ") + known.joined(separator: ", "))
    }
    if known.contains(where: PlanBook.isOpenStreetMap) {
      parts.append(
        words(fr: "© les contributeurs d’OpenStreetMap", en: "© OpenStreetMap contributors"))
    }
    let text = parts.joined(separator: words(fr: " ; ", en: "; "))
    return text.prefix(1).uppercased() + text.dropFirst() + (text.isEmpty ? "" : ".")
  }

  private static func isOpenStreetMap(_ source: String) -> Bool {
    ["osm", "osrm", "valhalla", "openstreetmap"].contains { source.lowercased().contains($0) }
  }

  /// What every page with predicted temperatures says.
  var curveCaption: String {
    words(
      fr: "Une température calculée n’est pas un relevé : mesurez et notez.",
      en: "A computed temperature is not a record: measure and write it down.")
  }
}
