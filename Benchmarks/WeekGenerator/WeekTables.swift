internal import Foundation
internal import PlanningModel
internal import Quantities

/// The tables of a week's folder, with French headers.
struct WeekTables {
  private let week: Week
  /// Printed at the head of every table that holds places.
  static let licence =
    "Communes : Base Adresse Nationale; IGN Admin Express; INSEE, populations légales 2021 — "
    + "Licence Ouverte 2.0"

  init(_ week: Week) { self.week = week }

  var files: [OutputFile] {
    [
      OutputFile(path: "week.json", text: settings), OutputFile(path: "relays.csv", text: relays),
      OutputFile(path: "volunteers.csv", text: volunteers),
      OutputFile(path: "ledger.csv", text: ledger),
      OutputFile(path: "products.csv", text: products),
      OutputFile(path: "producers.csv", text: producers),
    ] + (week.vehicles.isEmpty ? [] : [OutputFile(path: "vehicles.csv", text: vehicles)])
  }

  private var settings: String {
    let course = week.weather.course.map {
      "      { at: \"\($0.at)\", outsideC: \($0.outside), sunWm2: \($0.sun) },"
    }.joined(separator: "\n")
    return """
      // Semaine inventée par le générateur de tournee ; ce qui manque prend sa valeur par défaut.
      {
        date: "\(week.date)",
        language: "\(week.language.rawValue)",
        hub: {
          name: "\(week.hub.name)",
          point: { latitude: \(week.hub.point.latitude), longitude: \(week.hub.point.longitude) },
          relief: "\(week.hub.relief.rawValue)",
          opens: "\(week.hub.opens)",
          closes: "\(week.hub.closes)",
          coldRoomC: \(week.hub.coldRoom),
          phone: "\(week.hub.phone)",
        },
        weather: {
          course: [
      \(course)
          ],
          source: "\(week.weather.source)",
        },
        rules: { splitLimit: \(week.rules.splitLimit), packsPerBox: \(week.rules.packsPerBox) },
        locks: [],
      }

      """
  }

  private var relays: String {
    var table = CommaSeparated(
      comment: WeekTables.licence,
      header: [
        "id", "nom", "methodes", "type", "latitude", "longitude", "relief", "ouverture",
        "minutes_dechargement", "hote", "frigo_litres", "benevole_habituel",
      ])
    for relay in week.relays {
      table.append([
        relay.id, relay.name, relay.methods.joined(separator: " | "),
        relay.kind == .hub ? "local" : relay.kind == .home ? "domicile" : "relais",
        String(relay.point.latitude), String(relay.point.longitude), relay.relief.french,
        relay.open.map { "\($0.from)-\($0.to)" }.joined(separator: " / "),
        whole(relay.unloadTime), relay.host,
        relay.fridge.map { CommaSeparated.decimal(thousandths: $0.rawValue) } ?? "",
        relay.usualVolunteer ?? "",
      ])
    }
    return table.text
  }

  private var volunteers: String {
    var table = CommaSeparated(
      comment: WeekTables.licence,
      header: [
        "id", "nom", "domicile", "latitude", "longitude", "relief", "libre_de", "libre_a",
        "minutes_max", "voiture", "glacieres", "camion", "prefere", "evite", "refuse", "part",
        "telephone",
      ])
    for person in week.volunteers {
      let boxes = person.coolBoxes.isEmpty ? "" : "eppGN x\(person.coolBoxes.count)"
      table.append([
        person.id, person.name, person.homeName, String(person.home.latitude),
        String(person.home.longitude), person.homeRelief.french, "\(person.freeFrom)",
        "\(person.freeTo)", whole(person.mostTime), WeekTables.frenchCar(person.carClass), boxes,
        person.mayDriveTruck ? "oui" : "non", person.prefers.joined(separator: " "),
        person.avoids.joined(separator: " "), person.refuses.joined(separator: " "),
        String(person.share), person.phone,
      ])
    }
    return table.text
  }

  private var ledger: String {
    var table = CommaSeparated(header: ["benevole", "minutes", "tournees"])
    for entry in week.ledger { table.append([entry.id, whole(entry.given), String(entry.rounds)]) }
    return table.text
  }

  private var products: String {
    var table = CommaSeparated(header: [
      "id", "producteur", "produit", "variante", "classe", "kg_unite", "litres_unite",
    ])
    for product in week.products {
      table.append([
        product.id, product.producer, product.product, product.variant,
        product.temperatureClass?.rawValue ?? "", kilograms(product.unitMass),
        product.unitVolume.map { CommaSeparated.decimal(thousandths: $0.rawValue) } ?? "",
      ])
    }
    return table.text
  }

  private var producers: String {
    var table = CommaSeparated(header: [
      "id", "nom", "commune", "apporte", "de", "a", "promis_kg", "recu_kg",
    ])
    for producer in week.producers {
      table.append([
        producer.id, producer.name, producer.place, producer.brings ? "oui" : "non",
        producer.hours.map { "\($0.from)" } ?? "", producer.hours.map { "\($0.to)" } ?? "",
        kilograms(producer.promised), kilograms(producer.received),
      ])
    }
    return table.text
  }

  private var vehicles: String {
    var table = CommaSeparated(header: [
      "id", "nom", "charge_utile_kg", "empattement_mm", "vide_avant_kg", "vide_arriere_kg",
      "max_avant_kg", "max_arriere_kg", "fixe_eur", "km_eur", "minutes_chargement", "compartiment",
      "longueur_mm", "largeur_mm", "hauteur_mm", "paroi_avant_mm", "porte", "consigne_c",
      "deperdition_wk", "puissance_w", "air_m3", "porte_m2", "porte_haut_m", "porte_fuite",
      "cloison_pas_mm", "cloison_min_mm", "cloison_max_mm",
    ])
    for truck in week.vehicles {
      for room in truck.compartments {
        let masses = [
          truck.emptyFront, truck.emptyRear, truck.mostFront, truck.mostRear,
        ].map { kilograms($0) }
        let start =
          [truck.id, truck.name, kilograms(truck.payload), "\(truck.wheelbase)"] + masses
        let prices = [truck.fixedCost, truck.kilometre].map {
          CommaSeparated.decimal(thousandths: $0.rawValue / 1_000)
        }
        let sides = [room.length, room.width, room.height, room.frontWall].map { "\($0)" }
        let figures = [
          room.heatLoss, room.unitPower, room.freeAir, room.doorArea, room.doorHeight,
          room.doorLeak,
        ].map { String($0) }
        let isFirst = room.id == truck.compartments.first?.id
        let notches = [truck.bulkhead?.step, truck.bulkhead?.least, truck.bulkhead?.most].map {
          isFirst ? $0?.description ?? "" : ""
        }
        table.append(
          start + prices + [whole(truck.loadTime), room.id] + sides
            + [room.door == .rear ? "arriere" : "cote", room.setpoint?.description ?? ""]
            + figures + notches)
      }
    }
    return table.text
  }

  private func whole(_ time: Seconds) -> String { String(time.rawValue / 60) }
  private func kilograms(_ mass: Grams?) -> String {
    mass.map { CommaSeparated.decimal(thousandths: $0.rawValue) } ?? ""
  }

  private static func frenchCar(_ carClass: String?) -> String {
    let names = [
      "city": "citadine", "small": "petite", "estate": "break", "ludospace": "ludospace",
      "smallVan": "fourgonnette",
    ]
    return carClass.flatMap { names[$0] } ?? ""
  }
}

extension Relief {
  fileprivate var french: String {
    switch self {
    case .plain: "plaine"
    case .hills: "collines"
    case .mountain: "montagne"
    }
  }
}
