internal import PlanningModel
internal import Quantities

/// Crates at risk, people, and who could stand in for whom.
struct SimulationTables {
  let say: SimulationWords
  let result: SimulationResult
  private var words: Words { say.words }
  /// Most crates that are listed.
  private static let mostCrates = 12

  var markup: Markup {
    group {
      tag("h2", words(fr: "Caisses les plus exposées", en: "Crates most at risk"))
      crates
      tag("h2", words(fr: "Bénévoles", en: "Volunteers"))
      people
      tag("h2", words(fr: "Si une personne manque", en: "If somebody is missing"))
      missing
      candidates
    }
  }

  private var crates: Markup {
    let worst = result.crates.sorted {
      ($0.kept.share, $0.limit.degrees - $0.planned.degrees, $0.crate)
        < ($1.kept.share, $1.limit.degrees - $1.planned.degrees, $1.crate)
    }.prefix(Self.mostCrates)
    guard !worst.isEmpty else {
      return tag("p", words(fr: "Rien à garder au froid.", en: "Nothing to keep cold."))
    }
    return Table(
      caption: words(
        fr:
          "Part des jours où la caisse est remise sous sa limite, de \(result.crates.count) caisses.",
        en: "Share of days on which the crate is handed over below its limit, of "
          + "\(result.crates.count) crates."),
      columns: [
        .init(words(fr: "Caisse", en: "Crate")), .init(words(fr: "Relais", en: "Relay")),
        .number(words(fr: "Prévu", en: "Planned")), .number(words(fr: "Limite", en: "Limit")),
        .number(words(fr: "Au froid", en: "Cold")),
      ],
      rows: worst.map { crate in
        [
          crate.crate, say.relay(crate.relay), words.degrees(crate.planned),
          words.degrees(crate.limit), say.chance(crate.kept),
        ].map { Markup(text: $0) }
      }
    ).markup
  }

  private var people: Markup {
    Table(
      caption: words(
        fr: "Rentré à temps : dans ses heures et sa limite, le camion au local avant la fermeture.",
        en: "Home in time: within their hours and limit, the truck at the hub before it closes."),
      columns: [
        .init(words(fr: "Bénévole", en: "Volunteer")), .init(words(fr: "Tournée", en: "Round")),
        .number(words(fr: "Retour prévu", en: "Planned home")),
        .number(words(fr: "À temps", en: "In time")),
        .number(words(fr: "Retard, 9 jours sur 10", en: "Late, 9 days in 10")),
      ],
      rows: result.people.map { person in
        [
          say.person(person.volunteer), person.round, words.clock(person.planned),
          say.chance(person.home), say.minutes(person.lateness.ninety.value),
        ].map { Markup(text: $0) }
      }
    ).markup
  }

  private var missing: Markup {
    Table(
      caption: words(
        fr: "Sans replanifier : ce qui se perd, et qui peut reprendre la tournée telle quelle.",
        en: "Without planning again: what is lost, and who can take the round as it is."),
      columns: [
        .init(words(fr: "Absent", en: "Missing")), .init(words(fr: "Tournée", en: "Round")),
        .number(words(fr: "Paniers perdus", en: "Baskets lost")),
        .init(words(fr: "Meilleur remplaçant", en: "Best stand-in")),
      ],
      rows: result.missing.map { missing in
        [
          Markup(text: say.person(missing.volunteer)), Markup(text: missing.round),
          Markup(text: words.whole(Int64(missing.baskets))), best(missing),
        ]
      }
    ).markup
  }

  private func best(_ missing: MissingPerson) -> Markup {
    guard let best = missing.best else {
      return tag("strong", words(fr: "personne", en: "nobody"))
    }
    return group {
      tag("strong", say.person(best.volunteer))
      words(fr: " : ", en: ": ") + say.clause(best)
    }
  }

  private var candidates: Markup {
    tag("details") {
      tag(
        "summary",
        words(
          fr: "Toutes les personnes libres, tournée par tournée", en: "Everybody free, by round"))
      result.missing.map { missing in
        group {
          tag("h3", missing.round + " · " + say.person(missing.volunteer))
          missing.standIns.isEmpty
            ? tag("p", words(fr: "Personne de libre.", en: "Nobody is free."))
            : tag("ul") {
              missing.standIns.map { standIn in
                tag(
                  "li",
                  say.person(standIn.volunteer) + words(fr: " : ", en: ": ") + say.clause(standIn))
              }
            }
        }
      }
    }
  }
}
