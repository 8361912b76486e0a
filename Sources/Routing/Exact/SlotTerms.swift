internal import Quantities

/// Hours, limits and prices of one vehicle, as labelling reads them. Times in seconds, money in
/// billionths of a euro: a metre then costs a whole number.
struct SlotTerms: Sendable {
  /// No time of a week is so late.
  static let far: Int32 = 1 << 29

  /// A time as far as it can matter: three of them add up without overflow.
  static func modest(_ seconds: Int64) -> Int32 {
    Int32(clamping: max(-Int64(far), min(Int64(far), seconds)))
  }

  let earliestStart: Int32
  let latestEnd: Int32
  let longest: Int32
  let load: Int32
  let mostMetres: Int32
  /// Price of a metre.
  let metre: Int64
  /// Price of using the vehicle and of its fixed metres.
  let fixed: Int64
  private let duration: DurationCost
  private let exact: DistanceCost
  private let fixedCost: Int64

  init(_ vehicle: Vehicle) {
    earliestStart = Int32(clamping: vehicle.earliestStart.secondsSinceMidnight)
    latestEnd = Int32(clamping: vehicle.latestEnd.secondsSinceMidnight)
    longest = min(
      Self.far, Int32(clamping: vehicle.maxDuration?.rawValue ?? Int64(Self.far)),
      Int32(clamping: (vehicle.latestEnd - vehicle.earliestStart).rawValue))
    load = Int32(clamping: vehicle.loadDuration.rawValue)
    mostMetres = Int32(clamping: vehicle.maxDistance?.rawValue ?? Int64(Int32.max))
    metre = vehicle.distanceCost.perKilometre.rawValue
    fixed = vehicle.fixedCost.rawValue * 1_000 + vehicle.distanceCost.fixedDistance.rawValue * metre
    duration = vehicle.durationCost
    exact = vehicle.distanceCost
    fixedCost = vehicle.fixedCost.rawValue
  }

  /// Price of a route's time.
  func timeMoney(_ seconds: Int32) -> Int64 {
    let time = Seconds(rawValue: Int64(seconds))
    return (duration.linearCost(of: time).rawValue + duration.convexCost(of: time).rawValue) * 1_000
  }

  /// The exact cost of a route, without its visits, in millionths of a euro.
  func cost(metres: Int32, seconds: Int32) -> Int64 {
    let way = exact.cost(of: Meters(rawValue: Int64(metres))).rawValue
    return fixedCost + way + timeMoney(seconds) / 1_000
  }
}
