public import PlanningModel

/// One rule of container loading that an answer breaks.
public struct ContainerBreach: Hashable, Sendable {
  /// Which rule.
  public enum Code: String, Hashable, Sendable, CaseIterable, Codable {
    /// A number names no kind.
    case unknownKind = "unknown-kind"
    /// The sides are not those of the kind.
    case wrongSides = "wrong-sides"
    /// A side stands upright that may not.
    case mustNotStand = "must-not-stand"
    /// Not wholly inside the container.
    case outside = "outside"
    /// Two boxes take the same space.
    case overlap = "overlap"
    /// More boxes of a kind than there are.
    case tooMany = "too-many"
    /// Too little of the base is carried.
    case unsupported = "unsupported"
    /// A claimed volume that is not the answer's.
    case wrongVolume = "wrong-volume"
  }

  /// Which rule.
  public let code: Code
  /// Place of the box in the answer, from 0; `nil` for a kind or the whole.
  public let box: Int?
  /// The other box of an overlap, or the kind.
  public let other: Int?
  /// What the answer has.
  public let found: Int
  /// What the rule allows.
  public let allowed: Int

  init(_ code: Code, box: Int?, other: Int? = nil, found: Int = 0, allowed: Int = 0) {
    self.code = code
    self.box = box
    self.other = other
    self.found = found
    self.allowed = allowed
  }

  /// The rule, the place and the figures in one sentence; boxes and kinds are counted from 1.
  public var message: Phrase {
    // A kind that is read from an answer may be any number.
    let (box, other) = ((box ?? -1) &+ 1, (other ?? -1) &+ 1)
    let colon = "\u{A0}: "
    let (fr, en) = ("boîte \(box)\(colon)", "box \(box): ")
    return switch code {
    case .unknownKind:
      Phrase(fr: fr + "aucun type \(other)", en: en + "there is no kind \(other)")
    case .wrongSides:
      Phrase(
        fr: fr + "côtés autres que ceux du type \(other)", en: en + "sides not of kind \(other)")
    case .mustNotStand:
      Phrase(
        fr: fr + "le côté \(found) ne doit pas être debout",
        en: en + "the side of \(found) must not stand upright")
    case .outside: Phrase(fr: fr + "hors du conteneur", en: en + "outside the container")
    case .overlap:
      Phrase(fr: fr + "dans la boîte \(other)", en: en + "inside box \(other)")
    case .tooMany:
      Phrase(
        fr: "type \(other)\(colon)\(found) boîtes, il y en a \(allowed)",
        en: "kind \(other): \(found) boxes, there are \(allowed)")
    case .unsupported:
      Phrase(
        fr: fr + "\(found)\u{A0}% de la base portés, il en faut \(allowed)\u{A0}%",
        en: en + "\(found) % of the base carried, \(allowed) % needed")
    case .wrongVolume:
      Phrase(
        fr: "volume annoncé \(found), recalculé \(allowed)",
        en: "claimed volume \(found), recomputed \(allowed)")
    }
  }
}
