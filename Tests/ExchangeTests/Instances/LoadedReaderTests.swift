import Foundation
import Instances
import PlanningModel
import Quantities
import Routing
import TestSupport
import Testing

@testable import Exchange

@Suite struct LoadedReaderTests {
  private static let boxes = """
    { "Name": "t",
      "Vehicles": [ { "Capacity": 9, "Length": 6, "Width": 2, "Height": 3 },
                    { "Capacity": 9, "Length": 6, "Width": 2, "Height": 3 } ],
      "Nodes": [ { "ID": 0, "X": 0.5, "Y": 1, "Demand": 0, "Items": [] },
        { "ID": 1, "X": 3, "Y": 4, "Demand": 2, "Items": [
          { "Quantity": 2, "Weight": 0, "Length": 2, "Width": 1, "Height": 1,
            "Fragility": "Fragile", "EnableHorizontalRotation": true, "Rotated": "None" } ] } ] }
    """
  private static let tanks = "0 5 5 10.5 5 2 999999 0\n1 0 0 4 1.25\n2 9 9 3 2\n"
  private static let bins = """
    NAME : b
    TYPE : MCVRP
    DIMENSION : 3
    CAPACITY : 100
    VEHICLES : 2
    PRODUCT TYPES : 2
    COMPARTMENTS : 2
    NODE_COORD_SECTION
    1 5 5
    2 0 0
    3 9 9
    DEMAND_SECTION
    1 0 0
    2 11 0
    3 5 30
    DEPOT_SECTION
    1
    EOF
    """

  private func loaded(_ text: String, rules: CaseBoxRules? = nil) throws -> LoadedRoutingCase {
    let value = try InstanceReader.parse([UInt8](text.utf8), file: "x.dat", rules: rules)
    guard case .loaded(let loaded) = value else { throw Unexpected.kind }
    return loaded
  }

  private enum Unexpected: Error { case kind }

  @Test("the three forms are told by their content")
  func forms() throws {
    let boxes = try loaded(Self.boxes)
    #expect(boxes.name == "t" && boxes.problem == "3L-CVRP" && boxes.vehicleCount == 2)
    #expect(boxes.kind == .boxes(CaseSpace(length: 6, width: 2, height: 3), .all))
    #expect(boxes.boxes.count == 2 && boxes.nodeOfBox == [1, 1])
    #expect(boxes.boxes.allSatisfy { $0.isFragile && $0.mayTurn })
    #expect(try loaded(Self.boxes, rules: CaseBoxRules.none).problem == "CVRP")
    let tanks = try loaded(Self.tanks)
    #expect(tanks.problem == "MCVRP" && tanks.capacities == [10.5, 5])
    #expect(tanks.vehicleCount == nil && tanks.routeLimit == nil)
    #expect(tanks.nodes[1].amounts == [4, 1.25])
    let bins = try loaded(Self.bins)
    #expect(bins.kind == .flexibleCompartments(count: 2, step: 10))
    #expect(bins.vehicleCount == 2 && bins.nodes[2].amounts == [5, 30])
  }

  @Test(
    "a bad file gives one line with its place",
    arguments: [
      ("\"Length\": 2", "\"Length\": 0", "x.vrp:6"),
      ("\"Length\": 2", "\"Length\": -3", "x.vrp:6"),
      ("\"Length\": 2", "\"Length\": 2.5", "x.vrp:6"),
      ("\"Length\": 2", "\"Length\": 1e30", "x.vrp:6"),
      ("\"Length\": 2", "\"Length\": \"2\"", "x.vrp:6"),
      ("\"Length\": 2", "\"Length\": 7", "x.vrp:6"),
      ("\"Length\": 2,", "", "x.vrp:6"),
      ("\"Quantity\": 2", "\"Quantity\": 0", "x.vrp:6"),
      ("\"Quantity\": 2", "\"Quantity\": 1000000", "x.vrp:6"),
      ("\"Fragile\"", "\"Perhaps\"", "x.vrp:7"), ("true", "1", "x.vrp:7"),
      ("\"ID\": 1", "\"ID\": 4", "x.vrp:5"), ("\"Demand\": 2", "\"Demand\": -2", "x.vrp:5"),
      ("\"Demand\": 0", "\"Demand\": 1", "x.vrp:4"), ("\"X\": 3", "\"X\": null", "x.vrp:5"),
      ("\"Nodes\"", "\"Nods\"", "x.vrp:1"),
      ("\"Vehicles\": [", "\"Vehicles\": 3, \"V\": [", "x.vrp:2"),
      ("\"Height\": 3 } ]", "\"Height\": 4 } ]", "x.vrp:3"), ("] } ] }", "] }", "x.vrp"),
    ])
  func badBoxes(old: String, new: String, place: String) {
    let text = Self.boxes.replacing(old, with: new, maxReplacements: 1)
    #expect(text != Self.boxes)
    let fault = TinyInstances.fault([UInt8](text.utf8))
    #expect(fault.hasPrefix(place), "\(fault)")
    #expect(!fault.contains("\n"))
  }

