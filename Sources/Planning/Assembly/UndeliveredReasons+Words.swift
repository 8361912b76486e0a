import PlanningModel

extension UndeliveredReasons {
  static func nobody(_ relay: Relay) -> Phrase {
    Phrase(
      fr: """
        personne ne peut servir \(relay.name)\u{A0}: refus, verrous, ou personne n'a de quoi garder \
        le froid\u{A0}; levez un refus ou prêtez une glacière
        """,
      en: """
        nobody may serve \(relay.name): refusals, locks, or no means of keeping it cold; lift a \
        refusal or lend a cool box
        """)
  }

  static func tooBig(_ relay: Relay) -> Phrase {
    Phrase(
      fr: """
        les paniers de \(relay.name) ne tiennent dans aucun véhicule\u{A0}: autorisez le partage du \
        relais (splitLimit 2) ou un véhicule plus grand
        """,
      en: """
        the baskets of \(relay.name) fit into no vehicle: allow the relay to be split (splitLimit \
        2), or find a bigger vehicle
        """)
  }

  static func tooWarm(_ relay: Relay) -> Phrase {
    Phrase(
      fr: """
        le froid des paniers de \(relay.name) ne tiendrait jusqu'à la remise dans aucun véhicule\u{A0}: \
        prêtez une meilleure glacière, mettez plus d'accus, ou sortez-les plus froids
        """,
      en: """
        no vehicle would keep the baskets of \(relay.name) cold until they are handed over: lend a \
        better cool box, add packs, or let them leave colder
        """)
  }

  static func tooLong(_ relay: Relay) -> Phrase {
    Phrase(
      fr: """
        aller à \(relay.name) et rentrer dépasse le temps que chacun peut donner\u{A0}: demandez \
        plus de minutes à quelqu'un
        """,
      en: """
        going to \(relay.name) and home takes longer than anybody can give: ask somebody for more \
        minutes
        """)
  }

  static func leftByBest(_ relay: Relay) -> Phrase {
    Phrase(
      fr: "aucun plan ne livre plus de paniers (prouvé)\u{A0}; le meilleur laisse \(relay.name)",
      en: "no plan delivers more baskets (proved); the best one leaves \(relay.name)")
  }

  static func noRound(_ relay: Relay) -> Phrase {
    let hours = ClockWords.hours(relay.open)
    return Phrase(
      fr: """
        la recherche n'a pas trouvé de tournée pour \(relay.name) (\(hours.fr)), sans prouver \
        qu'il n'y en a pas\u{A0}; essayez un bénévole, une glacière ou des heures de plus
        """,
      en: """
        the search found no round for \(relay.name) (\(hours.en)), which does not prove that there \
        is none; try one more volunteer, cool box or hour
        """)
  }
}
