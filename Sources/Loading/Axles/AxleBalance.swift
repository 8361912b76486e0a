internal import Quantities

/// Chooses one layout per space so that the axles hold at every departure.
///
/// Space by space takes the layout that lowers the excess most, until none does; begun anew from
/// every layout of the first space. With two spaces that is nearly all pairs.
struct AxleBalance {
  private let options: [[Layout]]
  private let moments: [[LoadMoments]]
  private let model: AxleModel
  private let departures: Int
  private var choice: [Int]
  /// Mass above the limits with the best choice so far, g.
  private(set) var excess: Int

  init(
    _ options: [[Layout]], _ loads: [[Box]], _ spaces: [Space], _ model: AxleModel,
    departures: Int
  ) {
    self.options = options
    self.model = model
    self.departures = departures
    moments = spaces.indices.map { place in
      let items = loads[place].map { Item($0) }
      return options[place].map {
        LoadMoments(
          $0, items, frontWall: Int(spaces[place].frontWall.rawValue), departures: departures)
      }
    }
    choice = options.map { _ in 0 }
    excess = .max
  }

  /// Finds the best choice it can.
  mutating func descend() {
    guard let first = options.first else {
      excess = 0
      return
    }
    for start in first.indices {
      var trial = options.map { _ in 0 }
      trial[0] = start
      let reached = improve(&trial)
      guard reached < excess else { continue }
      (choice, excess) = (trial, reached)
      if excess == 0 { return }
    }
  }

  /// Lowers the excess of `trial` one space at a time and answers what is left.
  private func improve(_ trial: inout [Int]) -> Int {
    var least = total(trial).excess(model)
    var hasImproved = least > 0
    while hasImproved {
      hasImproved = false
      for place in options.indices {
        for option in options[place].indices {
          var next = trial
          next[place] = option
          let excess = total(next).excess(model)
          guard excess < least else { continue }
          (trial, least, hasImproved) = (next, excess, excess > 0)
        }
      }
    }
    return least
  }

  private func total(_ choice: [Int]) -> LoadMoments {
    var sum = LoadMoments(departures: departures)
    for (place, option) in choice.enumerated() { sum.add(moments[place][option]) }
    return sum
  }

  /// The boxes of the best choice.
  func placed(_ loads: [[Box]]) -> [[PlacedBox]] {
    zip(zip(options, choice), loads).map { $0.0[$0.1].placed($1) }
  }

  /// Names the first departure and axle at which the best choice still fails.
  func refusal(_ model: AxleModel) -> LoadRefusal? {
    for (departure, load) in total(choice).loads(model).enumerated() {
      if load.front > model.mostFront {
        return LoadRefusal(
          .axleFront(departure: departure, load: load.front, most: model.mostFront),
          isProved: false)
      }
      if load.rear > model.mostRear {
        return LoadRefusal(
          .axleRear(departure: departure, load: load.rear, most: model.mostRear),
          isProved: false)
      }
    }
    return nil
  }
}
