internal import PlanningModel
internal import Quantities

/// The rules on carrying cold food that people must weigh themselves, with the plan's own facts
/// beside them. Texts are cited with their dates; nothing here says that a plan complies.
struct ColdRules {
  let book: PlanBook
  private var words: Words { book.words }

  /// The distance of the arrêté du 1er juillet 2008, art. 3.
  private static let shortTrip = Meters(80_000)

  var markup: Markup {
    group {
      tag(
        "h3", words(fr: "Transporter le froid : à peser", en: "Carrying cold food: to be weighed"))
      tag("ul") {
        item(words(fr: "Étiquettes. ", en: "Labels. "), label)
        item(words(fr: "Véhicules. ", en: "Vehicles. "), vehicles)
        shortTrips
        item(words(fr: "Relevés. ", en: "Records. "), records)
      }
    }
  }

  private func item(_ head: String, _ text: String) -> Markup {
    tag("li") {
      tag("strong", head)
      text
    }
  }

  private var label: String {
    words(
      fr:
        "Une étiquette plus froide que la règle de la classe l’emporte toujours ; une plus chaude aussi, sauf là où un texte européen fixe la limite (viandes, volaille, poisson, surgelés).",
      en:
        "A label colder than the class’s rule always wins; so does a warmer one, but where a European text fixes the limit (meat, poultry, fish, quick-frozen food)."
    )
  }

  private var vehicles: String {
    words(
      fr:
        "Code rural, art. R. 231-44 à R. 231-50 ; arrêté du 27 novembre 2020 ; instruction DGAL/SDSSA/2020-749.",
      en:
        "Code rural, art. R. 231-44 to R. 231-50; arrêté of 27 November 2020; instruction DGAL/SDSSA/2020-749."
    )
  }

  private var shortTrips: Markup {
    tag("li") {
      tag("strong", words(fr: "Moins de 80 km : à vérifier. ", en: "Under 80 km: to be checked. "))
      words(
        fr:
          "L’arrêté du 1er juillet 2008 (art. 3) admettait, sans équipement spécial, un transport à moins de 80 km du chargement « sans rupture de charge ». L’arrêté du 27 novembre 2020 l’a remplacé ; nous n’avons pas vérifié s’il garde ces mots. Deux lectures ont cours :",
        en:
          "The arrêté of 1 July 2008 (art. 3) allowed, without special equipment, carriage under 80 km from loading “sans rupture de charge”. The arrêté of 27 November 2020 replaced it; whether it keeps these words was not checked. Two readings are in use:"
      )
      tag("ol") {
        tag("li", transfers)
        tag("li", openings)
      }
      distance
    }
  }

  private var transfers: String {
    words(
      fr: "aucun passage d’un véhicule à un autre (dans ce plan, du dépôt au relais : aucun) ;",
      en: "no transfer between vehicles (in this plan, from hub to relay: none);")
  }

  private var openings: String {
    let count = book.coldReach?.openings ?? 0
    let times = words.count(count, fr: "fois", "fois", en: "time", "times")
    let fact =
      count == 0
      ? words(fr: "aucune", en: "none")
      : words(
        fr: "un compartiment ou une glacière s’ouvre jusqu’à \(times) avant la remise d’une caisse",
        en: "a compartment or a cool box is opened up to \(times) before a crate’s hand-over")
    return words(
      fr: "aucune ouverture de porte en route (dans ce plan : \(fact)).",
      en: "no door opened on the way (in this plan: \(fact)).")
  }

  private var distance: Markup {
    guard let reach = book.coldReach else { return .empty }
    let way = words.kilometres(reach.distance)
    let isFar = reach.distance > ColdRules.shortTrip
    return tag(
      "p",
      words(
        fr:
          "Dans ce plan, la caisse froide qui va le plus loin roule \(way) depuis le dépôt (\(reach.round), arrêt \(reach.stop))\(isFar ? ", donc plus de 80 km" : ""). La limite de température, elle, n’est jamais levée.",
        en:
          "In this plan, the cold crate that goes furthest is driven \(way) from the hub (\(reach.round), stop \(reach.stop))\(isFar ? ", so more than 80 km" : ""). The temperature limit is never waived."
      ))
  }

  private var records: String {
    book.notRecord
      + words(
        fr:
          " Surgelés : enregistreur de la température de l’air (EN 12830), données gardées un an ; en distribution locale, un thermomètre visible (règl. (CE) 37/2005). Produits frais : le plan de maîtrise sanitaire de la coopérative.",
        en:
          " Quick-frozen food: a recorder of the air’s temperature (EN 12830), data kept a year; in local distribution, a visible thermometer (reg. (EC) 37/2005). Chilled food: the cooperative’s own control plan."
      )
  }
}
