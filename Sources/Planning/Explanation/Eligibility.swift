import PlanningModel

/// Says which volunteers a week's own rules keep from a relay, before anything is planned.
struct Eligibility {
  private let week: Week
  /// The ways to drive that leave time for a round.
  private let usable: [Slot]

  init(_ week: Week) throws(PlanningError) {
    self.week = week
    usable = Slot.usable(in: week, try WeekGround(week))
  }

  /// What keeps `volunteer` from `relay`, or from driving at all; `nil` when nothing does.
  func obstacle(_ volunteer: Volunteer, to relay: Relay?) -> Alternative.Obstacle? {
    guard !rests(volunteer) else { return say(.rests, Self.rests(volunteer)) }
    guard Slot.slots(of: week).contains(where: { isOf(volunteer, $0) }) else {
      return say(.noVehicle, Self.noVehicle(volunteer))
    }
    let mine = usable.filter { isOf(volunteer, $0) }
    guard !mine.isEmpty else { return say(.noTime, Self.noTime(volunteer)) }
    guard let relay else { return nil }
    guard !volunteer.refuses.contains(relay.id) else {
      return say(.refuses, Self.refuses(volunteer, relay))
    }
    guard mine.contains(where: { $0.mayServe(relay, in: week) }) else {
      return say(.locked, Self.locked(volunteer, relay))
    }
    return nil
  }

  private func rests(_ volunteer: Volunteer) -> Bool {
    week.locks.contains { $0.rule == .rests && $0.volunteer == volunteer.id }
  }

  private func isOf(_ volunteer: Volunteer, _ slot: Slot) -> Bool {
    week.volunteers[slot.driver].id == volunteer.id
  }

  private func say(
    _ code: Alternative.Obstacle.Code, _ phrase: Phrase
  ) -> Alternative.Obstacle {
    Alternative.Obstacle(code: code, reason: phrase.text(week.language))
  }

  private static func rests(_ volunteer: Volunteer) -> Phrase {
    Phrase(
      fr: "un verrou laisse \(volunteer.name) au repos",
      en: "a lock lets \(volunteer.name) rest")
  }

  private static func noVehicle(_ volunteer: Volunteer) -> Phrase {
    Phrase(
      fr: "\(volunteer.name) n'a pas de voiture et ne conduit pas de camion",
      en: "\(volunteer.name) has no car and drives no truck")
  }

  private static func noTime(_ volunteer: Volunteer) -> Phrase {
    Phrase(
      fr: "les heures de \(volunteer.name) ne laissent le temps d'aucune tournée",
      en: "the hours of \(volunteer.name) leave no time for any round")
  }

  private static func refuses(_ volunteer: Volunteer, _ relay: Relay) -> Phrase {
    Phrase(
      fr: "\(volunteer.name) refuse \(relay.name)",
      en: "\(volunteer.name) refuses \(relay.name)")
  }

  private static func locked(_ volunteer: Volunteer, _ relay: Relay) -> Phrase {
    Phrase(
      fr: "un verrou interdit \(relay.name) à \(volunteer.name)",
      en: "a lock keeps \(volunteer.name) from \(relay.name)")
  }
}
