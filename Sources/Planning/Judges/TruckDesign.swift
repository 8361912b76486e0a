import Loading
import PlanningModel
import Quantities

/// A truck's round: which compartment holds which crate, where it stands, what the axles carry.
struct TruckDesign {
  private let problem: WeekProblem
  private let climate: RoundClimate
  private let task: RoundTask
  private let truck: Truck
  private let stopOfCrate: [Int: Int]
  /// What stands in the rooms goes by the places of ``Pieces``.
  private var crates: [Crate] { problem.pieces.crates }
  private let standing: [Int]

  init(_ problem: WeekProblem, _ climate: RoundClimate, _ task: RoundTask, _ truck: Truck) {
    self.problem = problem
    self.climate = climate
    self.task = task
    self.truck = truck
    stopOfCrate = task.stopOfCrate
    standing = problem.pieces.holding(task.crates)
  }

  /// The round's draft, the bulkhead at its usual notch if that serves, else at the nearest that
  /// does.
  func draft() throws(RoundRefusal) -> RoundDraft {
    do {
      return try draft(nil)
    } catch {
      // A wall's place changes neither the mass nor, to speak of, the cold.
      guard error.isOfPlace else { throw error }
      return try draft(insteadOf: error)
    }
  }

  /// The draft with the bulkhead elsewhere than at the usual notch, which gave `refusal`.
  private func draft(insteadOf refusal: RoundRefusal) throws(RoundRefusal) -> RoundDraft {
    var isFinal = refusal.holdsForMore
    // Found out only now: most loads go in with the wall where it usually stands.
    let trials = trials
    for place in trials.notches {
      do {
        return try draft(place)
      } catch {
        guard error.isOfPlace else { throw error }
        isFinal = isFinal && error.holdsForMore
      }
    }
    throw RoundRefusal(
      kind: refusal.kind, holdsForMore: isFinal && trials.isWhole, reason: refusal.reason)
  }

  /// Most notches beside the usual one whose loads are placed.
  private static let mostNotches = 6

  /// The bulkhead's places worth a trial beside the usual one, the nearest first, and whether every
  /// other is proved to be too small.
  private var trials: (notches: [Millimeters], isWhole: Bool) {
    guard let usual = truck.parted?.fore.length, let bulkhead = truck.bulkhead else {
      return ([], true)
    }
    let others = bulkhead.notches.filter { $0 != usual && couldHold($0) }.sorted { a, b in
      let (far, near) = (max(a, usual) - min(a, usual), max(b, usual) - min(b, usual))
      return (far, a) < (near, b)
    }
    return (Array(others.prefix(Self.mostNotches)), others.count <= Self.mostNotches)
  }

  /// Whether no cheap test refuses the load with the bulkhead at `notch`.
  private func couldHold(_ notch: Millimeters) -> Bool {
    let rooms = Array(truck.set(bulkhead: notch).compartments)
    guard let loads = try? assign(rooms) else { return false }
    return zip(loads, rooms).allSatisfy { load, room in
      LoadBounds.refusal(of: boxes(load), in: Space(room, problem.week.rules)) == nil
    }
  }

  private func draft(_ notch: Millimeters?) throws(RoundRefusal) -> RoundDraft {
    let truck = truck.set(bulkhead: notch)
    let rooms = Array(truck.compartments)
    let loads = try assign(rooms)
    var draft = RoundDraft()
    draft.bulkhead = truck.bulkhead == nil ? nil : truck.parted?.fore.length
    draft.mass = standing.reduce(Grams.zero) { $0 + crates[$1].mass }
    try place(loads, rooms, &draft)
    for (room, load) in zip(rooms, loads) {
      let inside = problem.pieces.inside(load)
      for crate in inside { draft.compartments[crate] = room.id }
      guard room.setpoint != nil else { continue }
      try draft.add(.room(room), inside, problem.crates, climate)
    }
    return draft
  }

  private func boxes(_ load: [Int]) -> [Box] {
    load.compactMap { Box($0, stop: stopOfCrate[$0] ?? 0, problem) }
  }

