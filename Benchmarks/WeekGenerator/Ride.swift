internal import PlanningModel
internal import Quantities

/// A round that the week is drawn about: it proves that its baskets can be carried.
struct Ride {
  /// Which crates of a village ride along.
  enum Part: Equatable {
    case all, chilled, ambient
  }
  /// Places in the list of villages, in the order of the stops.
  var stops: [Int]
  var part = Part.all
  var isTruck = false

  /// Crates of food without cold.
  func ambientCrates(_ villages: [Village]) -> Int {
    part == .chilled ? 0 : stops.reduce(0) { $0 + villages[$1].ambientCrates }
  }

  /// Chilled crates.
  func chilledCrates(_ villages: [Village]) -> Int {
    part == .ambient ? 0 : stops.reduce(0) { $0 + villages[$1].chilledCrates }
  }

  /// Seconds after loading began at which each stop is reached, and the way is at its end.
  func times(_ villages: [Village], hub: Commune, load: Int64, end: Commune) -> [Int64] {
    var now = load
    var place = hub
    var times: [Int64] = []
    for stop in stops {
      now += place.drive(to: villages[stop].commune)
      times.append(now)
      now += villages[stop].unloadTime.rawValue
      place = villages[stop].commune
    }
    return times + [now + place.drive(to: end)]
  }
}

/// What a car of each class takes, counted in stacks of 600 x 400 mm on the floor: an `eppGN` box
/// with two chilled crates, or `height` ambient crates.
struct Boot {
  let carClass: String
  let stacks: Int
  let height: Int

  /// Smallest first; fewer stacks than the boot could hold, so that loading is easy.
  static let all = [
    Boot(carClass: "city", stacks: 1, height: 2),
    Boot(carClass: "small", stacks: 2, height: 2),
    Boot(carClass: "estate", stacks: 2, height: 2),
    Boot(carClass: "ludospace", stacks: 3, height: 2),
    Boot(carClass: "smallVan", stacks: 8, height: 5),
  ]

  /// Cool boxes for `chilled` crates.
  static func boxes(_ chilled: Int) -> Int { (chilled + 1) / 2 }

  func takes(ambient: Int, chilled: Int) -> Bool {
    Boot.boxes(chilled) + (ambient + height - 1) / height <= stacks
  }
}
