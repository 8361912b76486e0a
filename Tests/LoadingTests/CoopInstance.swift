import Foundation
import Loading
import Quantities

/// A load of the shared folder's `loading/coop` set: crates, stops, compartments, axle shares.
struct CoopInstance: Decodable {
  struct Vehicle: Decodable {
    struct Room: Decodable {
      let id: String
      let x0: Int
      let x1: Int
      let door: String
      let classes: String
    }
    struct Axles: Decodable {
      let wheelbase_mm: Int
      let front_axle_to_cargo_front_mm: Int
      let load_share_front_max_kg: Double
      let load_share_rear_max_kg: Double
    }
    let inner_mm: [Int]
    let gap_under_roof_mm: Int
    let payload_kg: Double
    let compartments: [Room]
    let axles: Axles
  }
  struct Crate: Decodable {
    let id: Int
    let stop: String
    let `class`: String
    let l: Int
    let w: Int
    let h: Int
    let mass_kg: Double
    let max_mass_on_top_kg: Double
  }
  let id: String
  let vehicle: Vehicle
  let unloading_order: [String]
  let crates: [Crate]

  /// The folder of the set, by the environment or beside the package; `nil` where it is absent.
  static var folder: URL? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["TOURNEE_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "instances/loading/coop")
    guard FileManager.default.fileExists(atPath: folder.path) else {
      print("skipped: no folder \(folder.path); set TOURNEE_SHARED to run the coop loads")
      return nil
    }
    return folder
  }

  static func read(_ number: Int, in folder: URL) throws -> CoopInstance {
    let name = "coop-p" + (number < 10 ? "0" : "") + "\(number).json"
    return try JSONDecoder().decode(
      CoopInstance.self, from: Data(contentsOf: folder.appending(path: name)))
  }

  var spaces: [Space] {
    vehicle.compartments.map {
      Space(
        length: Millimeters($0.x1 - $0.x0), width: Millimeters(vehicle.inner_mm[1]),
        height: Millimeters(vehicle.inner_mm[2] - vehicle.gap_under_roof_mm),
        frontWall: Millimeters(vehicle.axles.front_axle_to_cargo_front_mm + $0.x0),
        door: $0.door == "rear" ? .rear : .side)
    }
  }

  /// Crates by compartment: cold classes in the cold one, the rest in the other.
  var loads: [[Box]] {
    vehicle.compartments.map { room in
      crates.filter { crate in
        let isCold = ["dairy", "poultry", "meat", "fish"].contains(crate.class)
        return room.classes == "any" || (room.classes == "cold") == isCold
      }.map { crate in
        Box(
          index: crate.id, length: Millimeters(crate.l), width: Millimeters(crate.w),
          height: Millimeters(crate.h), mass: grams(crate.mass_kg),
          bears: grams(crate.max_mass_on_top_kg),
          stop: unloading_order.firstIndex(of: crate.stop) ?? 0)
      }
    }
  }

  /// Shares of the cargo alone: the empty truck counts nothing.
  func axles() throws -> AxleModel {
    try AxleModel(
      wheelbase: Millimeters(vehicle.axles.wheelbase_mm), emptyFront: .zero, emptyRear: .zero,
      mostFront: grams(vehicle.axles.load_share_front_max_kg),
      mostRear: grams(vehicle.axles.load_share_rear_max_kg))
  }

  var payload: Grams { grams(vehicle.payload_kg) }
  var departures: Int { unloading_order.count + 1 }

  private func grams(_ kilograms: Double) -> Grams {
    Grams(documentUnit: kilograms) ?? .zero
  }
}
