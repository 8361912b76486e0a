public import PlanningModel

/// One rule that the load of a truck breaks.
public struct TruckLoadBreach: Hashable, Sendable {
  /// Which rule; the names are those of a week's plan.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// A crate without a place, with two, or of no number of the case.
    case crateCount = "crate-count"
    /// A room that the truck does not have, or that does not take the crate.
    case crateWrongZone = "crate-wrong-zone"
    /// Sides that are not the crate's, turned flat at most.
    case boxSize = "box-size"
    /// Sticks out at a wall.
    case compartmentFull = "compartment-full"
    /// Sticks out at the roof.
    case height
    /// Two crates in one place.
    case overlap
    /// Stands neither on the floor nor on one crate of its own footprint.
    case support
    /// More mass above than it bears.
    case crush
    /// A later stop's crate above an earlier one's, or before it at a rear door.
    case unloadOrder = "unload-order"
    /// More mass than the truck may carry.
    case payload
    /// Too much on the front axle.
    case axleFront = "axle-front"
    /// Too much on the rear axle.
    case axleRear = "axle-rear"
    /// Stated masses on the axles that are not the load's.
    case axleFigures = "axle-figures"
  }

  /// Which rule.
  public let code: Code
  /// Numbers of the crates, or of the departure (0 for the hub).
  public let place: [Int]
  /// What the answer has, and what is allowed; `nil` where no figure is meant.
  public let figures: (found: Int, allowed: Int)?

  /// Equal rules, places and figures.
  public static func == (a: TruckLoadBreach, b: TruckLoadBreach) -> Bool {
    a.code == b.code && a.place == b.place && a.figures?.found == b.figures?.found
      && a.figures?.allowed == b.figures?.allowed
  }
  /// By rule and place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(place)
  }

  /// The rule, the place and the figures in one sentence.
  public var message: Phrase {
    let names = place.map(String.init)
    let (clauseFrench, clauseEnglish) = clause
    let figures = self.figures.map { " (\($0.found) > \($0.allowed))" } ?? ""
    return Phrase(
      fr: names.joined(separator: " → ") + "\u{A0}: " + clauseFrench + figures,
      en: names.joined(separator: " → ") + ": " + clauseEnglish + figures)
  }

  private var clause: (fr: String, en: String) {
    switch code {
    case .crateCount: ("caisse sans place, ou placée deux fois", "crate without a place, or twice")
    case .crateWrongZone: ("mauvais compartiment", "wrong compartment")
    case .boxSize: ("dimensions fausses", "wrong size")
    case .compartmentFull: ("dépasse du compartiment, mm", "sticks out of its compartment, mm")
    case .height: ("pile trop haute, mm", "stack too high, mm")
    case .overlap: ("deux caisses au même endroit", "two crates in one place")
    case .support: ("posée sur rien de plan", "stands on nothing flat")
    case .crush: ("trop lourd au-dessus, g", "too heavy above, g")
    case .unloadOrder: ("gêne le déchargement", "bars the unloading")
    case .payload: ("charge utile dépassée, g", "payload exceeded, g")
    case .axleFront: ("essieu avant trop chargé au départ, g", "front axle overloaded, g")
    case .axleRear: ("essieu arrière trop chargé au départ, g", "rear axle overloaded, g")
    case .axleFigures: ("masse d’essieu fausse", "wrong axle mass")
    }
  }
}
