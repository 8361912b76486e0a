internal import PlanningModel
internal import Quantities

extension WeekChecks {
  /// Homes, hours, wishes of the volunteers; and that somebody can drive at all.
  mutating func checkVolunteers() {
    for person in week.volunteers {
      func spot(_ field: String) -> Spot { sources.spot(.volunteers, person.id, field) }
      checkPoint(person.home, at: spot(pointField(.volunteers)))
      checkOrder(person.freeFrom, person.freeTo, mayBeEqual: false, at: spot("freeTo"))
      if person.mostTime <= .zero {
        findings.add(
          .error, spot("mostMinutes"), "minutes-missing",
          fr: "0 minute ; écrire combien \(person.name) donne, ou ôter la ligne",
          en: "0 minutes; write how many \(person.name) gives, or remove the row")
      }
      if person.share <= 0 {
        findings.add(
          .error, spot("share"), "share-missing",
          fr: "une part de 0 ; écrire 1, ou moins pour moins",
          en: "a share of 0; write 1, or less for less")
      }
      checkWishes(of: person)
      if person.carClass == nil && !person.mayDriveTruck {
        findings.add(
          .warning, spot("carClass"), "cannot-drive",
          fr: "\(person.name) n'a pas de voiture et ne conduit pas le camion ; est-ce voulu ?",
          en: "\(person.name) has no car and does not drive the truck; is it meant?")
      }
    }
    checkSomebodyDrives()
  }

  private mutating func checkWishes(of person: Volunteer) {
    let lists = [
      ("prefers", person.prefers), ("avoids", person.avoids), ("refuses", person.refuses),
    ]
    var wishes: [String: String] = [:]
    for (field, relays) in lists {
      for relay in relays {
        let spot = sources.spot(.volunteers, person.id, field)
        checkKnown(relay, in: .relays, at: spot)
        if let other = wishes[relay], other != field {
          findings.add(
            .error, spot, "wish-contradiction",
            fr: "« \(relay) » est dans deux listes de souhaits ; n'en garder qu'une",
            en: "“\(relay)” is in two lists of wishes; keep one")
        }
        wishes[relay] = field
      }
    }
  }

  private mutating func checkSomebodyDrives() {
    // A refused row may be the one person, or the one truck, that is missed.
    let tables: [WeekTable] = [.volunteers, .vehicles]
    guard tables.allSatisfy({ isWhole($0) && !sources.hasRefusedRows.contains($0) }) else { return }
    let resting = Set(week.locks.filter { $0.rule == .rests }.compactMap(\.volunteer))
    let canDrive = week.volunteers.contains {
      !resting.contains($0.id)
        && ($0.carClass != nil || ($0.mayDriveTruck && !week.vehicles.isEmpty))
    }
    guard !canDrive else { return }
    findings.add(
      .error, sources.spot(.volunteers), "nobody-available",
      fr: "personne ne peut conduire cette semaine ; ajouter un bénévole avec une voiture",
      en: "nobody can drive this week; add a volunteer with a car")
  }

  /// Hours of the farms; people of the ledger.
  mutating func checkProducersAndLedger() {
    for producer in week.producers {
      guard let hours = producer.hours else { continue }
      let field = sources.document == nil ? "to" : "hours.to"
      checkOrder(
        hours.from, hours.to, mayBeEqual: true,
        at: sources.spot(.producers, producer.id, field))
    }
    for entry in week.ledger {
      checkKnown(entry.id, in: .volunteers, at: sources.spot(.ledger, entry.id, "id"))
    }
  }
}
