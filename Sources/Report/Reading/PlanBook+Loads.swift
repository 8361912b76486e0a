internal import PlanningModel
internal import Quantities

extension PlanBook {
  /// `Glacière 1` for `box1`.
  func boxName(_ box: CoolBox) -> String {
    let digits = String(box.id.drop { !$0.isNumber })
    return words(fr: "Glacière ", en: "Cool box ") + (digits.isEmpty ? box.id : digits)
  }

  /// What people call the container that a crate travels in.
  func containerName(_ crate: Crate) -> String {
    guard let room = crate.compartment else { return "" }
    if room == "boot" { return words(fr: "Coffre", en: "Boot") }
    let round = plan.rounds.first { $0.id == crate.round }
    if let box = round?.coolBoxes.first(where: { $0.id == room }) { return boxName(box) }
    return compartmentName(room)
  }

  func compartmentName(_ id: String) -> String {
    words(fr: "Compartiment ", en: "Compartment ") + words.quoted(id)
  }

  /// What the vehicle may carry; `nil` when its kind is not known.
  func payload(_ round: Round) -> Grams? {
    round.kind == .truck ? truck(round)?.payload : carClass(round)?.payload
  }

  func vehicleName(_ round: Round) -> String {
    if round.kind == .truck { return truck(round)?.name ?? round.vehicle }
    switch carClass(round)?.id {
    case "city": return words(fr: "petite citadine", en: "city car")
    case "small": return words(fr: "citadine", en: "small car")
    case "estate": return words(fr: "break", en: "estate car")
    case "ludospace": return words(fr: "ludospace", en: "leisure van")
    case "smallVan": return words(fr: "fourgonnette", en: "small van")
    default: return words(fr: "voiture", en: "car")
    }
  }

  /// Time stamps and words of one temperature row, for every document that prints them.
  func temperatureCells(_ reading: HandOverTemperature) -> [String] {
    [
      reading.temperatureClass.name.text(words.language),
      words.degrees(reading.predicted), words.limit(reading),
      words.margin(reading.margin), words.clock(reading.latest),
    ]
  }
}
