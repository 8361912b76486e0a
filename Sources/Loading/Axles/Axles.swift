internal import Quantities

/// What the axles carry at each departure, in whole numbers.
///
///     rear  = emptyRear + sum m s / wheelbase        (nearest gram over the whole sum)
///     front = emptyFront + emptyRear + sum m - rear
///
/// `s` runs from the front axle to a box's middle; twice `s` is whole, so the sum is exact. A sum on
/// half a gram goes away from nought.
public enum Axles {
  /// The loads at departures `0..<departures`: 0 leaves the hub with everything, `k` leaves the
  /// `k`-th stop with the boxes of stops `k` and later.
  ///
  /// - Parameters:
  ///   - placed: per space, its placed boxes.
  ///   - boxes: per space, the boxes they are places of; a place without its box is left out.
  public static func loads(
    placed: [[PlacedBox]], boxes: [[Box]], in spaces: [Space], model: AxleModel, departures: Int
  ) -> [AxleLoad] {
    var moments = LoadMoments(departures: departures)
    for (place, space) in spaces.enumerated()
    where place < placed.count && place < boxes.count {
      var byIndex: [Int: Box] = [:]
      for box in boxes[place] { byIndex[box.index] = box }
      for corner in placed[place] {
        guard let box = byIndex[corner.box] else { continue }
        let twice =
          2 * space.frontWall.rawValue + 2 * corner.x.rawValue + corner.length.rawValue
        moments.add(mass: Int(box.mass.rawValue), twiceArm: Int(twice), stop: box.stop)
      }
    }
    return moments.loads(model)
  }
}

/// Mass aboard and its moment about the front axle, per departure.
struct LoadMoments {
  private(set) var mass: [Int]
  /// Sum of mass times twice the arm, g·mm.
  private(set) var moment: [Int]

  init(departures: Int) {
    mass = Array(repeating: 0, count: max(0, departures))
    moment = mass
  }

  /// The moments of `layout` alone.
  init(_ layout: Layout, _ items: [Item], frontWall: Int, departures: Int) {
    self.init(departures: departures)
    for stack in layout.stacks {
      let twice = 2 * (frontWall + layout.gap + stack.x) + stack.length
      for member in stack.members {
        add(mass: items[member].mass, twiceArm: twice, stop: items[member].stop)
      }
    }
  }

  /// Adds a box that is aboard up to the departure from the stop before its own.
  mutating func add(mass grams: Int, twiceArm: Int, stop: Int) {
    for departure in 0..<max(0, min(stop + 1, mass.count)) {
      mass[departure] += grams
      moment[departure] += grams * twiceArm
    }
  }

  /// Adds all of `other`.
  mutating func add(_ other: LoadMoments) {
    for departure in mass.indices {
      mass[departure] += other.mass[departure]
      moment[departure] += other.moment[departure]
    }
  }

  /// The loads of the axles.
  func loads(_ model: AxleModel) -> [AxleLoad] {
    let base = 2 * Int(model.wheelbase.rawValue)
    return mass.indices.map { departure in
      let sum = moment[departure]
      let share = sum >= 0 ? (sum + base / 2) / base : -((-sum + base / 2) / base)
      let rear = model.emptyRear + Grams(share)
      return AxleLoad(
        front: model.emptyFront + model.emptyRear + Grams(mass[departure]) - rear, rear: rear)
    }
  }

  /// Mass above the axles' limits, g, summed over departures; nought when all is well.
  func excess(_ model: AxleModel) -> Int {
    loads(model).reduce(0) { sum, load in
      sum + max(0, Int((load.front - model.mostFront).rawValue))
        + max(0, Int((load.rear - model.mostRear).rawValue))
    }
  }
}
