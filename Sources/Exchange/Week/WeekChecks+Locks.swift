internal import PlanningModel

extension WeekChecks {
  /// Each lock says enough, names what exists, and contradicts nothing.
  mutating func checkLocks() {
    for (place, lock) in week.locks.enumerated() {
      let before = findings.count
      checkParts(lock, place)
      if let relay = lock.relay {
        checkKnown(relay, in: .relays, at: spot(place, "relay"))
      }
      if let volunteer = lock.volunteer {
        checkKnown(volunteer, in: .volunteers, at: spot(place, "volunteer"))
      }
      if let vehicle = lock.vehicle, vehicle != "car" {
        checkKnown(vehicle, in: .vehicles, at: spot(place, "vehicle"))
      }
      guard before == findings.count else { continue }
      checkAbility(lock, place)
      guard before == findings.count else { continue }
      if let other = week.locks[..<place].firstIndex(where: { contradicts($0, lock) }) {
        findings.add(
          .error, spot(place, ""), "lock-contradiction",
          fr: "contredit le verrou locks[\(other)] ; n'en garder qu'un",
          en: "contradicts the lock locks[\(other)]; keep one of them")
      }
    }
  }

  private func spot(_ place: Int, _ key: String) -> Spot {
    sources.spot(setting: ["locks", String(place)] + (key.isEmpty ? [] : [key]))
  }

  private mutating func checkParts(_ lock: Lock, _ place: Int) {
    let missing: String? =
      switch lock.rule {
      case .only where lock.relay == nil: "relay"
      case .only where lock.volunteer == nil: "volunteer"
      case .never where lock.relay == nil: "relay"
      case .never where lock.volunteer == nil && lock.vehicle == nil: "volunteer"
      case .drives where lock.volunteer == nil: "volunteer"
      case .rests where lock.volunteer == nil: "volunteer"
      default: nil
      }
    guard let missing else { return }
    findings.add(
      .error, spot(place, missing), "lock-incomplete",
      fr: "un verrou « \(lock.rule.rawValue) » doit nommer \"\(missing)\" ; l'ajouter",
      en: "a lock “\(lock.rule.rawValue)” must name \"\(missing)\"; add it")
  }

  /// What the locked person cannot do.
  private mutating func checkAbility(_ lock: Lock, _ place: Int) {
    guard lock.rule == .only || lock.rule == .drives,
      let volunteer = lock.volunteer.flatMap({ week.volunteers[$0] })
    else { return }
    if lock.rule == .only, let relay = lock.relay, volunteer.refuses.contains(relay) {
      findings.add(
        .error, spot(place, "relay"), "lock-contradiction",
        fr: "\(volunteer.name) refuse « \(relay) » ; changer le verrou ou le refus",
        en: "\(volunteer.name) refuses “\(relay)”; change the lock or the refusal")
    } else if lock.vehicle == "car" && volunteer.carClass == nil {
      findings.add(
        .error, spot(place, "vehicle"), "lock-contradiction",
        fr: "\(volunteer.name) n'a pas de voiture ; changer le verrou ou la table",
        en: "\(volunteer.name) has no car; change the lock or the table")
    } else if let vehicle = lock.vehicle, vehicle != "car", !volunteer.mayDriveTruck {
      findings.add(
        .error, spot(place, "vehicle"), "lock-contradiction",
        fr: "\(volunteer.name) ne conduit pas le camion ; changer le verrou ou la table",
        en: "\(volunteer.name) does not drive the truck; change the lock or the table")
    }
  }

  private func contradicts(_ a: Lock, _ b: Lock) -> Bool {
    isContrary(a, b) || isContrary(b, a)
  }

  private func isContrary(_ a: Lock, _ b: Lock) -> Bool {
    switch (a.rule, b.rule) {
    case (.only, .only):
      return a.relay == b.relay && (a.volunteer != b.volunteer || differ(a.vehicle, b.vehicle))
        || (a.volunteer == b.volunteer && differ(a.vehicle, b.vehicle))
    case (.only, .never):
      guard a.relay == b.relay else { return false }
      let isSamePerson = b.volunteer == nil || b.volunteer == a.volunteer
      return isSamePerson && (b.vehicle == nil || b.vehicle == a.vehicle)
    case (.only, .rests), (.drives, .rests): return a.volunteer == b.volunteer
    default: return false
    }
  }

  /// Both name a vehicle, and not the same.
  private func differ(_ a: String?, _ b: String?) -> Bool { a != nil && b != nil && a != b }
}
