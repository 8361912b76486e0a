internal import PlanningModel
internal import Quantities

/// Reads `matrix.json`: a complete table between `places`, or a list of `known` trips.
struct MatrixReader {
  /// Longest trip believed: more is a table in seconds or metres.
  private static let most = (minutes: 1_440.0, km: 2_000.0)

  let root: JSONNode
  /// Ids of the week's places; `nil` when they are not known for sure.
  let known: Set<String>?
  var table = TravelTable()
  var findings: [Finding] = []
  /// Where a trip without minutes or without km stands, by its two ends.
  private(set) var holes: [[String]: Spot] = [:]
  private var refusedValues = 0

  init(root: JSONNode, known: Set<String>?) {
    self.root = root
    self.known = known
  }

  mutating func read() {
    guard case .object = root.value else {
      return refuse(
        root, "", "matrix-shape", fr: "un objet est attendu, entre accolades { }",
        en: "an object is expected, in braces { }")
    }
    if root["known"] != nil { readKnown() } else { readTable() }
  }

  mutating func refuse(_ node: JSONNode, _ path: String, _ code: String, fr: String, en: String) {
    findings.add(
      .error, Spot(file: "matrix.json", line: node.line, field: path), code, fr: fr, en: en)
  }

  /// Refuses keys that the form does not know.
  private mutating func checkKeys(_ node: JSONNode, _ path: String, _ keys: [String]) {
    for member in node.members where !keys.contains(member.key) {
      findings.append(
        Finding(
          .error, file: "matrix.json", line: member.line,
          field: path.isEmpty ? member.key : path + "." + member.key, code: "unknown-key",
          .unknownName(member.key, known: keys)))
    }
  }

  // MARK: the complete table

  private mutating func readTable() {
    checkKeys(root, "", ["places", "minutes", "km", "source", "sources", "known"])
    guard let places = placeNames(),
      let minutes = square("minutes", places.count), let km = square("km", places.count)
    else { return }
    let sources = root["sources"] == nil ? nil : square("sources", places.count)
    guard root["sources"] == nil || sources != nil else { return }
    noteStrangers(places)
    let source = root["source"]?.text ?? "matrix.json"
    var legs: [TravelTable.Leg] = []
    for (i, from) in places.enumerated() {
      for (j, to) in places.enumerated() {
        let time = value(minutes[i][j], "minutes[\(i)][\(j)]", i == j, Self.most.minutes)
        let road = value(km[i][j], "km[\(i)][\(j)]", i == j, Self.most.km)
        if i != j && (time == nil || road == nil) {
          let (key, node) = time == nil ? ("minutes", minutes[i][j]) : ("km", km[i][j])
          holes[[from, to]] = Spot(
            file: "matrix.json", line: node.line, field: "\(key)[\(i)][\(j)]")
        }
        guard i != j, let time, let road, known?.contains(from) ?? true,
          known?.contains(to) ?? true
        else { continue }
        legs.append(leg(from, to, time, road, sources?[i][j].text ?? source))
      }
    }
    table = TravelTable(isComplete: true, legs: legs)
  }

  private func leg(
    _ from: String, _ to: String, _ minutes: Double, _ km: Double, _ source: String
  ) -> TravelTable.Leg {
    TravelTable.Leg(
      from: from, to: to, time: Seconds(documentUnit: minutes) ?? .zero,
      distance: Meters(documentUnit: km) ?? .zero, source: source)
  }

  private mutating func placeNames() -> [String]? {
    let names = root["places"]?.elements?.map(\.text) ?? []
    let places = names.compactMap(\.self)
    guard !places.isEmpty, places.count == names.count else {
      refuse(
        root["places"] ?? root, "places", "matrix-shape",
        fr: "une liste d'identifiants est attendue : \"hub\", les relais, \"home:\" et le bénévole",
        en: "a list of ids is expected: \"hub\", relays, \"home:\" and the volunteer")
      return nil
    }
    var seen: Set<String> = []
    for (place, name) in places.enumerated() where !seen.insert(name).inserted {
      refuse(
        root["places"] ?? root, "places[\(place)]", "id-twice",
        fr: "« \(name) » est là deux fois ; n'en garder qu'un",
        en: "“\(name)” is there twice; keep one")
      return nil
    }
    return places
  }

  /// The rows under `key`, `count` rows of `count` values.
  private mutating func square(_ key: String, _ count: Int) -> [[JSONNode]]? {
    let node = root[key] ?? root
    let rows = root[key]?.elements
    let wrong = rows?.firstIndex { $0.elements?.count != count }
    guard let rows, rows.count == count, wrong == nil else {
      let place = wrong.map { "\(key)[\($0)]" } ?? key
      let got = wrong.flatMap { rows?[$0].elements?.count } ?? rows?.count ?? 0
      refuse(
        wrong.flatMap { rows?[$0] } ?? node, place, "matrix-shape",
        fr: "\(got) au lieu de \(count), un par lieu de \"places\"",
        en: "\(got) instead of \(count), one for each of \"places\"")
      return nil
    }
    return rows.map { $0.elements ?? [] }
  }

