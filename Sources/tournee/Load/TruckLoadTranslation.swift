import Instances
import Loading
import Quantities

/// A public load in the words of the engine, and the engine's answer in those of the load.
struct TruckLoadTranslation {
  private let load: TruckLoadCase
  private let spaces: [Space]
  private let axles: AxleModel?
  /// Per room, places of its crates in the case.
  private let crates: [[Int]]

  init(_ load: TruckLoadCase) throws(LoadingError) {
    self.load = load
    spaces = load.rooms.map { room in
      Space(
        length: Millimeters(room.to - room.from), width: Millimeters(load.width),
        height: Millimeters(load.height),
        frontWall: Millimeters((load.axles?.frontWall ?? 0) + room.from),
        door: room.door == .rear ? .rear : .side)
    }
    if let model = load.axles {
      axles = try AxleModel(
        wheelbase: Millimeters(model.wheelbase), emptyFront: .zero, emptyRear: .zero,
        mostFront: Grams(model.mostFront), mostRear: Grams(model.mostRear))
    } else {
      axles = nil
    }
    crates = Self.assigned(load)
  }

  /// Each crate in a room that takes it, the first with enough volume left.
  private static func assigned(_ load: TruckLoadCase) -> [[Int]] {
    var crates = load.rooms.map { _ in [Int]() }
    var left = load.rooms.map { ($0.to - $0.from) * load.width * load.height }
    for (place, crate) in load.crates.enumerated() {
      let volume = crate.length * crate.width * crate.height
      let fitting = load.rooms.indices.filter { load.rooms[$0].takes(isCold: crate.isCold) }
      guard let room = fitting.first(where: { left[$0] >= volume }) ?? fitting.first else {
        continue
      }
      // What is full stays so: a sum of such volumes could leave 64 bits.
      left[room] = max(0, left[room] - volume)
      crates[room].append(place)
    }
    return crates
  }

  func solve(seed: Int) throws -> Result<TruckLoadAnswer, LoadRefusal> {
    let boxes = crates.map { $0.map(box) }
    var parameters = LoadingParameters.thorough
    parameters.seed = UInt64(seed)
    let result = TruckLoader(parameters: parameters).place(
      perSpace: boxes, in: spaces, payload: Grams(load.payload), axles: axles,
      departures: load.stops.count + 1)
    return result.map { placed in
      let masses = axles.map {
        Axles.loads(
          placed: placed, boxes: boxes, in: spaces, model: $0, departures: load.stops.count + 1)
      }
      return TruckLoadAnswer(
        places: placed.enumerated().flatMap { room, boxes in boxes.map { place($0, in: room) } },
        axles: (masses ?? []).map { (Int($0.front.rawValue), Int($0.rear.rawValue)) })
    }
  }

  private func box(_ place: Int) -> Box {
    let crate = load.crates[place]
    return Box(
      index: place, length: Millimeters(crate.length), width: Millimeters(crate.width),
      height: Millimeters(crate.height), mass: Grams(crate.mass), bears: Grams(crate.bears),
      stop: crate.stop)
  }

  private func place(_ box: PlacedBox, in room: Int) -> TruckLoadAnswer.Place {
    TruckLoadAnswer.Place(
      room: room,
      at: PlacedCaseBox(
        box: box.box, x: load.rooms[room].from + Int(box.x.rawValue), y: Int(box.y.rawValue),
        z: Int(box.z.rawValue), length: Int(box.length.rawValue), width: Int(box.width.rawValue),
        height: Int(box.height.rawValue)))
  }
}
