import Loading
import PlanningModel
import Quantities

/// A car's round: which cool box holds which cold crate, and what stands where in the boot.
struct CarDesign {
  private let problem: WeekProblem
  private let climate: RoundClimate
  private let task: RoundTask
  private let car: CarClass
  private let stopOfCrate: [Int: Int]
  /// What stands in the boot and the boxes goes by the places of ``Pieces``.
  private var crates: [Crate] { problem.pieces.crates }
  private let standing: [Int]

  init(_ problem: WeekProblem, _ climate: RoundClimate, _ task: RoundTask, _ car: CarClass) {
    self.problem = problem
    self.climate = climate
    self.task = task
    self.car = car
    stopOfCrate = task.stopOfCrate
    standing = problem.pieces.holding(task.crates)
  }

  /// A cool box with its crates, not yet packed.
  private typealias Packed = (type: CoolBoxType, inside: [Int])

  func draft() throws(RoundRefusal) -> RoundDraft {
    var refusal: RoundRefusal?
    for order in PackingOrder.allCases {
      do {
        return try draft(order)
      } catch {
        refusal = refusal ?? error
        // Without cold crates every order packs alike.
        if error.kind != .cold { throw error }
      }
    }
    throw refusal ?? Self.boxesLack
  }

  /// Which crates are packed first, into the best box.
  private enum PackingOrder: CaseIterable {
    /// Those that ride the longest.
    case lastStopFirst
    /// Those with the coldest limit.
    case strictestFirst
    /// Spread evenly from the first stop on, so that every box keeps some mass to the end.
    case firstStopFirst
  }

  private func draft(_ order: PackingOrder) throws(RoundRefusal) -> RoundDraft {
    let packed = try pack(.chilled, order) + pack(.frozen, order)
    var draft = RoundDraft()
    var boxes: [LoadedBox] = []
    for (number, box) in packed.enumerated() {
      let inside = problem.pieces.inside(box.inside)
      for crate in inside { draft.compartments[crate] = "box\(number + 1)" }
      let packs = try draft.add(
        box.type, inside, ways: Packs.ways(box.type, problem.week.rules), problem.crates, climate)
      boxes.append(LoadedBox(type: box.type, packs: packs, inside: box.inside))
    }
    draft.mass =
      standing.reduce(Grams.zero) { $0 + crates[$1].mass }
      + boxes.reduce(Grams.zero) { $0 + $1.mass }
    guard draft.mass <= car.payload else {
      throw RoundRefusal(
        kind: .payload, holdsForMore: true,
        reason: Phrase(fr: "la voiture serait trop chargée", en: "the car would be overloaded"))
    }
    try place(boxes, &draft)
    return draft
  }

  /// A cool box with its crates and packs.
  private struct LoadedBox {
    let type: CoolBoxType
    let packs: Packs
    let inside: [Int]
    /// Without the crates, which count for themselves.
    var mass: Grams { type.tare + packs.mass }
  }

  private static let boxesLack = RoundRefusal(
    kind: .boxes, holdsForMore: true,
    reason: Phrase(
      fr: "il n'y a pas assez de place dans les glacières", en: "the cool boxes lack places"))

  /// Crates of `zone` in as few of the driver's boxes as hold them, the best insulated first.
  private func pack(
    _ zone: TemperatureClass.Zone, _ order: PackingOrder
  ) throws(RoundRefusal) -> [Packed] {
    let mine = standing.filter { crates[$0].zone == zone }.sorted { before($0, $1, order) }
    guard !mine.isEmpty else { return [] }
    let types = Register(CrateType.all)
    let owned = problem.week.volunteers[task.slot.driver].boxesInOrder(frozen: zone == .frozen)
    var rest = mine[...]
    var packed: [Packed] = []
    for type in owned where !rest.isEmpty {
      guard rest.allSatisfy({ types[crates[$0].type].map(type.takes) ?? false }) else { continue }
      packed.append((type, Array(rest.prefix(type.places))))
      rest = rest.dropFirst(type.places)
    }
    guard rest.isEmpty else { throw Self.boxesLack }
    return packed
  }

