public import PlanningModel

/// Why a week could not be planned at all.
public enum PlanningError: Error, Hashable, Sendable {
  /// The week's complete travel table does not hold the drive between two places.
  case hole(from: String, to: String)
  /// Our own code contradicts itself; the text shows the figures.
  case contradiction(String)

  /// One line for people.
  public var phrase: Phrase {
    switch self {
    case .hole(let from, let to):
      Phrase(
        fr: "le trajet de \(from) à \(to) manque dans la matrice\u{A0}: ajoutez-le",
        en: "the drive from \(from) to \(to) is missing from the matrix: add it")
    case .contradiction(let text):
      Phrase(
        fr: "le programme se contredit (\(text))\u{A0}: signalez-le",
        en: "the program contradicts itself (\(text)): please report it")
    }
  }
}
