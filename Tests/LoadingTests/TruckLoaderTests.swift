import Loading
import Quantities
import TestSupport
import Testing

@Suite struct TruckLoaderTests {
  private static let spaces = [
    Space(
      length: Millimeters(1_400), width: Millimeters(1_900), height: Millimeters(1_800),
      frontWall: Millimeters(1_350), door: .side),
    Space(
      length: Millimeters(1_750), width: Millimeters(1_900), height: Millimeters(1_800),
      frontWall: Millimeters(2_800), door: .rear),
  ]

  private func axles(mostFront: Int, mostRear: Int) throws -> AxleModel {
    try AxleModel(
      wheelbase: Millimeters(3_682), emptyFront: .zero, emptyRear: .zero,
      mostFront: Grams(mostFront), mostRear: Grams(mostRear))
  }

  private func loads(seed: UInt64) -> [[Box]] {
    let spaces = Self.spaces
    return [
      RandomLoad.crates(25, stops: 5, in: spaces[0], seed: seed, smallShare: 6).boxes,
      RandomLoad.crates(45, stops: 5, in: spaces[1], seed: seed + 1_000).boxes,
    ]
  }

  @Test(
    "what is placed obeys every rule and both axles at every departure", arguments: Seeds.standard)
  func balanced(seed: UInt64) throws {
    let (spaces, loads) = (Self.spaces, loads(seed: seed))
    let mass = loads.joined().reduce(Grams.zero) { $0 + $1.mass }
    // About what a sensible layout needs: a third in front, three quarters behind.
    let model = try axles(
      mostFront: Int(mass.rawValue) * 30 / 100, mostRear: Int(mass.rawValue) * 82 / 100)
    let result = TruckLoader().place(
      perSpace: loads, in: spaces, payload: mass, axles: model, departures: 6)
    switch result {
    case .success(let placed):
      for (places, (boxes, space)) in zip(placed, zip(loads, spaces)) {
        #expect(PlacementCheck(boxes: boxes, placed: places, space: space).breaches.isEmpty)
      }
      let found = Axles.loads(
        placed: placed, boxes: loads, in: spaces, model: model, departures: 6)
      #expect(found.count == 6)
      #expect(found.allSatisfy { $0.front <= model.mostFront && $0.rear <= model.mostRear })
    case .failure(let refusal):
      Issue.record("\(refusal)")
    }
  }

  @Test("sliding to the rear saves a front axle")
  func slides() throws {
    let boxes = (0..<4).map {
      Box(
        index: $0, length: Millimeters(600), width: Millimeters(400), height: Millimeters(240),
        mass: Grams(20_000), bears: Grams(100_000), stop: $0 / 2)
    }
    // Against the wall the middle is at most 1 650 mm: front 44 kg of 80; at the rear 8 kg.
    let model = try axles(mostFront: 20_000, mostRear: 75_000)
    let placed = try TruckLoader().place(
      perSpace: [boxes], in: [RandomLoad.body], payload: Grams(80_000), axles: model,
      departures: 3
    ).get()
    let check = PlacementCheck(boxes: boxes, placed: placed[0], space: RandomLoad.body)
    #expect(check.breaches.isEmpty)
    let loads = Axles.loads(
      placed: placed, boxes: [boxes], in: [RandomLoad.body], model: model, departures: 3)
    #expect(loads[0].front <= Grams(20_000))
  }

  @Test("refusals carry figures: payload, both axles, one axle, a space")
  func refusals() throws {
    let loads = loads(seed: 3)
    let mass = loads.joined().reduce(Grams.zero) { $0 + $1.mass }
    func refusal(_ payload: Grams, _ model: AxleModel?, _ loads: [[Box]]) -> LoadRefusal? {
      let result = TruckLoader().place(
        perSpace: loads, in: Self.spaces, payload: payload, axles: model, departures: 6)
      guard case .failure(let refusal) = result else { return nil }
      return refusal
    }
    let light = mass - Grams(1)
    #expect(refusal(light, nil, loads)?.reason == .tooHeavy(mass: mass, most: light))
    let weak = try axles(mostFront: 10_000, mostRear: 20_000)
    #expect(refusal(mass, weak, loads)?.reason == .tooHeavy(mass: mass, most: Grams(30_000)))
    let rear = try axles(mostFront: Int(mass.rawValue), mostRear: Int(mass.rawValue) / 3)
    let reason = try #require(refusal(mass, rear, loads)?.reason)
    guard case .axleRear(let departure, let load, let most) = reason else {
      Issue.record("\(reason)")
      return
    }
    #expect(departure == 0 && load > most && most == Grams(mass.rawValue / 3))
    let tall = Box(
      index: 0, length: Millimeters(600), width: Millimeters(400), height: Millimeters(1_900),
      mass: Grams(1), bears: .zero, stop: 0)
    #expect(refusal(mass, nil, [[], [tall]])?.space == 1)
  }

  @Test("an empty truck is placed")
  func empty() throws {
    let model = try axles(mostFront: 1, mostRear: 1)
    let placed = try TruckLoader().place(
      perSpace: [], in: Self.spaces, payload: .zero, axles: model, departures: 1
    ).get()
    #expect(placed == [[], []])
  }
}
