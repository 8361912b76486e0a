internal import Foundation
internal import Instances
internal import PlanningModel

/// 3L-CVRP problems of Gendreau, Iori, Laporte and Martello (2006) in the JSON of Tamke, Linss,
/// Kuttner and Buscher (2025), doi:10.1016/j.ejor.2025.10.010.
struct BoxRouteReader {
  private let file: String
  private let rules: CaseBoxRules

  init(file: String, rules: CaseBoxRules) {
    self.file = file
    self.rules = rules
  }

  func read(_ bytes: [UInt8], stem: String) throws(Refusal) -> LoadedRoutingCase {
    let root: JSONNode
    do throws(JSONFault) {
      root = try JSONParser.parse(Data(bytes))
    } catch {
      throw Refusal(file: file, line: error.line, code: error.code, error.message)
    }
    guard root["Vehicles"] != nil || root["Nodes"] != nil else {
      throw fault(root, "", "not-instance", .notBoxRoutes)
    }
    let vehicles = try list("Vehicles", of: root, "Vehicles")
    guard let first = vehicles.first else {
      throw fault(root, "Vehicles", "empty", .noEntry)
    }
    let (capacity, space) = try vehicle(first, "Vehicles[0]")
    for (number, other) in vehicles.enumerated().dropFirst() {
      let path = "Vehicles[\(number)]"
      guard try vehicle(other, path) == (capacity, space) else {
        throw fault(other, path, "unlike", .unlikeVehicles)
      }
    }
    let nodes = try nodes(root, space)
    guard nodes.count > 1 else { throw fault(root, "Nodes", "empty", .noEntry) }
    return LoadedRoutingCase(
      name: root["Name"]?.text.map { $0.clipped } ?? stem, kind: .boxes(space, rules),
      nodes: nodes, vehicleCount: vehicles.count, capacities: [capacity])
  }

  private func vehicle(
    _ node: JSONNode, _ path: String
  ) throws(Refusal) -> (Double, CaseSpace) {
    let capacity = try number("Capacity", of: node, path, 0...LoadedCaseLimits.amount)
    return (
      capacity,
      CaseSpace(
        length: try side("Length", of: node, path), width: try side("Width", of: node, path),
        height: try side("Height", of: node, path))
    )
  }

  private func nodes(_ root: JSONNode, _ space: CaseSpace) throws(Refusal) -> [LoadedCaseNode] {
    var nodes: [LoadedCaseNode] = []
    var left = LoadedCaseLimits.boxes
    let most = LoadedCaseLimits.coordinate
    for (number, entry) in try list("Nodes", of: root, "Nodes").enumerated() {
      let path = "Nodes[\(number)]"
      if let id = entry["ID"], id.number != Double(number) {
        throw fault(id, path + ".ID", "out-of-order", .outOfOrder(number))
      }
      var boxes: [CaseBox] = []
      if entry["Items"] != nil {
        for (place, item) in try list("Items", of: entry, path + ".Items").enumerated() {
          let (box, count) = try self.box(item, "\(path).Items[\(place)]", space)
          guard count <= left else {
            throw fault(
              item, "\(path).Items[\(place)].Quantity", "out-of-range",
              .outOfRange("\(count)", 1, Double(LoadedCaseLimits.boxes)))
          }
          left -= count
          boxes += Array(repeating: box, count: count)
        }
      }
      let demand = try self.number("Demand", of: entry, path, 0...LoadedCaseLimits.amount)
      guard number > 0 || (demand == 0 && boxes.isEmpty) else {
        throw fault(entry, path, "depot-needs", .depotNeeds(0))
      }
      nodes.append(
        LoadedCaseNode(
          x: try self.number("X", of: entry, path, -most...most),
          y: try self.number("Y", of: entry, path, -most...most), amounts: [demand],
          boxes: boxes))
    }
    return nodes
  }

  private func box(
    _ node: JSONNode, _ path: String, _ space: CaseSpace
  ) throws(Refusal) -> (CaseBox, count: Int) {
    let box = CaseBox(
      length: try side("Length", of: node, path), width: try side("Width", of: node, path),
      height: try side("Height", of: node, path), isFragile: try isFragile(node, path),
      mayTurn: try truth("EnableHorizontalRotation", of: node, path))
    let fits = box.length <= space.length && box.width <= space.width
    let fitsTurned = box.mayTurn && box.width <= space.length && box.length <= space.width
    guard box.height <= space.height, fits || fitsTurned else {
      throw fault(node, path, "box-too-large", .boxTooLarge)
    }
    let count =
      node["Quantity"] == nil
      ? 1 : Int(try number("Quantity", of: node, path, 1...Double(LoadedCaseLimits.boxes)))
    return (box, count)
  }

