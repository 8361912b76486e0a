internal import PlanningModel
internal import Quantities

/// How a simulation's figures are said.
struct SimulationWords {
  let words: Words
  let week: Week

  func relay(_ id: String) -> String { week.relays[id]?.name ?? id }
  func person(_ id: String) -> String { week.volunteers[id]?.name ?? id }

  /// A chance in tenths of a per cent, never rounded up to certainty nor down to impossibility.
  func chance(_ share: Double) -> String {
    let tenths = min(999, max(1, (share * 1_000).rounded()))
    let shown = share >= 1 ? 1_000 : share <= 0 ? 0 : tenths
    return words.decimal(shown / 10, shown.truncatingRemainder(dividingBy: 10) == 0 ? 0 : 1)
      + (words.isFrench ? "\u{A0}%" : "%")
  }

  /// The chance and its interval: `97,2 % (96,8 à 97,5)`.
  func chance(_ share: SimulatedShare) -> String {
    chance(share.share) + " (" + interval(share) + ")"
  }

  /// The ends of the interval, outwards.
  func interval(_ share: SimulatedShare) -> String {
    let low = (share.low * 1_000).rounded(.down) / 10
    let high = (share.high * 1_000).rounded(.up) / 10
    return words.decimal(low, 1) + words(fr: " à ", en: " to ") + words.decimal(high, 1)
  }

  func minutes(_ value: Double) -> String { words.decimal(value, 1) + "\u{A0}min" }

  /// What a stand-in does, in a clause.
  func clause(_ standIn: StandIn) -> String {
    guard standIn.obstacle == nil else { return obstacle(standIn) }
    var parts: [String] = []
    if let late = standIn.late, late > .zero {
      parts.append(
        words(
          fr: "dernière remise \(words.duration(late)) après la fermeture",
          en: "a hand-over \(words.duration(late)) after closing"))
    }
    if let over = standIn.over, over > .zero {
      parts.append(
        words(
          fr: "\(words.duration(over)) au-delà de ses heures",
          en: "\(words.duration(over)) beyond their hours"))
    }
    if let price = standIn.price { parts.append(self.price(price)) }
    return parts.joined(separator: ", ")
  }

  /// What a round costs more, with its sign.
  func price(_ price: MicroEuros) -> String {
    (price >= .zero ? "+" : "") + words.euros(price)
  }

  private func obstacle(_ standIn: StandIn) -> String {
    switch standIn.obstacle {
    case .vehicle: words(fr: "sans le véhicule qu'il faut", en: "without the vehicle for it")
    case .relay: words(fr: "écarté d'un des relais", en: "kept from one of the relays")
    case .load: words(fr: "la charge n'entre pas", en: "the load does not fit")
    case .cold: words(fr: "le froid ne tiendrait pas", en: "the cold would not keep")
    case nil: ""
    }
  }
}
