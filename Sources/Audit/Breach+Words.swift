internal import PlanningModel

extension Breach.Code {
  /// The fault in one clause, and the unit of its figures.
  var words: (fr: String, en: String, unit: FigureUnit) {
    switch self {
    case .badNumber: ("nombre hors de toute mesure", "number out of all measure", .plain)
    case .schema: ("forme de plan inconnue", "unknown form of plan", .plain)
    case .weekHash: ("plan fait pour une autre semaine", "plan made for another week", .plain)
    case .weekReference: ("nom ou date de la semaine faux", "wrong name or date of week", .plain)
    case .duplicateID: ("même nom donné deux fois", "one name given twice", .plain)
    case .unknownID: ("nom inconnu dans la semaine", "name unknown in the week", .plain)
    case .driverTwice: ("bénévole sur deux tournées", "volunteer on two rounds", .plain)
    case .truckTwice: ("camion sur deux tournées", "truck on two rounds", .plain)
    case .vehicleMismatch: ("véhicule mal désigné", "vehicle wrongly named", .plain)
    case .driverUnavailable: ("bénévole non disponible", "volunteer not available", .clock)
    case .driverLimit: ("plus que le temps donné", "more than the time given", .minutes)
    case .driverNotAllowed:
      ("bénévole sans droit de conduire ce véhicule", "volunteer may not drive this", .plain)
    case .driverRefuses: ("relais refusé par le bénévole", "relay refused by the driver", .plain)
    case .lockBroken: ("décision prise non respectée", "settled choice not kept", .plain)
    case .emptyRound: ("tournée sans arrêt", "round without a stop", .plain)
    case .mostStops: ("trop d'arrêts", "too many stops", .plain)
    case .stopLate: ("remise hors des heures d'ouverture", "hand-over outside hours", .clock)
    case .timeArithmetic: ("heures qui ne s'enchaînent pas", "times that do not add up", .clock)
    case .serviceTime: ("durée de remise fausse", "wrong duration of hand-over", .minutes)
    case .hubHours: ("dépôt fermé à cette heure", "hub closed at that time", .clock)
    case .roundMinutes: ("durée de tournée fausse", "wrong duration of round", .minutes)
    case .legWrong: ("trajet différent de la semaine", "drive differs from the week", .plain)
    case .roundKilometres: ("kilomètres de tournée faux", "wrong kilometres of round", .kilometres)
    case .provenance: ("compte des sources de trajets faux", "wrong count of sources", .plain)
    default: laterWords
    }
  }

  private var laterWords: (fr: String, en: String, unit: FigureUnit) {
    switch self {
    case .basketLost: ("panier ou caisse perdu en route", "basket or crate lost", .plain)
    case .basketTwice: ("panier ou caisse compté deux fois", "basket or crate twice", .plain)
    case .basketList: ("liste de paniers fausse", "wrong list of baskets", .plain)
    case .emptyBasket: ("commande sans rien à remettre", "order with nothing to hand over", .plain)
    case .wrongRelay: ("remise au mauvais relais", "handed over at the wrong relay", .plain)
    case .relaySplit: ("relais servi par trop de véhicules", "too many vehicles at relay", .plain)
    case .stopDoubled: ("deux arrêts de suite au même relais", "two stops running at one", .plain)
    case .crateRound: ("caisse rattachée à une autre tournée", "crate says another round", .plain)
    case .crateContent: ("contenu différent de la commande", "not what was ordered", .kilograms)
    case .crateType: ("type de caisse ou numéro faux", "wrong type or number of crate", .plain)
    case .crateMass: ("masse de caisse fausse", "wrong mass of crate", .kilograms)
    case .crateClass: ("classe de température fausse", "wrong temperature class", .plain)
    case .crateLimit: ("température limite fausse", "wrong temperature limit", .degrees)
    case .crateInferred: ("part de masse estimée fausse", "wrong inferred mass", .kilograms)
    case .crateOverfull: ("caisse trop remplie", "crate too full", .plain)
    case .crateLine: ("ligne de commande mal désignée", "line of the order misnamed", .plain)
    case .crateUnits: ("unités perdues ou en double", "units lost or counted twice", .plain)
    case .crateFragile:
      ("trop lourd sur un produit fragile", "too heavy on fragile goods", .kilograms)
    case .crateRaw:
      ("viande ou poisson cru sur ou avec le reste", "raw above or with other food", .plain)
    case .bagRule:
      (
        "sac ou caisse de relais que la semaine ne permet pas", "bag or relay crate not allowed",
        .kilograms
      )
    case .relayCrateBags:
      ("sac hors de sa caisse de relais", "bag not in its relay crate", .plain)
    case .relayCrateMass:
      (
        "masse ou litres de caisse de relais faux", "wrong mass or litres of relay crate",
        .kilograms
      )
    case .relayCrateOverfull:
      ("caisse de relais trop remplie", "relay crate too full", .kilograms)
    case .crateWrongZone: ("caisse dans un mauvais compartiment", "crate in wrong zone", .plain)
    case .payload: ("charge utile dépassée", "payload exceeded", .kilograms)
    case .massFigures: ("masse au départ fausse", "wrong mass at departure", .kilograms)
    case .positionMissing: ("emplacement absent ou de trop", "position missing or needless", .plain)
    case .boxSize: ("dimensions fausses", "wrong size", .millimetres)
    case .compartmentFull: ("dépasse du compartiment", "sticks out of its space", .millimetres)
    case .height: ("pile trop haute", "stack too high", .millimetres)
    case .stackHeight: ("pile plus haute que la règle", "stack above the rule", .millimetres)
    case .airGap: ("passage d’air bouché", "air gap blocked", .millimetres)
    case .bulkhead: ("cloison mal placée", "bulkhead at no notch", .millimetres)
    case .overlap: ("deux objets au même endroit", "two boxes in one place", .plain)
    case .support: ("posé sur rien de plan", "stands on nothing flat", .millimetres)
    case .crush: ("trop lourd pour ce qui est dessous", "too heavy for what is below", .kilograms)
    default: lastWords
    }
  }

