internal import PlanningModel

extension Phrase {
  static var noReadings: Phrase {
    .typeset(
      fr: "aucun relevé ; une ligne porte une heure, comme 14:05, et une température en °C",
      en: "no reading; a line has a time, as 14:05, and a temperature in °C")
  }
  static var noTemperature: Phrase {
    .typeset(
      fr: "aucune température sur cette ligne ; en donner une en °C après l'heure",
      en: "no temperature on this line; give one in °C after the time")
  }
  static var noClock: Phrase {
    .typeset(
      fr: "aucune heure sur cette ligne ; écrire par exemple 2026-06-11 14:05",
      en: "no time on this line; write for instance 2026-06-11 14:05")
  }
  static var backward: Phrase {
    .typeset(
      fr: "l'heure n'avance pas ; garder les lignes dans l'ordre, chacune une fois",
      en: "the time does not go on; keep the lines in order, each once")
  }
  static func gap(minutes: Double) -> Phrase {
    let shown = minutes.rounded().plain
    return .typeset(
      fr: "il manque \(shown) min de relevés avant cette ligne ; donner un fichier sans trou",
      en: "\(shown) min of readings are missing before this line; give a file without holes")
  }
  static var hourChange: Phrase {
    .typeset(
      fr:
        "l'heure saute d'une heure (un changement d'heure ?) ; exporter en heure universelle (UTC)",
      en:
        "the time leaps by an hour (to or from summer time?); export in universal time (UTC)"
    )
  }
  static var loggedElsewhen: Phrase {
    .typeset(
      fr: "aucun relevé pendant la durée du cas ; accorder « begins » et l'heure des relevés",
      en: "no reading within the time of the case; make “begins” and the readings agree")
  }
  static func fahrenheit(_ title: String) -> Phrase {
    .typeset(
      fr: "« \(title.clipped) » : des degrés Fahrenheit ; exporter en °C",
      en: "“\(title.clipped)”: degrees Fahrenheit; export in °C")
  }
  static func notDegrees(_ text: String) -> Phrase {
    .typeset(
      fr: "« \(text.clipped) » n'est pas une température en °C ; de −60 à 70",
      en: "“\(text.clipped)” is no temperature in °C; from −60 to 70")
  }
}