  @Test(
    "so do bad tables",
    arguments: [
      (tanks, "4 1.25", "4", 2), (tanks, "4 1.25", "-4 1.25", 2), (tanks, "4 1.25", "x 1.25", 2),
      (tanks, "10.5 5 2", "0 5 2", 1), (tanks, "10.5 5 2", "10.5 5 3", 3),
      (tanks, "2 9 9", "7 9 9", 3), (tanks, "2 9 9", "2 1e300 9", 3),
      (bins, "CAPACITY : 100", "CAPACITY : 0", 4), (bins, "CAPACITY : 100", "NOTHING : 1", 1),
      (bins, "VEHICLES : 2", "VEHICLES : -2", 5), (bins, "2 11 0", "2 11", 14),
      (bins, "2 11 0", "2 11 x", 14), (bins, "1 0 0\n2 11", "1 0 4\n2 11", 13),
      (bins, "3 9 9\n", "", 8), (bins, "DEPOT_SECTION\n1", "DEPOT_SECTION\n2", 17),
    ])
  func badTables(text: String, old: String, new: String, line: Int) {
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != text)
    let fault = TinyInstances.fault([UInt8](changed.utf8))
    #expect(fault.hasPrefix("x.vrp:\(line):"), "\(fault)")
    #expect(!fault.contains("\n"))
  }

  @Test("files cut or changed anywhere never crash a reader", arguments: [boxes, tanks, bins])
  func damage(text: String) {
    let bytes = [UInt8](text.utf8)
    var refused = 0
    for place in bytes.indices {
      for damaged in [Array(bytes[..<place]), bytes[..<place] + [0x39] + bytes[(place + 1)...]] {
        if !TinyInstances.fault(damaged).isEmpty { refused += 1 }
      }
    }
    #expect(refused > bytes.count / 2)
  }

  @Test("options that mean nothing for a file are refused")
  func options() {
    #expect(throws: Refusal.self) {
      try InstanceReader.parse([UInt8](Self.tanks.utf8), file: "x", rules: .all)
    }
    #expect(throws: Refusal.self) {
      try InstanceReader.parse([UInt8](Self.boxes.utf8), file: "x", rounding: .dimacs)
    }
  }

  @Test("every figure is rounded against the engine")
  func translation() throws {
    let tanks = try LoadedTranslation(try loaded(Self.tanks))
    #expect(tanks.problem.loadDimensions == 2)
    #expect(tanks.problem.clients[0].delivery == [400, 125])
    #expect(tanks.problem.vehicles[0].capacities == [1_050, 500])
    #expect(tanks.problem.vehicles[0].count == 2 && tanks.impossibility == nil)
    let way = tanks.problem.profiles[0].distance(from: 0, to: 1).rawValue
    #expect(Double(way) >= tanks.unitsPerCost * 50.0.squareRoot())
    let full = try LoadedTranslation(
      try loaded(Self.tanks.replacing("9 9 3 2", with: "9 9 3 6")))
    #expect(full.impossibility != nil)
    let bins = try LoadedTranslation(try loaded(Self.bins))
    #expect(bins.problem.clients[1].delivery == [35])
  }

  @Test("every shared file is read", .enabled(if: SharedInstances.areHere))
  func shared() throws {
    let folder = try #require(SharedInstances.folder).appendingPathComponent("loading")
    var seen = 0
    for (family, ending) in [("3lcvrp", "json"), ("mcvrp", "txt"), ("mcvrp/henke", "dat")] {
      let files = try FileManager.default.contentsOfDirectory(
        at: folder.appendingPathComponent(family), includingPropertiesForKeys: nil)
      for file in files.sorted(by: { $0.path < $1.path })
      where file.pathExtension == ending && !file.lastPathComponent.hasPrefix("answer") {
        guard case .loaded(let loaded) = try InstanceReader.read(file.path) else {
          throw Unexpected.kind
        }
        seen += 1
        #expect(loaded.nodes.count > 10, "\(file.lastPathComponent)")
        #expect(try LoadedTranslation(loaded).impossibility == nil)
      }
    }
    #expect(seen == 31)
  }
}