  private var lastWords: (fr: String, en: String, unit: FigureUnit) {
    switch self {
    case .separation:
      ("cru au-dessus de prêt à manger", "raw food above ready-to-eat food", .plain)
    case .unloadOrder: ("gêne le déchargement", "bars the unloading", .plain)
    case .boxMissing: ("glacière que personne n'apporte", "cool box nobody brings", .plain)
    case .boxPlaces: ("glacière trop remplie", "too much in the cool box", .plain)
    case .boxEmpty: ("glacière emportée pour rien", "cool box taken for nothing", .plain)
    case .boxPacks: ("nombre de pains de glace faux", "wrong number of packs", .plain)
    case .axleFront: ("essieu avant trop chargé", "front axle overloaded", .kilograms)
    case .axleRear: ("essieu arrière trop chargé", "rear axle overloaded", .kilograms)
    case .axleFigures: ("masse d'essieu fausse", "wrong axle mass", .kilograms)
    case .cold: ("trop chaud à la remise", "too warm at hand-over", .degrees)
    case .freezes: ("un produit frais gèlerait", "fresh food would freeze", .degrees)
    case .leavesBy: ("heure limite de départ fausse", "wrong latest departure", .clock)
    case .temperatureFigures: ("température annoncée fausse", "wrong temperature", .degrees)
    case .latestFigures: ("heure limite de remise fausse", "wrong latest hand-over", .clock)
    case .curveList: ("courbe absente ou de trop", "curve missing or needless", .plain)
    case .curveShape: ("courbe aux heures ou aux portes fausses", "wrong times of curve", .plain)
    case .curveFigures: ("courbe de température fausse", "wrong temperature curve", .degrees)
    case .costTerms: ("terme de coût faux", "wrong term of cost", .euros)
    case .roundCost: ("coût de tournée faux", "wrong cost of round", .euros)
    case .objectiveTerms: ("terme du total faux", "wrong term of the total", .euros)
    case .objectiveTotal: ("total faux", "wrong total", .euros)
    case .undeliveredCount: ("nombre de non-livrés faux", "wrong number undelivered", .plain)
    case .boundAboveTotal: ("borne au-dessus du total", "bound above the total", .euros)
    case .conflict:
      ("conflit sans objet, ou d'un plan possible", "conflict void, or of a possible plan", .plain)
    case .repair: ("réparation aux chiffres faux", "repair with wrong figures", .euros)
    case .gap: ("écart à la borne faux", "wrong gap", .plain)
    default: ("état du plan contredit par ses chiffres", "status belied by figures", .plain)
    }
  }

  /// The sentence of one breach: round, place, clause and figures.
  func message(round: String?, place: String, figures: [String: Double]) -> Phrase {
    let names =
      [("stated", "écrit", "stated"), ("expected", "recalculé", "recomputed")]
      + [("limit", "limite", "limit")]
    let known = names.compactMap { name in figures[name.0].map { (name.1, name.2, $0) } }
    let fr = known.map { "\($0.0) \(words.unit.text($0.2, .fr))" }.joined(separator: ", ")
    let en = known.map { "\($0.1) \(words.unit.text($0.2, .en))" }.joined(separator: ", ")
    let subject = [round, place].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    return Phrase(
      fr: (subject.isEmpty ? "" : subject + "\u{A0}: ") + words.fr + (fr.isEmpty ? "" : " (\(fr))"),
      en: (subject.isEmpty ? "" : subject + ": ") + words.en + (en.isEmpty ? "" : " (\(en))"))
  }
}
