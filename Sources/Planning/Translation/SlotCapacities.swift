import Loading
import PlanningModel
import Quantities

/// Capacities of a slot in the load dimensions of the search: necessary, not sufficient.
struct SlotCapacities {
  private let week: Week
  private let ambient: CrateType?
  private let chilled: CrateType?
  /// No dimension of a week comes near it.
  private static let plenty: Int64 = 1 << 40

  init(_ week: Week) {
    self.week = week
    let types = Register(CrateType.all)
    ambient = types[week.rules.ambientCrate]
    chilled = types[week.rules.chilledCrate]
  }

  /// In the order of ``WeekProblem/Load``.
  func of(_ slot: Slot) -> [Int64] {
    if let truck = slot.truck { return of(week.vehicles[truck]) }
    guard let car = slot.car else { return [0, 0, 0, 0] }
    let known = Register(CoolBoxType.all)
    let owned = week.volunteers[slot.driver].coolBoxes.compactMap { known[$0] }
    func places(_ isForFrozen: Bool) -> Int64 {
      Int64(owned.filter { $0.isForFrozen == isForFrozen }.reduce(0) { $0 + $1.places })
    }
    let boot = Space(length: car.length, width: car.width, height: car.height, door: .side)
    return [car.payload.rawValue, places(false), places(true), most(ambient, in: [boot])]
  }

  private func of(_ truck: Truck) -> [Int64] {
    let rooms = Array(truck.compartments)
    let onlyCooled = rooms.allSatisfy { $0.setpoint != nil }
    func count(_ zone: TemperatureClass.Zone, _ type: CrateType?) -> Int64 {
      let fitting = rooms.filter { $0.takes(zone, warmest: nil, onlyCooled: onlyCooled) }
      return most(type, in: fitting.map { Space($0) })
    }
    return [
      truck.payload.rawValue, count(.chilled, chilled), count(.frozen, chilled),
      count(.ambient, ambient),
    ]
  }

  /// More crates of one type than these floors and heights can hold do not fit.
  private func most(_ type: CrateType?, in spaces: [Space]) -> Int64 {
    guard let type else { return Self.plenty }
    return spaces.reduce(0) { sum, space in
      let floor = space.length.rawValue * space.width.rawValue
      let layers = space.height.rawValue / type.height.rawValue
      return sum + floor / (type.length.rawValue * type.width.rawValue) * layers
    }
  }
}
