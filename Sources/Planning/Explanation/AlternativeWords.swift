import PlanningModel

/// Why a planned alternative is none, in words; a plan that is not proved best says only what was
/// found.
enum AlternativeWords {
  static let interrupted = Phrase(
    fr: "interrompu avant d'être chiffré", en: "interrupted before it was priced")

  static func fewerBaskets(_ lost: Int, _ isProved: Bool) -> Phrase {
    let plural = lost > 1
    return Phrase(
      fr: noPlan(isProved).french
        + " ne livre autant\u{A0}: \(lost) panier\(plural ? "s" : "") de plus "
        + (plural ? "resteraient" : "resterait"),
      en: noPlan(isProved).english
        + " delivers as much: \(lost) more basket\(plural ? "s" : "") would stay")
  }

  static func lockBroken(_ name: String, _ isProved: Bool) -> Phrase {
    Phrase(
      fr: "\(noPlan(isProved).french) ne garde le verrou qui fait conduire \(name)",
      en: "\(noPlan(isProved).english) keeps the lock that has \(name) drive")
  }

  static func nothingToBring(_ name: String, _ isProved: Bool) -> Phrase {
    Phrase(
      fr: "\(noPlan(isProved).french) ne donne de relais à \(name)",
      en: "\(noPlan(isProved).english) gives \(name) a relay")
  }

  static func relayLeft(_ relay: String, _ isProved: Bool) -> Phrase {
    Phrase(
      fr: isProved
        ? "le meilleur plan laisserait \(relay) pour livrer ailleurs"
        : "le meilleur plan trouvé laisse \(relay) pour livrer ailleurs",
      en: isProved
        ? "the best plan would leave \(relay) and deliver elsewhere"
        : "the best plan found leaves \(relay) and delivers elsewhere")
  }

  private static func noPlan(_ isProved: Bool) -> Phrase {
    isProved
      ? Phrase(fr: "aucun plan", en: "no plan")
      : Phrase(fr: "aucun plan trouvé", en: "no plan found")
  }
}
