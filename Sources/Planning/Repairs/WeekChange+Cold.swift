import PlanningModel
import Quantities

/// Changes that keep food colder.
extension WeekChange {
  static func packs(_ week: Week, _ prices: ChangePrices) -> [WeekChange] {
    guard week.hasColdFood, week.hasCoolBoxes else { return [] }
    let now = max(week.rules.packsPerBox, week.rules.mostPacksPerBox)
    let more = (now..<max(now, WeekElement.mostPacks)).map { count in
      WeekChange(
        .packs, amount: String(count + 1), loosens: [Name.packs],
        price: prices.pack * (count + 1 - now),
        Phrase(
          fr: "autoriser jusqu'à \(count + 1) pains de glace par glacière (mostPacksPerBox)",
          en: "allow up to \(count + 1) packs per cool box (mostPacksPerBox)")
      ) { $0.rules.mostPacksPerBox = count + 1 }
    }
    guard let mild = Register(PackType.all)["gel3"], !week.rules.colderPacks.contains(mild.id)
    else { return more }
    let (french, english) = (mild.name.french, mild.name.english)
    return more + [
      WeekChange(
        .colderPacks, amount: mild.id, loosens: [Name.packs], price: prices.colderPacks,
        Phrase(
          fr: "prendre des \(french.replacing("pain", with: "pains")) (colderPacks: \(mild.id))",
          en: "use \(english.replacing("pack", with: "packs")) (colderPacks: \(mild.id))")
      ) { $0.rules.colderPacks.append(mild.id) }
    ]
  }

  static func coldRoom(_ week: Week, _ prices: ChangePrices) -> [WeekChange] {
    guard week.hasColdFood else { return [] }
    return [1, 2, 3].compactMap { degrees in
      let colder = Celsius(week.hub.coldRoom.degrees - Double(degrees))
      guard colder.degrees >= 0.5 else { return nil }
      let figure = ClockWords.degrees(colder)
      return WeekChange(
        .coldRoom, amount: String(degrees), loosens: [Name.coldRoom],
        price: prices.coldRoomKelvin * degrees,
        Phrase(
          fr: "sortir le frais de la chambre froide à \(figure.fr)",
          en: "let chilled food leave the cold room at \(figure.en)")
      ) { $0.hub.coldRoom = colder }
    }
  }

  static func rooms(_ week: Week, _ prices: ChangePrices) -> [WeekChange] {
    guard week.hasColdFood else { return [] }
    return week.vehicles.flatMap { truck in
      truck.compartments.flatMap { room in
        [precool(truck, room, prices), setpoint(truck, room, prices)].compactMap(\.self)
      }
    }
  }

  private static func precool(
    _ truck: Truck, _ room: Compartment, _ prices: ChangePrices
  ) -> WeekChange? {
    guard let setpoint = room.setpoint, let start = room.start, start > setpoint else { return nil }
    return WeekChange(
      .precool, of: "\(truck.id):\(room.id)", vehicle: truck.id,
      loosens: [Name.truckCold(truck.id)], price: prices.precool,
      Phrase(
        fr: "mettre \(truck.name) en froid avant de charger (depart_c vide)",
        en: "cool \(truck.name) down before loading (startC empty)")
    ) { week in
      week.vehicles.edit(truck.id) { $0.compartments.edit(room.id) { $0.start = nil } }
    }
  }

  private static func setpoint(
    _ truck: Truck, _ room: Compartment, _ prices: ChangePrices
  ) -> WeekChange? {
    guard let setpoint = room.setpoint, setpoint.degrees > 0, setpoint.degrees < 9 else {
      return nil
    }
    let colder = Celsius(max(0, setpoint.degrees - 2))
    let figure = ClockWords.degrees(colder)
    return WeekChange(
      .setpoint, of: "\(truck.id):\(room.id)", vehicle: truck.id,
      loosens: [Name.truckCold(truck.id)], price: prices.setpoint,
      Phrase(
        fr: "régler le froid de \(truck.name) à \(figure.fr)",
        en: "set the cold of \(truck.name) to \(figure.en)")
    ) { week in
      week.vehicles.edit(truck.id) { $0.compartments.edit(room.id) { $0.setpoint = colder } }
    }
  }

  static func boxes(_ week: Week, _ prices: ChangePrices) -> [WeekChange] {
    guard week.hasColdFood else { return [] }
    return prices.boxes.flatMap { box in
      let places = Register(CoolBoxType.all)[box.id]?.places ?? 0
      return week.volunteers.filter { $0.carClass != nil }.map { person in
        WeekChange(
          .box, of: person.id, amount: box.id, volunteer: person.id,
          loosens: [Name.coolBoxes(person.id)], price: box.price,
          Phrase(
            fr: "prêter à \(person.name) une glacière de \(places) caisses (\(box.id))",
            en: "lend \(person.name) a cool box for \(places) crates (\(box.id))")
        ) { $0.volunteers.edit(person.id) { $0.coolBoxes.append(box.id) } }
      }
    }
  }
}
