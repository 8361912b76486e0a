public import PlanningModel

/// One rule of a public case that an answer breaks.
public struct CaseBreach: Hashable, Sendable {
  /// Which rule.
  public enum Code: String, Hashable, Sendable, CaseIterable, Codable {
    /// A number names no vehicle of the fleet.
    case unknownVehicle = "unknown-vehicle"
    /// A vehicle drives two routes.
    case vehicleTwice = "vehicle-twice"
    /// A number names no node.
    case unknownNode = "unknown-node"
    /// A client is served twice.
    case servedTwice = "served-twice"
    /// A client that may not be skipped is not served.
    case notServed = "not-served"
    /// A depot inside a route where the vehicle may not begin a new trip.
    case strangeDepot = "strange-depot"
    /// More trips than allowed.
    case tooManyTrips = "too-many-trips"
    /// More goods than the vehicle holds.
    case overload = "overload"
    /// Goods fetched before others are brought, or nothing brought at all.
    case backhaulOrder = "backhaul-order"
    /// Later than the window.
    case late = "late"
    /// Longer than the vehicle may be on the way.
    case tooLong = "too-long"
    /// Farther than the vehicle may drive.
    case tooFar = "too-far"
    /// A claimed cost that is not the answer's.
    case wrongCost = "wrong-cost"
    /// A job without an agent, or more agents than jobs.
    case jobCount = "job-count"
    /// A number names no agent.
    case unknownAgent = "unknown-agent"
    /// More kinds of goods than compartments.
    case tooManyCompartments = "too-many-compartments"
    /// A box that no stop of the route asks for, or a second time.
    case strangeBox = "strange-box"
    /// A box of a stop that stands nowhere.
    case boxMissing = "box-missing"
    /// Sides that the box has not, or that it may not be turned to.
    case boxDeformed = "box-deformed"
    /// A box beyond the walls, the floor or the roof.
    case boxOutside = "box-outside"
    /// Two boxes in one place.
    case boxesOverlap = "boxes-overlap"
    /// Too little of a base rests on anything.
    case unsupported = "unsupported"
    /// A box that is not fragile on one that is.
    case onFragile = "on-fragile"
    /// A box of a later stop above one of an earlier, or between it and the door.
    case unloadingOrder = "unloading-order"
    /// No placement of a route's boxes was found.
    case loadNotPlaced = "load-not-placed"
  }

  /// Which rule.
  public let code: Code
  /// Number of the route (of its vehicle) or of the agent, as files write it; `nil` for the whole.
  public let route: Int?
  /// Number of the node or job; `nil` where none is meant.
  public let node: Int?
  /// What the answer has.
  public let found: Double
  /// What the case allows.
  public let allowed: Double

  /// A breach of given parts.
  public init(code: Code, route: Int?, node: Int?, found: Double, allowed: Double) {
    self.code = code
    self.route = route
    self.node = node
    self.found = found
    self.allowed = allowed
  }

  /// The rule, the place and the figures in one sentence.
  public var message: Phrase {
    let (found, allowed) = (Self.plain(found), Self.plain(allowed))
    let place = (route: route ?? 0, node: node ?? 0)
    let (french, english) = words(place.route, place.node, found, allowed)
    return Phrase(fr: french, en: english)
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 9e15 ? String(Int64(value)) : String(value)
  }

  private func words(
    _ route: Int, _ node: Int, _ found: String, _ allowed: String
  ) -> (fr: String, en: String) {
    let colon = "\u{A0}: "
    let fr = "tournée \(route)\(colon)"
    let en = "route \(route): "
    return switch code {
    case .unknownVehicle: (fr + "aucun véhicule de ce numéro", en + "no vehicle has this number")
    case .vehicleTwice: (fr + "le véhicule roule deux fois", en + "the vehicle drives twice")
    case .unknownNode: (fr + "aucun point \(node)", en + "there is no node \(node)")
    case .servedTwice: (fr + "client \(node) servi deux fois", en + "client \(node) served twice")
    case .notServed: ("client \(node) non servi", "client \(node) is not served")
    case .strangeDepot:
      (fr + "pas de rechargement au dépôt \(node)", en + "no reload at depot \(node)")
    case .tooManyTrips:
      (fr + "\(found) voyages, \(allowed) au plus", en + "\(found) trips, at most \(allowed)")
    case .overload:
      (fr + "charge \(found), capacité \(allowed)", en + "load \(found), capacity \(allowed)")
    case .backhaulOrder:
      (
        fr + "client \(node), à collecter, sans livraison avant ou avant une livraison",
        en + "client \(node) is fetched from with no delivery before it, or before a delivery"
      )
    case .late:
      (
        fr + "point \(node) à \(found), \(allowed) au plus tard",
        en + "node \(node) at \(found), \(allowed) at the latest"
      )
    case .tooLong:
      (fr + "durée \(found), \(allowed) au plus", en + "duration \(found), at most \(allowed)")
    case .tooFar:
      (fr + "distance \(found), \(allowed) au plus", en + "distance \(found), at most \(allowed)")
    case .wrongCost:
      (
        "coût annoncé \(found), recalculé \(allowed)",
        "claimed cost \(found), recomputed \(allowed)"
      )
    case .jobCount: ("\(found) tâches au lieu de \(allowed)", "\(found) jobs instead of \(allowed)")
    case .tooManyCompartments, .strangeBox, .boxMissing, .boxDeformed, .boxOutside, .boxesOverlap,
      .unsupported, .onFragile, .unloadingOrder, .loadNotPlaced:
      loadWords(fr, en, node, found, allowed)
    case .unknownAgent:
      ("tâche \(node)\(colon)aucun agent \(found)", "job \(node): there is no agent \(found)")
    }
  }
}
