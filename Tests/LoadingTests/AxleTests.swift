import Loading
import Quantities
import TestSupport
import Testing

@Suite struct AxleTests {
  private let model: AxleModel

  init() throws {
    model = try AxleModel(
      wheelbase: Millimeters(3_600), emptyFront: Grams(1_350_000), emptyRear: Grams(1_150_000),
      mostFront: Grams(1_850_000), mostRear: Grams(2_150_000))
  }

  @Test("two boxes worked by hand, at each departure")
  func handExample() {
    // 100 kg with its middle 1 500 mm behind the axle, for stop 1: 1 500/3 600 of it, 41 667 g.
    // 50 kg with its middle 4 400.5 mm behind, for stop 0: 61 118 g; together 102 784.7 g.
    let boxes = [
      Box(
        index: 7, length: Millimeters(600), width: Millimeters(400), height: Millimeters(240),
        mass: Grams(100_000), bears: .zero, stop: 1),
      Box(
        index: 9, length: Millimeters(601), width: Millimeters(400), height: Millimeters(240),
        mass: Grams(50_000), bears: .zero, stop: 0),
    ]
    let space = Space(
      length: Millimeters(3_600), width: Millimeters(1_900), height: Millimeters(1_800),
      frontWall: Millimeters(1_000), door: .rear)
    let places = [
      place(boxes[0], x: 200), place(boxes[1], x: 3_100),
    ]
    let loads = Axles.loads(
      placed: [places], boxes: [boxes], in: [space], model: model, departures: 3)
    #expect(loads.map(\.rear) == [1_252_785, 1_191_667, 1_150_000].map { Grams($0) })
    #expect(loads.map(\.front) == [1_397_215, 1_408_333, 1_350_000].map { Grams($0) })
  }

  @Test("a box ahead of the front axle lifts the rear")
  func ahead() {
    let box = Box(
      index: 0, length: Millimeters(600), width: Millimeters(400), height: Millimeters(240),
      mass: Grams(36_000), bears: .zero, stop: 0)
    let space = Space(
      length: Millimeters(600), width: Millimeters(400), height: Millimeters(300),
      frontWall: Millimeters(-400), door: .side)
    let loads = Axles.loads(
      placed: [[place(box, x: 0)]], boxes: [[box]], in: [space], model: model, departures: 1)
    #expect(loads.map(\.rear) == [Grams(1_149_000)])
    #expect(loads.map(\.front) == [Grams(1_387_000)])
  }

  @Test("axles without a distance are refused")
  func wheelbase() {
    #expect(throws: LoadingError.wheelbase(.zero)) {
      try AxleModel(
        wheelbase: .zero, emptyFront: .zero, emptyRear: .zero, mostFront: .zero, mostRear: .zero)
    }
  }

  private func place(_ box: Box, x: Int) -> PlacedBox {
    PlacedBox(
      box: box.index, x: Millimeters(x), y: .zero, z: .zero, length: box.length,
      width: box.width, height: box.height)
  }
}