  /// Crates of each compartment. Where several take a crate, the first with room by volume.
  private func assign(_ rooms: [Compartment]) throws(RoundRefusal) -> [[Int]] {
    let types = Register(CrateType.all)
    var loads = rooms.map { _ in [Int]() }
    var space = rooms.map { $0.length.rawValue * $0.width.rawValue * $0.height.rawValue }
    for crate in standing {
      let fitting = fitting(crate, rooms)
      let volume =
        types[crates[crate].type].map {
          $0.length.rawValue * $0.width.rawValue * $0.height.rawValue
        } ?? 0
      guard let room = fitting.first(where: { space[$0] >= volume }) ?? fitting.first else {
        throw RoundRefusal(
          kind: .boxes, holdsForMore: true,
          reason: Phrase(
            fr: "aucun compartiment pour la caisse \(crates[crate].id)",
            en: "no compartment for crate \(crates[crate].id)"))
      }
      space[room] -= volume
      loads[room].append(crate)
    }
    return loads
  }

  /// The rooms that may take a crate.
  private func fitting(_ crate: Int, _ rooms: [Compartment]) -> [Int] {
    let onlyCooled = rooms.allSatisfy { $0.setpoint != nil }
    let limit = crates[crate].limit
    return rooms.indices.filter {
      rooms[$0].takes(crates[crate].zone, warmest: limit, onlyCooled: onlyCooled)
    }
  }

  private func place(
    _ loads: [[Int]], _ rooms: [Compartment], _ draft: inout RoundDraft
  ) throws(RoundRefusal) {
    let boxes = loads.map { self.boxes($0) }
    let spaces = rooms.map { Space($0, problem.week.rules) }
    let axles = AxleModel(truck)
    let departures = task.stops.count + 1
    // Where a crate may ride in one of two rooms, more crates may be dealt out otherwise.
    let hasChoice = standing.contains { fitting($0, rooms).count > 1 }
    switch TruckLoader(parameters: .verdict).place(
      perSpace: boxes, in: spaces, payload: truck.payload, axles: axles, departures: departures)
    {
    case .failure(let refusal):
      throw RoundRefusal(
        kind: refusal.kind,
        holdsForMore: refusal.isProved && refusal.holdsForMore
          && (refusal.kind == .payload || !hasChoice),
        reason: Phrase(
          fr: "le camion ne peut pas être chargé ainsi",
          en: "the truck cannot be loaded like this"))
    case .success(let placed):
      for box in placed.joined() { draft.positions[box.box] = Position(box) }
      guard let axles else { return }
      draft.axles = Axles.loads(
        placed: placed, boxes: boxes, in: spaces, model: axles, departures: departures
      ).map { ($0.front, $0.rear) }
    }
  }
}

extension AxleModel {
  /// The axles of a truck; `nil` when its wheelbase is no length.
  init?(_ truck: Truck) {
    do {
      try self.init(
        wheelbase: truck.wheelbase, emptyFront: truck.emptyFront, emptyRear: truck.emptyRear,
        mostFront: truck.mostFront, mostRear: truck.mostRear)
    } catch {
      return nil
    }
  }
}

extension Space {
  /// A compartment as the loading engine sees it.
  init(_ room: Compartment, _ rules: Rules) {
    self.init(
      length: room.length, width: room.width, height: min(room.height, rules.mostStack),
      frontWall: room.frontWall, door: room.door == .rear ? .rear : .side,
      airGap: room.airGap ?? .zero)
  }

  /// A boot.
  init(_ car: CarClass, _ rules: Rules) {
    self.init(
      length: car.length, width: car.width, height: min(car.height, rules.mostStack), door: .side)
  }
}

extension RoundRefusal {
  /// Whether another place of the bulkhead might do.
  fileprivate var isOfPlace: Bool { kind == .placement || kind == .axle }
}

extension LoadRefusal {
  /// The kind of refusal it is for a round.
  fileprivate var kind: RoundRefusal.Kind {
    switch reason {
    case .tooHeavy: .payload
    case .axleFront, .axleRear: .axle
    default: .placement
    }
  }
}
