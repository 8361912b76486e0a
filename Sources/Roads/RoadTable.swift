public import Quantities

/// Travel between every ordered pair of points, each cell with its origin.
///
/// Rows are places left, columns places reached; the table need not be symmetric.
public struct RoadTable: Sendable {
  /// A drive that somebody knows better than the estimate.
  public struct KnownLeg: Sendable {
    /// Index of the place left.
    public let from: Int
    /// Index of the place reached.
    public let to: Int
    /// Driving time without traffic.
    public let time: Seconds
    /// Length of road.
    public let distance: Meters
    /// Who says so.
    public let source: String
    /// A known drive.
    public init(from: Int, to: Int, time: Seconds, distance: Meters, source: String) {
      self.from = from
      self.to = to
      self.time = time
      self.distance = distance
      self.source = source
    }
  }

  /// A pair that a table said to be complete does not hold.
  public struct Hole: Error, Equatable {
    /// Index of the place left.
    public let from: Int
    /// Index of the place reached.
    public let to: Int
  }

  /// Source of an estimated cell.
  public static let estimate = "estimate"
  /// Source of the cell from a place to itself.
  public static let samePlace = "same place"

  /// Number of points.
  public let count: Int
  private var times: [Seconds]
  private var distances: [Meters]
  private var sources: [String]

  /// The table over `points`.
  /// - Parameters:
  ///   - known: drives that win over the estimate; of two for one pair the later wins.
  ///   - isComplete: whether a pair that `known` does not hold is an error.
  ///   - trafficPercent: every time is multiplied by it and rounded up to a second.
  /// - Throws: ``Hole`` for the first missing pair of a complete table.
  public init(
    points: [RoadPoint], known: [KnownLeg] = [], isComplete: Bool = false,
    trafficPercent: Int = 100
  ) throws(Hole) {
    count = points.count
    times = Array(repeating: .zero, count: count * count)
    distances = Array(repeating: .zero, count: count * count)
    sources = Array(repeating: "", count: count * count)
    for leg in known where leg.from != leg.to {
      set(leg.from, leg.to, leg.time, leg.distance, leg.source)
    }
    for from in 0..<count {
      for to in 0..<count where sources[from * count + to].isEmpty {
        guard from != to else {
          set(from, to, .zero, .zero, Self.samePlace)
          continue
        }
        guard !isComplete else { throw Hole(from: from, to: to) }
        let leg = RoadEstimate.leg(points[from], points[to])
        set(from, to, leg.time, leg.distance, Self.estimate)
      }
    }
    let percent = Int64(trafficPercent)
    times = times.map { Seconds(rawValue: ($0.rawValue * percent + 99) / 100) }
  }

  private mutating func set(
    _ from: Int, _ to: Int, _ time: Seconds, _ distance: Meters, _ source: String
  ) {
    let cell = from * count + to
    (times[cell], distances[cell], sources[cell]) = (time, distance, source)
  }

  /// Driving time from one point to another, traffic included.
  public func time(_ from: Int, _ to: Int) -> Seconds { times[from * count + to] }
  /// Length of road from one point to another.
  public func distance(_ from: Int, _ to: Int) -> Meters { distances[from * count + to] }
  /// Who says so.
  public func source(_ from: Int, _ to: Int) -> String { sources[from * count + to] }
}
