import Foundation
import PlanningModel

/// What `explain` was asked, with every name found in the week.
struct ExplainQuestion {
  /// Relays to explain, by id; `nil` for those of the volunteer's round.
  let relays: [String]?
  /// Volunteers to explain.
  let volunteers: [String]
  /// The only volunteer to weigh; `nil` for all.
  let candidate: String?
  /// Whether alternatives are priced.
  let isPriced: Bool

  /// - Throws: ``UsageError`` for a relay, a volunteer or an order that the week does not know.
  init(_ command: ExplainCommand, _ week: Week) throws(UsageError) {
    let volunteer = try command.volunteer.map { word throws(UsageError) in
      try Self.find(
        word, "volunteer", week.volunteers.map { ($0.id, $0.name) },
        Phrase(fr: "bénévole inconnu", en: "unknown volunteer"))
    }
    let relay = try command.relay.map { word throws(UsageError) in
      try Self.find(
        word, "relay", week.relays.map { ($0.id, $0.name) },
        Phrase(fr: "relais inconnu", en: "unknown relay"))
    }
    let ordered = try command.order.map { word throws(UsageError) in
      try Self.relay(ofOrder: word, week)
    }
    let place = relay ?? ordered
    isPriced = volunteer != nil || place != nil
    candidate = place == nil ? nil : volunteer
    switch (place, volunteer) {
    case (let place?, _): (relays, volunteers) = ([place], [])
    case (nil, let volunteer?): (relays, volunteers) = (nil, [volunteer])
    case (nil, nil):
      relays = week.relays.filter { $0.kind != .hub }.map(\.id)
      volunteers = week.volunteers.ids
    }
  }

  private static func relay(ofOrder word: String, _ week: Week) throws(UsageError) -> String {
    guard let order = week.orders[word] else {
      throw UsageError(
        fr: "--order «\u{A0}\(word)\u{A0}»\u{A0}: la semaine n'a pas cette commande",
        en: "--order '\(word)': the week has no such order", command: ExplainCommand.name)
    }
    guard week.relays[order.relay] != nil else {
      throw UsageError(
        fr: "--order «\u{A0}\(word)\u{A0}»\u{A0}: cette commande n'a pas de relais",
        en: "--order '\(word)': this order has no relay", command: ExplainCommand.name)
    }
    return order.relay
  }

  /// The id that is `word`, or whose name alone is, whatever its case and accents.
  private static func find(
    _ word: String, _ option: String, _ known: [(id: String, name: String)], _ unknown: Phrase
  ) throws(UsageError) -> String {
    if known.contains(where: { $0.id == word }) { return word }
    let named = known.filter {
      $0.name.compare(word, options: [.caseInsensitive, .diacriticInsensitive]) == .orderedSame
    }
    if named.count == 1, let only = named.first { return only.id }
    let ids = known.map(\.id).joined(separator: ", ")
    throw UsageError(
      fr: """
        --\(option) «\u{A0}\(word)\u{A0}»\u{A0}: \(unknown.french)\u{202F}; connus\u{A0}: \(ids)
        """,
      en: "--\(option) '\(word)': \(unknown.english); known: \(ids)",
      command: ExplainCommand.name)
  }
}
