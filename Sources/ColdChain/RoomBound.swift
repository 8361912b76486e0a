internal import Foundation

/// Bounds from above of how warm food gets in a compartment on any round of a family: loading
/// begins within a span of the clock, doors open at any times, in any company of crates.
///
/// The compartment's equations are *cooperative*: warmer air, walls, shells or cores never slow
/// the warming of another. So a system whose right-hand side is nowhere below that of the true one
/// stays above it (Kamke 1932, doi:10.1007/BF01449156; Smith 1995, Monotone Dynamical Systems,
/// doi:10.1090/surv/041). The one simulated here takes
///
/// * the worst weather of the day's part;
/// * air never below the upper edge of the thermostat, above which the unit always works;
/// * no cooling by other crates, but all the warming they could give;
/// * the fastest crate of the kind while it warms, the slowest while it cools;
/// * each door open for as long as any door, and closed again as soon as any.
///
/// The states after each door, by the time it closed at the soonest, are joined by their warmest
/// parts, so any number and rhythm of doors is covered.
public struct RoomBound {
  /// Crates of one kind, by how fast their shell follows the air, 1/s.
  public struct Kind: Hashable, Sendable {
    let slowest: Double
    let fastest: Double

    /// Crates between the slowest and the fastest of `bodies`; `nil` for none.
    public init?(_ bodies: [ThermalBody], _ parameters: ThermalParameters = .standard) {
      let rates = bodies.map {
        $0.exchange(parameters) / ($0.capacity(parameters) * parameters.shellShare)
      }
      guard let slowest = rates.min(), let fastest = rates.max() else { return nil }
      self.slowest = slowest
      self.fastest = fastest
    }
  }

  /// What all rounds of the family keep to; times in seconds.
  public struct Family: Sendable {
    /// Clock at which loading may begin.
    public var loading: ClosedRange<Double>
    /// From the beginning of loading to departure.
    public var loadTime: Double
    /// How long the door is open while loading, at most; it closes at departure.
    public var loadingDoor: Double
    /// How long the door is open at a stop.
    public var door: ClosedRange<Double>
    /// From a door's closing to the next opening, at least.
    public var shortestGap: Double
    /// Temperature of the food at the start, °C.
    public var start: Double
    /// Temperature of air and walls at the start, °C.
    public var startOfAir: Double
    /// From the air to all crates together, W/K, at most.
    public var exchange: Double
    /// Stops with an open door, at most.
    public var mostDoors: Int
    /// From the beginning of loading to the last hand-over, at most.
    public var horizon: Double

    /// A family.
    public init(
      loading: ClosedRange<Double>, loadTime: Double, loadingDoor: Double,
      door: ClosedRange<Double>, shortestGap: Double, start: Double, startOfAir: Double,
      exchange: Double,
      mostDoors: Int, horizon: Double
    ) {
      self.loading = loading
      self.loadTime = loadTime
      self.loadingDoor = loadingDoor
      self.door = door
      self.shortestGap = shortestGap
      self.start = start
      self.startOfAir = startOfAir
      self.exchange = exchange
      self.mostDoors = mostDoors
      self.horizon = horizon
    }
  }

  /// Seconds of one column of a table.
  static let column = 900.0

  private let model: CompartmentModel
  private let family: Family
  private let kinds: [Kind]
  private let weather: OutsideCourse.Sample
  private let columns: Int

  /// Bounds for `kinds` in a compartment with an independent unit.
  public init(_ model: CompartmentModel, _ course: OutsideCourse, _ family: Family, _ kinds: [Kind])
  {
    self.model = model
    self.family = family
    self.kinds = kinds
    // Joined states may have come about later than their column says, each door adding to it.
    weather = course.worst(
      over: family.loading.lowerBound...(family.loading.upperBound + family.horizon + Self.column))
    columns = Int((family.horizon / Self.column).rounded(.up)) + 1
  }

  /// One bound for each kind.
  public func bounds() -> [ColdBound] {
    var warmest = kinds.map { _ in
      [[Double]](
        repeating: [Double](repeating: -.infinity, count: columns), count: family.mostDoors + 1)
    }
    var states = [RoomCeiling?](repeating: nil, count: columns)
    let (departure, first) = atDeparture()
    if departure < columns { states[departure] = first }
    for doors in 0...family.mostDoors {
      var next = [RoomCeiling?](repeating: nil, count: columns)
      for (column, state) in states.enumerated() {
        guard let state else { continue }
        follow(state, since: column, doors, &warmest, &next)
      }
      states = next
    }
    return warmest.map { ColdBound(step: Self.column, warmest: $0) }
  }

  /// The column and state in which every round of the family leaves the hub.
  private func atDeparture() -> (column: Int, state: RoomCeiling) {
    var state = RoomCeiling(model, kinds, family)
    let open = min(family.loadingDoor, family.loadTime)
    state.close(for: family.loadTime - open, weather)
    state.open(for: open, weather)
    // A crate put in last is as it left the cold room.
    state = state.joined(RoomCeiling(model, kinds, family, isCooled: true))
    return (Int(family.loadTime / Self.column), state)
  }

  /// Lets the door stay shut from `column` on, notes the warmest shells, and opens it again in
  /// each column.
  private func follow(
    _ start: RoomCeiling, since column: Int, _ doors: Int, _ warmest: inout [[[Double]]],
    _ next: inout [RoomCeiling?]
  ) {
    var state = start
    let soonest = Double(column) * Self.column
    note(state, doors, column, &warmest)
    for later in column..<columns {
      // The worst of the column, for a door that opens somewhere in it.
      var worst: RoomCeiling? = nil
      var elapsed = Double(later - column) * Self.column
      for _ in 0..<Int(Self.column / RoomCeiling.noteEvery) {
        // The door may open at any moment of the minute: both its ends count.
        let before = state
        state.close(for: RoomCeiling.noteEvery, weather)
        elapsed += RoomCeiling.noteEvery
        guard elapsed >= family.shortestGap else { continue }
        worst = (worst?.joined(before) ?? before).joined(state)
      }
      note(state, doors, later, &warmest)
      guard doors < family.mostDoors, var opened = worst else { continue }
      let opens = max(family.shortestGap, Double(later - column) * Self.column)
      let closed = opened
      opened.open(for: family.door.upperBound, weather)
      // A door that cools what is inside is no better for being open longer.
      opened = opened.joined(closed)
      let closes = Int((soonest + opens + family.door.lowerBound) / Self.column)
      guard closes < columns else { continue }
      next[closes] = next[closes].map { $0.joined(opened) } ?? opened
    }
  }

  private func note(
    _ state: RoomCeiling, _ doors: Int, _ column: Int, _ warmest: inout [[[Double]]]
  ) {
    for kind in kinds.indices {
      warmest[kind][doors][column] = max(warmest[kind][doors][column], state.peak[kind])
    }
  }
}
