internal import ColdChain
internal import PlanningModel

extension ColdCaseFault.Reason {
  /// The code of the finding.
  var code: String {
    switch self {
    case .unknownPlace: "unknown-place"
    case .boxInBox: "box-in-box"
    case .kinds: "place-kind"
    case .missing: "missing-key"
    case .both: "both-keys"
    case .clock: "wrong-value"
    case .pair: "wrong-pair"
    case .degrees: "out-of-range"
    case .warmPacks: "warm-packs"
    case .tooFast, .physical: "impossible-figure"
    }
  }

  /// What is wrong and what to write instead.
  var phrase: Phrase {
    switch self {
    case .unknownPlace(let name, let known): .unknownName(name, known: known)
    case .boxInBox(let name):
      .typeset(
        fr: "« \(name) » est une caisse isotherme ; poser celle-ci dans un lieu avec de l'air",
        en: "“\(name)” is a box; stand this one in a place with air")
    case .kinds:
      .typeset(
        fr: "un lieu est d'une seule sorte ; écrire l'un de : air, car, box, compartment",
        en: "a place is of one kind; write one of: air, car, box, compartment")
    case .missing("weather"):
      .typeset(
        fr: "il manque la météo ; ajouter \"weather\": [{ \"at\": \"00:00\", \"outside\": 25 }]",
        en: "the weather is missing; add \"weather\": [{ \"at\": \"00:00\", \"outside\": 25 }]")
    case .missing(let key):
      .typeset(fr: "il manque « \(key) » ; l'ajouter", en: "“\(key)” is missing; add it")
    case .both(let first, let second):
      .typeset(
        fr: "« \(first) » et « \(second) » s'excluent ; n'en garder qu'un",
        en: "“\(first)” and “\(second)” exclude each other; keep one")
    case .clock(let text): .notTime(text)
    case .pair:
      .typeset(
        fr: "il faut deux nombres dans l'ordre ; écrire par exemple [10, 25]",
        en: "two numbers in order are needed; write for instance [10, 25]")
    case .degrees(let value, let least, let most):
      .typeset(
        fr:
          "\(value.plain) est hors limites ; de \(least.plain) à \(most.plain), en degrés Celsius",
        en:
          "\(value.plain) is out of range; from \(least.plain) to \(most.plain), in degrees Celsius"
      )
    case .warmPacks(let limit, let melts):
      .typeset(
        fr: "limite de \(limit.plain) °C, mais les accumulateurs fondent à \(melts.plain) °C ;"
          + " en prendre qui fondent plus bas",
        en: "limit of \(limit.plain) °C, but the packs melt at \(melts.plain) °C; take packs that"
          + " melt lower")
    case .tooFast:
      .typeset(
        fr: "sa température changerait en moins d'une seconde ; réduire l'échange (W/K) ou"
          + " augmenter la masse (kg)",
        en: "its temperature would change within a second; lower the exchange (W/K) or raise the"
          + " mass (kg)")
    case .physical(let error): error.phrase
    }
  }
}

extension ThermalError {
  /// What is wrong and what to write instead.
  var phrase: Phrase {
    switch self {
    case .notPositive(let field, let value):
      .typeset(
        fr: "\(field) vaut \(value.plain) ; écrire un nombre supérieur à 0",
        en: "\(field) is \(value.plain); write a number above 0")
    case .negative(let field, let value):
      .typeset(
        fr: "\(field) vaut \(value.plain) ; écrire 0 ou plus",
        en: "\(field) is \(value.plain); write 0 or more")
    case .outOfRange(let field, let value, let least, let most):
      .typeset(
        fr: "\(field) vaut \(value.plain) ; écrire un nombre de \(least.plain) à \(most.plain)",
        en: "\(field) is \(value.plain); write a number from \(least.plain) to \(most.plain)")
    case .unorderedSamples:
      .typeset(
        fr: "les temps ne se suivent pas ; les écrire dans l'ordre, chacun une fois",
        en: "the times do not rise; write them in order, each once")
    }
  }
}
