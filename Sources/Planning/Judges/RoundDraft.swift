import PlanningModel
import Quantities

/// Everything about one round besides its times and prices: which box holds what, where each crate
/// stands, how warm it arrives. Made by ``RoundDesigner``, written into the plan as it is.
struct RoundDraft: Sendable {
  /// Compartment of each crate, by index into the week's crates.
  var compartments: [Int: String] = [:]
  /// Where each crate stands that stands on a floor or on another crate.
  var positions: [Int: Position] = [:]
  /// Length of the truck's front room where its bulkhead stands; `nil` without a movable one.
  var bulkhead: Millimeters?
  /// Cool boxes taken along.
  var coolBoxes: [CoolBox] = []
  /// Mass that leaves the hub.
  var mass: Grams = .zero
  /// Axle masses at each departure: the hub, then each stop.
  var axles: [(front: Grams, rear: Grams)] = []
  /// Temperature of each crate with a limit as it is handed over, °C.
  var temperatures: [Int: Double] = [:]
  /// What keeps cold, with the crates in it.
  var containers: [(container: ThermalContainer, inside: [Int])] = []
}

/// A round to be judged: who drives what, and the crates of each stop with its times.
struct RoundTask: Sendable {
  /// One hand-over.
  struct Stop: Sendable {
    /// Place of the relay in the register.
    var relay: Int
    /// Crates handed over, as indices.
    var crates: [Int]
    /// The vehicle is there.
    var arrival: TimeOfDay
    /// Hand-over begins.
    var begin: TimeOfDay
    /// Hand-over has ended.
    var departure: TimeOfDay
  }
  let slot: Slot
  /// Loading begins.
  let loads: TimeOfDay
  /// The vehicle leaves the hub.
  let departs: TimeOfDay
  let stops: [Stop]

  /// Stop at which each crate leaves.
  var stopOfCrate: [Int: Int] {
    var stopOfCrate: [Int: Int] = [:]
    for (stop, value) in stops.enumerated() {
      for crate in value.crates { stopOfCrate[crate] = stop }
    }
    return stopOfCrate
  }

  /// All crates, by stop.
  var crates: [Int] { stops.flatMap(\.crates) }
}

/// Why a round cannot run, and how far the reason reaches.
struct RoundRefusal: Error, Sendable {
  enum Kind: String, Sendable {
    case payload, boxes, placement, axle, cold, pause
  }
  let kind: Kind
  /// Every round of the vehicle with these clients or more is refused too.
  let holdsForMore: Bool
  let reason: Phrase
}
