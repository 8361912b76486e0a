public import Quantities

/// What cannot be had together: euros against one other measure.
///
/// Where a sweep has decisions, each combination of them is one dot, the mean over all states
/// (of the margin the least): nobody chooses the state. Otherwise each point is a dot.
public struct SweepFront: Codable, Hashable, Sendable {
  /// What stands against euros.
  public enum Measure: String, Codable, Hashable, Sendable, CaseIterable {
    /// Smallest margin of cold, kelvin; more is better.
    case margin = "marginK"
    /// All volunteers' time, minutes; less is better.
    case minutes
    /// Baskets left behind; less is better.
    case undelivered
  }
  /// One dot.
  public struct Dot: Codable, Hashable, Sendable {
    /// Its point; `nil` for a combination of decisions.
    public var point: Int?
    /// Levels of the decisions, in the sweep's order; empty for a point.
    public var decisions: [SweepValue]
    /// Cost, without a price for what is left behind.
    public var total: MicroEuros
    /// The other measure.
    public var value: Double
    /// Whether no other dot is better in one of both and no worse in the other.
    public var isBest: Bool
    private enum CodingKeys: String, CodingKey {
      case point, decisions, value, isBest
      case total = "totalEur"
    }
  }
  /// What stands against euros.
  public var measure: Measure
  /// The dots; of single points only those that are best.
  public var dots: [Dot]

  /// A front for each measure that varies.
  static func all(_ sweep: Sweep, _ points: [SweepRecord]) -> [SweepFront] {
    Measure.allCases.compactMap { measure in
      let dots = marked(
        sweep.parameters.contains(where: \.isDecision)
          ? combinations(sweep, points, measure)
          : points.compactMap { record in
            measure.value(record).map {
              Dot(
                point: record.point, decisions: [], total: record.measures.plan.total, value: $0,
                isBest: false)
            }
          }, measure)
      let values = points.compactMap(measure.value)
      guard let first = values.first, values.contains(where: { $0 != first }) else { return nil }
      return SweepFront(
        measure: measure, dots: dots.filter { $0.point == nil || $0.isBest })
    }
  }

  private static func combinations(
    _ sweep: Sweep, _ points: [SweepRecord], _ measure: Measure
  ) -> [Dot] {
    let places = sweep.parameters.indices.filter { sweep.parameters[$0].isDecision }
    var groups: [[SweepValue]: [SweepRecord]] = [:]
    var order: [[SweepValue]] = []
    for point in points {
      let key = places.compactMap { point.values[$0] }
      guard key.count == places.count else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(point)
    }
    return order.compactMap { key in
      let group = groups[key] ?? []
      return measure.together(group).map {
        Dot(
          point: nil, decisions: key, total: group.map(\.measures.plan.total).mean, value: $0,
          isBest: false)
      }
    }
  }

  /// The dots with those marked that no other beats.
  private static func marked(_ dots: [Dot], _ measure: Measure) -> [Dot] {
    // Cheapest first, of equally cheap the better: each that beats all before it is best.
    let order = dots.indices.sorted { a, b in
      let (x, y) = (dots[a], dots[b])
      if x.total != y.total { return x.total < y.total }
      return x.value != y.value ? measure.isBetter(x.value, than: y.value) : a < b
    }
    var marked = dots
    var last: Dot?
    for place in order {
      let dot = dots[place]
      let isLevel = last.map { $0.total == dot.total && $0.value == dot.value } ?? false
      guard last.map({ measure.isBetter(dot.value, than: $0.value) }) ?? true || isLevel
      else { continue }
      marked[place].isBest = true
      last = dot
    }
    return marked
  }
}

extension SweepFront.Measure {
  /// The measure of one point; `nil` where nothing cold was carried.
  public func value(_ record: SweepRecord) -> Double? {
    switch self {
    case .margin: record.measures.plan.margin
    case .minutes: record.measures.plan.time.inDocumentUnit
    case .undelivered: Double(record.measures.plan.undelivered)
    }
  }

  fileprivate func isBetter(_ a: Double, than b: Double) -> Bool {
    self == .margin ? a > b : a < b
  }

  fileprivate func together(_ records: [SweepRecord]) -> Double? {
    let values = records.compactMap(value)
    guard !values.isEmpty else { return nil }
    guard self != .margin else { return values.min() }
    return (values.reduce(0, +) / Double(values.count) * 1e4).rounded() / 1e4
  }
}