  /// A number of the table; `nil` for a hole (`null`) or a refused value.
  private mutating func value(
    _ node: JSONNode, _ path: String, _ isDiagonal: Bool, _ most: Double
  ) -> Double? {
    if node.value == .null { return nil }
    guard let number = node.number, number >= 0, number <= most else {
      refuseValue(node, path, most)
      return nil
    }
    if isDiagonal && number != 0 {
      refuse(
        node, path, "matrix-diagonal", fr: "d'un lieu à lui-même ; écrire 0",
        en: "from a place to itself; write 0")
    }
    return number
  }

  /// A table in seconds has a fault in each cell: the first ten tell enough.
  private mutating func refuseValue(_ node: JSONNode, _ path: String, _ most: Double) {
    refusedValues += 1
    guard refusedValues <= 10 else { return }
    let others = refusedValues < 10 ? ("", "") : (" (et peut-être d'autres)", " (and maybe more)")
    let unit = most == Self.most.km ? ("km", "km") : ("minutes", "minutes")
    refuse(
      node, path, "matrix-value",
      fr: "« \(node.strictText.clipped) » ; écrire un nombre de \(unit.0), de 0 à \(most.plain)"
        + others.0,
      en: "“\(node.strictText.clipped)”; write a number of \(unit.1) from 0 to \(most.plain)"
        + others.1)
  }

  private mutating func noteStrangers(_ places: [String]) {
    guard let known else { return }
    let strangers = places.filter { !known.contains($0) }
    guard !strangers.isEmpty else { return }
    let names = strangers.joined(separator: ", ").clipped
    findings.add(
      .note, Spot(file: "matrix.json", field: "places"), "matrix-place-unused",
      fr: "lieux qui ne servent pas cette semaine : \(names)",
      en: "places not used this week: \(names)")
  }

  // MARK: known trips

  private mutating func readKnown() {
    checkKeys(root, "", ["known", "source"])
    guard let trips = root["known"]?.elements else {
      return refuse(
        root["known"] ?? root, "known", "matrix-shape", fr: "une liste est attendue, entre [ ]",
        en: "a list is expected, in [ ]")
    }
    var legs: [TravelTable.Leg] = []
    var seen: Set<[String]> = []
    for (place, trip) in trips.enumerated() {
      let path = "known[\(place)]"
      guard let leg = knownLeg(trip, path) else { continue }
      let isBothWays = trip["symmetric"]?.value == .bool(true)
      let back = self.leg(
        leg.to, leg.from, leg.time.inDocumentUnit, leg.distance.inDocumentUnit, leg.source)
      for leg in isBothWays ? [leg, back] : [leg] {
        guard seen.insert([leg.from, leg.to]).inserted else {
          refuse(
            trip, path, "matrix-twice",
            fr: "de « \(leg.from) » à « \(leg.to) » est donné deux fois ; n'en garder qu'un",
            en: "“\(leg.from)” to “\(leg.to)” is given twice; keep one")
          continue
        }
        legs.append(leg)
      }
    }
    table = TravelTable(isComplete: false, legs: legs)
  }

  private mutating func knownLeg(_ trip: JSONNode, _ path: String) -> TravelTable.Leg? {
    checkKeys(trip, path, ["from", "to", "minutes", "km", "source", "symmetric"])
    let before = findings.count
    var ends: [String] = []
    for key in ["from", "to"] {
      let name = trip[key]?.text ?? ""
      ends.append(name)
      if name.isEmpty || !(known?.contains(name) ?? true) {
        refuse(
          trip[key] ?? trip, "\(path).\(key)", "matrix-place-unknown",
          fr: "« \(name.clipped) » n'est pas un lieu de la semaine ; écrire \"hub\", un relais ou "
            + "\"home:\" et un bénévole",
          en:
            "“\(name.clipped)” is no place of the week; write \"hub\", a relay, or \"home:\" and a "
            + "volunteer")
      }
    }
    if before == findings.count && ends[0] == ends[1] {
      refuse(
        trip, path, "matrix-diagonal", fr: "d'un lieu à lui-même ; ôter cette ligne",
        en: "from a place to itself; remove this entry")
    }
    let nothing = JSONNode(value: .string(""), line: trip.line)
    let time = value(trip["minutes"] ?? nothing, "\(path).minutes", false, Self.most.minutes)
    let road = value(trip["km"] ?? nothing, "\(path).km", false, Self.most.km)
    if let symmetric = trip["symmetric"] {
      if case .bool = symmetric.value {
      } else {
        refuse(
          symmetric, "\(path).symmetric", "wrong-type", fr: "écrire true ou false",
          en: "write true or false")
      }
    }
    guard before == findings.count, let time, let road else { return nil }
    return leg(
      ends[0], ends[1], time, road, trip["source"]?.text ?? root["source"]?.text ?? "matrix.json")
  }
}