  private func before(_ a: Int, _ b: Int, _ order: PackingOrder) -> Bool {
    let (stopA, stopB) = (stopOfCrate[a] ?? 0, stopOfCrate[b] ?? 0)
    switch order {
    case .lastStopFirst: return stopA != stopB ? stopA > stopB : a < b
    case .firstStopFirst: return stopA != stopB ? stopA < stopB : a < b
    case .strictestFirst:
      let (limitA, limitB) = (crates[a].limit?.degrees ?? 99, crates[b].limit?.degrees ?? 99)
      let (classA, classB) = (crates[a].temperatureClass, crates[b].temperatureClass)
      if limitA != limitB { return limitA < limitB }
      return classA != classB ? classA.rawValue < classB.rawValue : a < b
    }
  }

  /// Stands the boxes and the other crates in the boot.
  private func place(_ packed: [LoadedBox], _ draft: inout RoundDraft) throws(RoundRefusal) {
    let loose = standing.filter { crates[$0].zone == .ambient }
    var boxes = packed.enumerated().map { number, box in
      Box(
        index: -1 - number, length: box.type.length, width: box.type.width,
        height: box.type.height, mass: box.mass, bears: .zero,
        // A box stays to its last hand-over, so it may stand on no crate that leaves sooner.
        stop: box.inside.compactMap { stopOfCrate[$0] }.max() ?? 0)
    }
    boxes += loose.compactMap { Box($0, stop: stopOfCrate[$0] ?? 0, problem) }
    let boot = Space(car, problem.week.rules)
    switch StackLoader(parameters: .verdict).place(boxes: boxes, in: boot) {
    case .failure(let refusal):
      throw RoundRefusal(
        kind: .placement, holdsForMore: refusal.isProved && refusal.holdsForMore,
        reason: Phrase(fr: "tout ne tient pas dans le coffre", en: "not all fits into the boot"))
    case .success(let placed):
      for box in placed {
        if box.box >= 0 {
          for crate in problem.pieces.inside(box.box) { draft.compartments[crate] = "boot" }
          draft.positions[box.box] = Position(box)
        } else {
          draft.coolBoxes.append(
            CoolBox(
              id: "box\(-box.box)", type: packed[-1 - box.box].type.id,
              pack: packed[-1 - box.box].packs.type.id,
              packs: packed[-1 - box.box].packs.count, position: Position(box)))
        }
      }
      draft.coolBoxes.sort { $0.id < $1.id }
    }
  }
}

extension Volunteer {
  /// The cool boxes for chilled or for frozen food in the order in which they are taken along.
  func boxesInOrder(frozen: Bool) -> [CoolBoxType] {
    let known = Register(CoolBoxType.all)
    return coolBoxes.compactMap { known[$0] }
      .filter { $0.isForFrozen == frozen && $0.places > 0 }
      .sorted { ($0.heatLoss, -$0.places, $0.id) < ($1.heatLoss, -$1.places, $1.id) }
  }
}

extension CoolBoxType {
  /// The box with its usual packs, without food: no round takes less.
  func mass(_ rules: Rules) -> Grams { tare + Packs.usual(self, rules).mass }
}

extension Position {
  /// Where the loading engine put a box.
  init(_ box: PlacedBox) {
    self.init(
      x: box.x, y: box.y, z: box.z, length: box.length, width: box.width, height: box.height)
  }
}

extension LoadRefusal {
  /// Whether a load with more boxes is refused too: true of sizes and masses, not of an order of
  /// unloading, which another order of stops may mend.
  var holdsForMore: Bool {
    switch reason {
    case .tooHeavy, .tooTall, .tooLarge, .volume, .floor: true
    case .noRoom, .crush, .unloadingOrder, .separation, .axleFront, .axleRear: false
    }
  }
}
