internal import Instances
internal import PlanningModel

/// The load of a truck as its file writes it.
struct TruckLoadFile: Decodable {
  struct Vehicle: Decodable {
    struct Room: Decodable {
      let id: String
      let x0: Int
      let x1: Int
      let door: TruckLoadCase.Room.Door
      let classes: TruckLoadCase.Room.Goods
    }
    struct Axles: Decodable {
      let wheelbase: Int
      let frontWall: Int
      let mostFront: Double
      let mostRear: Double

      private enum CodingKeys: String, CodingKey {
        case wheelbase = "wheelbase_mm"
        case frontWall = "front_axle_to_cargo_front_mm"
        case mostFront = "load_share_front_max_kg"
        case mostRear = "load_share_rear_max_kg"
      }
    }
    let inner: [Int]
    let roofGap: Int?
    let payload: Double
    let compartments: [Room]
    let axles: Axles?

    private enum CodingKeys: String, CodingKey {
      case compartments, axles
      case inner = "inner_mm"
      case roofGap = "gap_under_roof_mm"
      case payload = "payload_kg"
    }
  }
  struct Crate: Decodable {
    let id: Int
    let stop: String
    let kind: String
    let length: Int
    let width: Int
    let height: Int
    let mass: Double
    let bears: Double

    private enum CodingKeys: String, CodingKey {
      case id, stop
      case kind = "class"
      case length = "l"
      case width = "w"
      case height = "h"
      case mass = "mass_kg"
      case bears = "max_mass_on_top_kg"
    }

    /// Whether its class needs cold; `nil` for a class that nobody knows.
    var isCold: Bool? { TruckLoadFile.coldByClass[kind] }
  }

  let id: String
  let vehicle: Vehicle
  let stops: [String]
  let crates: [Crate]

  private enum CodingKeys: String, CodingKey {
    case id, vehicle, crates
    case stops = "unloading_order"
  }

  /// The public loads' eight classes, and ours; these eight come first where both have one.
  static let coldByClass: [String: Bool] = {
    let ours = TemperatureClass.allCases.map { ($0.rawValue, $0.zone != .ambient) }
    let theirs =
      ["dairy", "poultry", "meat", "fish"].map { ($0, true) }
      + ["produce", "grocery", "eggs", "bread"].map { ($0, false) }
    return Dictionary(theirs + ours, uniquingKeysWith: { first, _ in first })
  }()

  /// Height that may be used.
  var height: Int { vehicle.inner[2] - (vehicle.roofGap ?? 0) }

  /// The case, once the file has been checked.
  var loadCase: TruckLoadCase {
    TruckLoadCase(
      name: id, length: vehicle.inner[0], width: vehicle.inner[1], height: height,
      payload: Self.grams(vehicle.payload),
      axles: vehicle.axles.map {
        TruckLoadCase.Axles(
          wheelbase: $0.wheelbase, frontWall: $0.frontWall, mostFront: Self.grams($0.mostFront),
          mostRear: Self.grams($0.mostRear))
      }, stops: stops,
      rooms: vehicle.compartments.map {
        TruckLoadCase.Room(id: $0.id, from: $0.x0, to: $0.x1, door: $0.door, goods: $0.classes)
      },
      crates: crates.map {
        TruckLoadCase.Crate(
          id: $0.id, stop: stops.firstIndex(of: $0.stop) ?? 0, isCold: $0.isCold ?? true,
          length: $0.length, width: $0.width, height: $0.height, mass: Self.grams($0.mass),
          bears: Self.grams($0.bears))
      })
  }

  /// The schema keeps kilograms to a hundred thousand.
  private static func grams(_ kilograms: Double) -> Int { Int((kilograms * 1_000).rounded()) }
}
