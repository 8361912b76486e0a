internal import Instances
internal import PlanningModel

/// What a schema cannot see in the load of a truck: names, walls, and crates that fit nowhere.
struct TruckLoadChecks {
  private let load: TruckLoadFile
  private let file: String
  private let root: JSONNode
  private(set) var findings: [Finding] = []

  init(_ load: TruckLoadFile, file: String, root: JSONNode) {
    self.load = load
    self.file = file
    self.root = root
    checkRooms()
    if findings.isEmpty { checkCrates() }
  }

  private mutating func refuse(_ path: [String], _ code: String, fr: String, en: String) {
    let place = root.place(of: path)
    findings.append(
      Finding(
        .error, file: file, line: place.line, field: place.path, code: code,
        .typeset(fr: fr, en: en)))
  }

  private mutating func checkRooms() {
    if load.height <= 0 {
      refuse(
        ["vehicle", "gap_under_roof_mm"], "no-height",
        fr: "il ne reste aucune hauteur sous le toit ; écrire moins de \(load.vehicle.inner[2])",
        en: "no height is left under the roof; write less than \(load.vehicle.inner[2])")
    }
    if let twice = Self.firstTwice(load.stops) {
      refuse(
        ["unloading_order", String(twice)], "stop-twice",
        fr: "« \(load.stops[twice].clipped) » est déjà dans l'ordre ; n'en garder qu'un",
        en: "“\(load.stops[twice].clipped)” is in the order already; keep one")
    }
    let rooms = load.vehicle.compartments
    for (number, room) in rooms.enumerated() {
      let path = ["vehicle", "compartments", String(number)]
      if room.x1 <= room.x0 || room.x1 > load.vehicle.inner[0] {
        refuse(
          path + ["x1"], "room-walls",
          fr:
            "\(room.x1) n'est pas entre \(room.x0) et \(load.vehicle.inner[0]) ; écrire la fin du "
            + "compartiment en mm",
          en: "\(room.x1) is not between \(room.x0) and \(load.vehicle.inner[0]); write the room's "
            + "end in mm")
      }
      for other in rooms.prefix(number) {
        if other.id == room.id {
          refuse(
            path + ["id"], "room-twice",
            fr: "« \(room.id.clipped) » est déjà un compartiment ; changer un des deux noms",
            en: "“\(room.id.clipped)” is a compartment already; change one of the names")
        }
        if room.x0 < other.x1 && other.x0 < room.x1 {
          refuse(
            path + ["x0"], "rooms-overlap",
            fr: "« \(room.id.clipped) » empiète sur « \(other.id.clipped) » ; les séparer",
            en: "“\(room.id.clipped)” overlaps “\(other.id.clipped)”; keep them apart")
        }
      }
    }
  }

  private static func firstTwice(_ names: [String]) -> Int? {
    var seen: Set<String> = []
    return names.firstIndex { !seen.insert($0).inserted }
  }

  private mutating func checkCrates() {
    var seen: Set<Int> = []
    let stops = Set(load.stops)
    for (number, crate) in load.crates.enumerated() {
      let path = ["crates", String(number)]
      if !seen.insert(crate.id).inserted {
        refuse(
          path + ["id"], "crate-twice",
          fr: "la caisse \(crate.id) existe déjà ; lui donner un autre numéro",
          en: "there is a crate \(crate.id) already; give it another number")
      }
      if !stops.contains(crate.stop) {
        refuse(
          path + ["stop"], "stop-unknown",
          fr: "« \(crate.stop.clipped) » n'est pas dans unloading_order ; l'y ajouter ou corriger",
          en: "“\(crate.stop.clipped)” is not in unloading_order; add it there or correct it")
      }
      checkPlace(crate, path)
    }
  }

  /// Its class is known, and some compartment that takes the class is large enough.
  private mutating func checkPlace(_ crate: TruckLoadFile.Crate, _ path: [String]) {
    guard let isCold = crate.isCold else {
      let known = TruckLoadFile.coldByClass.keys.sorted()
      let near = Nearest.names(to: crate.kind, among: known).joined(separator: ", ")
      refuse(
        path + ["class"], "class-unknown",
        fr: "« \(crate.kind.clipped) » n'est pas une classe connue ; les plus proches : \(near)",
        en: "“\(crate.kind.clipped)” is no known class; the nearest: \(near)")
      return
    }
    let rooms = load.vehicle.compartments.filter {
      TruckLoadCase.Room(id: $0.id, from: $0.x0, to: $0.x1, door: $0.door, goods: $0.classes)
        .takes(isCold: isCold)
    }
    guard !rooms.isEmpty else {
      refuse(
        path + ["class"], "no-compartment",
        fr:
          "aucun compartiment ne prend « \(crate.kind.clipped) » ; changer « classes » d'un compartiment",
        en: "no compartment takes “\(crate.kind.clipped)”; change a compartment's “classes”")
      return
    }
    let (long, short) = (max(crate.length, crate.width), min(crate.length, crate.width))
    let fits = rooms.contains { room in
      let sides = [room.x1 - room.x0, load.vehicle.inner[1]].sorted()
      return long <= sides[1] && short <= sides[0] && crate.height <= load.height
    }
    guard !fits else { return }
    refuse(
      path, "crate-too-large",
      fr:
        "\(crate.length) × \(crate.width) × \(crate.height) mm n'entre dans aucun compartiment qui "
        + "la prend ; vérifier les mesures",
      en:
        "\(crate.length) × \(crate.width) × \(crate.height) mm fits no compartment that takes it; "
        + "check the sizes")
  }
}
