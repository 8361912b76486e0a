import Loading
import PlanningModel
import Quantities

/// Capacities of each slot in the load dimensions of the search (``WeekProblem/Load``): tests that
/// every round passes which the judge accepts, or nearly every one.
///
/// A car has one configuration per number of cool boxes taken along: each box costs floor and mass.
struct SlotCapacities {
  private let week: Week
  private let ambient: CrateType?
  private let chilled: CrateType?
  private let frozen: CrateType?
  private let cold: ColdLimits
  /// Configurations by car class and boxes, computed once for all volunteers who are alike.
  private let ofCars: [String: [[Int64]]]
  /// No dimension of a week comes near it.
  private static let plenty: Int64 = 1 << 40

  /// - Parameter memory: boots of similar weeks; `nil` for none.
  init(_ week: Week, _ cold: ColdLimits, memory: WeekMemory? = nil) {
    let types = Register(CrateType.all)
    let ambient = types[week.rules.ambientCrate]
    var ofCars: [String: [[Int64]]] = [:]
    for volunteer in week.volunteers {
      guard let car = volunteer.carClass.flatMap({ Register(CarClass.all)[$0] }) else { continue }
      let key = Self.key(volunteer)
      guard ofCars[key] == nil else { continue }
      let make = { BootLayouts(volunteer, car, ambient, week.rules).configurations }
      ofCars[key] =
        memory?.configurations(ofBoot: key, week.rules, make: make) ?? make()
    }
    (self.week, self.cold, self.ambient, self.ofCars) = (week, cold, ambient, ofCars)
    chilled = types[week.rules.chilledCrate]
    frozen = types[week.rules.frozenCrate]
  }

  private static func key(_ volunteer: Volunteer) -> String {
    ([volunteer.carClass ?? ""] + volunteer.coolBoxes).joined(separator: " ")
  }

  /// Entry by entry the most of all configurations.
  static func most(_ configurations: [[Int64]]) -> [Int64] {
    configurations.reduce([0, 0, 0, 0, 0]) { zip($0, $1).map { max($0, $1) } }
  }

  /// The ways to arrange the vehicle, never none.
  func configurations(_ slot: Slot) -> [[Int64]] {
    if let truck = slot.truck { return configurations(ofTruck: truck) }
    return ofCars[Self.key(week.volunteers[slot.driver])] ?? [[0, 0, 0, 0, 0]]
  }

  private func configurations(ofTruck place: Int) -> [[Int64]] {
    let truck = week.vehicles[place]
    let rooms = truck.roomiest
    let onlyCooled = rooms.allSatisfy { $0.setpoint != nil }
    func count(_ zone: TemperatureClass.Zone, _ type: CrateType?) -> Int64 {
      let fitting = rooms.filter { $0.takes(zone, warmest: nil, onlyCooled: onlyCooled) }
      return Self.most(type, in: fitting.map { Space($0, week.rules) })
    }
    let all = [
      min(truck.payload, mostByAxles(truck, rooms)).rawValue, count(.chilled, chilled),
      count(.frozen, frozen),
      count(.ambient, ambient), Self.plenty,
    ]
    guard let most = cold.mostWithDelicate(place), Int64(most) < all[1] else { return [all] }
    return [
      [all[0], all[1], all[2], all[3], 0], [all[0], Int64(most), all[2], all[3], Self.plenty],
    ]
  }

  /// The most cargo that the axles bear, wherever in the rooms it stands.
  private func mostByAxles(_ truck: Truck, _ rooms: [Compartment]) -> Grams {
    guard let axles = AxleModel(truck), let from = rooms.map(\.frontWall).min(),
      let to = rooms.map({ $0.frontWall + $0.length }).max(), from <= to
    else { return truck.payload }
    return axles.mostCargo(centredIn: from...to)
  }

  /// More crates of one type than these floors and heights can hold do not fit.
  static func most(_ type: CrateType?, in spaces: [Space]) -> Int64 {
    guard let type else { return plenty }
    return spaces.reduce(0) { sum, space in
      let floor = space.length.rawValue * space.width.rawValue
      let layers = space.height.rawValue / type.height.rawValue
      return sum + floor / (type.length.rawValue * type.width.rawValue) * layers
    }
  }
}

/// What a boot takes beside each number of cool boxes.
private struct BootLayouts {
  let configurations: [[Int64]]

  init(_ volunteer: Volunteer, _ car: CarClass, _ ambient: CrateType?, _ rules: Rules) {
    let chilled = volunteer.boxesInOrder(frozen: false)
    let frozen = volunteer.boxesInOrder(frozen: true)
    let boot = Space(car, rules)
    var configurations: [[Int64]] = []
    for cool in 0...chilled.count {
      for deep in 0...frozen.count {
        let boxes = Array(chilled.prefix(cool)) + frozen.prefix(deep)
        let mass = boxes.reduce(Grams.zero) { $0 + $1.mass(rules) }
        guard let most = Self.mostCrates(ambient, beside: boxes, rules, in: boot),
          mass <= car.payload
        else { continue }
        func places(_ types: ArraySlice<CoolBoxType>) -> Int64 {
          Int64(types.reduce(0) { $0 + $1.places })
        }
        configurations.append([
          (car.payload - mass).rawValue, places(chilled.prefix(cool)), places(frozen.prefix(deep)),
          most, 1 << 40,
        ])
      }
    }
    self.configurations = configurations
  }

  /// How many crates of `type` stand beside `boxes`; `nil` when not even the boxes do.
  private static func mostCrates(
    _ type: CrateType?, beside boxes: [CoolBoxType], _ rules: Rules, in boot: Space
  ) -> Int64? {
    let taken = boxes.enumerated().map { number, box in
      Box(
        index: -1 - number, length: box.length, width: box.width, height: box.height,
        mass: box.mass(rules), bears: .zero, stop: 0)
    }
    func fits(_ count: Int) -> Bool {
      guard let type else { return count == 0 }
      let crates = (0..<count).map { Box(type, $0, mass: type.tare + type.net, stop: 0) }
      return (try? StackLoader(parameters: .verdict).place(boxes: taken + crates, in: boot).get())
        != nil
    }
    guard fits(0) else { return nil }
    var count = 0
    while count < 200, fits(count + 1) { count += 1 }
    return Int64(count)
  }
}
