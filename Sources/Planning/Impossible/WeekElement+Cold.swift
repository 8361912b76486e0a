import PlanningModel
import Quantities

/// What keeps food cold, and how cold it must stay; what trucks take.
extension WeekElement {
  /// More packs than this find no room beside the crates (a judgement).
  static let mostPacks = 6

  static func cold(_ week: Week) -> [WeekElement] {
    guard week.hasColdFood else { return [] }
    return classes(week) + [coldRoom(week)] + (week.hasCoolBoxes ? [packs(week)] : [])
  }

  private static func coldRoom(_ week: Week) -> WeekElement {
    let figure = ClockWords.degrees(week.hub.coldRoom)
    return WeekElement(
      .coldRoom, Name.coldRoom,
      Phrase(
        fr: "le frais sort de la chambre froide à \(figure.fr)",
        en: "chilled food leaves the cold room at \(figure.en)")
    ) { $0.hub.coldRoom = min($0.hub.coldRoom, Celsius(0.5)) }
  }

  private static func packs(_ week: Week) -> WeekElement {
    let most = max(week.rules.packsPerBox, week.rules.mostPacksPerBox)
    let plural = most > 1 ? "s" : ""
    return WeekElement(
      .packs, Name.packs,
      Phrase(
        fr: "une glacière prend au plus \(most) pain\(plural) de glace, de la sorte prévue",
        en: "a cool box takes at most \(most) ice pack\(plural), of the kind foreseen")
    ) { week in
      week.rules.mostPacksPerBox = max(most, mostPacks)
      if !week.rules.colderPacks.contains("gel3") { week.rules.colderPacks.append("gel3") }
    }
  }

  /// One element for each class of food that must stay cold. Without it the food still travels in
  /// the cold, but may be as warm as it gets.
  private static func classes(_ week: Week) -> [WeekElement] {
    let lines = week.orders.flatMap(\.lines).filter { $0.quantity > 0 && $0.limit != nil }
    let present = Set(lines.map(\.temperatureClass))
    return TemperatureClass.allCases.filter(present.contains).map { kind in
      let limits = lines.filter { $0.temperatureClass == kind }.compactMap(\.limit)
      let figure = ClockWords.degrees(limits.min() ?? Celsius(0))
      let margin = ClockWords.degrees(Celsius(week.rules.coldMargin))
      return WeekElement(
        .cold, Name.cold(kind),
        Phrase(
          fr:
            "\(kind.name.french)\u{A0}: au plus \(figure.fr) à la remise, moins \(margin.fr) de marge",
          en:
            "\(kind.name.english): at most \(figure.en) at hand-over, less a margin of \(margin.en)"
        )
      ) { week in
        week.orders = Register(week.orders.map { $0.withoutLimit(of: kind) })
      }
    }
  }

  static func trucks(_ week: Week) -> [WeekElement] {
    week.vehicles.flatMap { truck -> [WeekElement] in
      [capacity(truck)] + (week.hasColdFood ? [unit(truck)] : [])
    }
  }

  private static func capacity(_ truck: Truck) -> WeekElement {
    let kilograms = truck.payload.rawValue / 1_000
    return WeekElement(
      .truck, Name.truck(truck.id), vehicle: truck.id,
      Phrase(
        fr:
          "\(truck.name) porte au plus \(kilograms)\u{A0}kg, dans ses compartiments, sur ses essieux",
        en: "\(truck.name) carries at most \(kilograms) kg, in its compartments, on its axles")
    ) { $0.vehicles.edit(truck.id) { $0.grow() } }
  }

  private static func unit(_ truck: Truck) -> WeekElement {
    let set = truck.compartments.compactMap(\.setpoint).map(ClockWords.degrees)
    let figures = Phrase(
      fr: set.map(\.fr).joined(separator: " et "), en: set.map(\.en).joined(separator: " and "))
    return WeekElement(
      .truckCold, Name.truckCold(truck.id), vehicle: truck.id,
      Phrase(
        fr: "le froid de \(truck.name) est réglé à \(figures.french)",
        en: "the cold of \(truck.name) is set to \(figures.english)")
    ) { week in
      week.vehicles.edit(truck.id) { truck in
        for room in truck.compartments.ids {
          truck.compartments.edit(room) { $0.coolDown() }
        }
      }
    }
  }
}

extension Week {
  /// Whether anything must stay cold.
  var hasColdFood: Bool {
    orders.contains { $0.lines.contains { $0.quantity > 0 && $0.zone != .ambient } }
  }

  /// Whether somebody has a cool box in the car.
  var hasCoolBoxes: Bool { volunteers.contains { $0.carClass != nil && !$0.coolBoxes.isEmpty } }
}

extension Order {
  /// The order with food of a class that may be warm: as food of the same zone of which a label may
  /// say so, and does.
  fileprivate func withoutLimit(of kind: TemperatureClass) -> Order {
    var order = self
    for place in order.lines.indices
    where order.lines[place].temperatureClass == kind && order.lines[place].limit != nil {
      let isFrozen = order.lines[place].zone == .frozen
      order.lines[place].temperatureClass = isFrozen ? .frozenOther : .cheese
      order.lines[place].label = Celsius(60)
    }
    return order
  }
}

extension Truck {
  /// Makes it as large and strong as anything of a week may need.
  fileprivate mutating func grow() {
    payload = payload * 20
    mostFront = mostFront * 20
    mostRear = mostRear * 20
    let whole = compartments.reduce(Millimeters(0)) { $0 + $1.length }
    bulkhead = nil
    for room in compartments.ids { compartments.edit(room) { $0.length = whole * 4 } }
  }
}

extension Compartment {
  /// Sets the unit two degrees colder, not below 0 °C, and cools the room before it is loaded.
  mutating func coolDown() {
    guard let setpoint else { return }
    start = nil
    if setpoint.degrees > 0 { self.setpoint = Celsius(max(0, setpoint.degrees - 2)) }
  }
}