  private func isFragile(_ node: JSONNode, _ path: String) throws(Refusal) -> Bool {
    guard let entry = node["Fragility"] else { return false }
    switch entry.text {
    case "None": return false
    case "Fragile": return true
    default: throw fault(entry, path + ".Fragility", "unknown-word", .unknownFragility)
    }
  }

  private func truth(_ key: String, of node: JSONNode, _ path: String) throws(Refusal) -> Bool {
    guard let entry = node[key] else { return true }
    guard case .bool(let value) = entry.value else {
      throw fault(entry, path + "." + key, "wrong-type", .wantsTruth)
    }
    return value
  }

  private func list(
    _ key: String, of node: JSONNode, _ path: String
  ) throws(Refusal) -> [JSONNode] {
    guard let entry = node[key] else { throw fault(node, path, "missing", .missingField(key)) }
    guard let elements = entry.elements else {
      throw fault(entry, path, "wrong-type", .wantsList)
    }
    return elements
  }

  private func side(_ key: String, of node: JSONNode, _ path: String) throws(Refusal) -> Int {
    let most = Double(LoadedCaseLimits.side)
    let value = try number(key, of: node, path, 1...most)
    guard let side = Int(exactly: value) else {
      throw fault(node[key] ?? node, path + "." + key, "not-whole", .notWhole("\(value)"))
    }
    return side
  }

  private func number(
    _ key: String, of node: JSONNode, _ path: String, _ range: ClosedRange<Double>
  ) throws(Refusal) -> Double {
    guard let entry = node[key] else {
      throw fault(node, path + "." + key, "missing", .missingField(key))
    }
    guard let value = entry.number else {
      throw fault(
        entry, path + "." + key, "not-number", .notInstanceNumber(entry.strictText.clipped))
    }
    guard range.contains(value) else {
      throw fault(
        entry, path + "." + key, "out-of-range",
        .outOfRange(entry.strictText.clipped, range.lowerBound, range.upperBound))
    }
    return value
  }

  private func fault(
    _ node: JSONNode, _ field: String, _ code: String, _ message: Phrase
  ) -> Refusal {
    Refusal(file: file, line: node.line, field: field, code: code, message)
  }
}

extension Phrase {
  fileprivate static var notBoxRoutes: Phrase {
    .typeset(
      fr: "ce JSON n'est pas un problème de tournées ; donner un fichier 3L-CVRP, avec Vehicles et"
        + " Nodes",
      en: "this JSON is no routing problem; give a 3L-CVRP file, with Vehicles and Nodes")
  }

  fileprivate static var noEntry: Phrase {
    .typeset(
      fr: "la liste est trop courte ; écrire au moins un véhicule, le dépôt et un client",
      en: "the list is too short; write at least one vehicle, the depot and one customer")
  }

  fileprivate static var unlikeVehicles: Phrase {
    .typeset(
      fr: "ce véhicule diffère du premier ; les écrire tous pareils",
      en: "this vehicle differs from the first; write them all alike")
  }

  fileprivate static func outOfOrder(_ number: Int) -> Phrase {
    .typeset(
      fr: "les numéros doivent se suivre ; écrire \(number) ici",
      en: "numbers must follow each other; write \(number) here")
  }

  fileprivate static var boxTooLarge: Phrase {
    .typeset(
      fr: "la boîte est plus grande que le véhicule ; corriger l'une ou l'autre",
      en: "the box is larger than the vehicle; correct one or the other")
  }

  fileprivate static var unknownFragility: Phrase {
    .typeset(fr: "valeur inconnue ; écrire None ou Fragile", en: "unknown; write None or Fragile")
  }

  fileprivate static var wantsTruth: Phrase {
    .typeset(fr: "écrire true ou false", en: "write true or false")
  }

  fileprivate static var wantsList: Phrase {
    .typeset(fr: "écrire une liste, entre [ et ]", en: "write a list, between [ and ]")
  }

  fileprivate static func missingField(_ key: String) -> Phrase {
    .typeset(fr: "il manque ; ajouter \(key)", en: "it is missing; add \(key)")
  }
}
