public import Quantities

/// Many what-ifs of one week: parameters, how their values are combined, and how each is planned.
public struct Sweep: Codable, Hashable, Sendable {
  /// How points are laid out.
  public enum Design: String, Codable, Hashable, Sendable, CaseIterable {
    /// Every combination of levels.
    case grid
    /// Drawn at random; each draw is planned with every combination of the decisions' levels.
    case random
    /// Each level of each parameter alone, everything else as the week is.
    case oneAtATime
  }

  /// What people call it; keys random numbers.
  public var name: String
  /// Why somebody asks.
  public var why: String
  /// Sixteen hexadecimal digits over the sweep's file and the overlays it names.
  public var hash: String
  /// How points are laid out.
  public var design: Design
  /// Draws of a random design; `nil` for the others.
  public var samples: Int?
  /// Seed of the draws, and of the first search of every point.
  public var seed: UInt64
  /// Work of each search, per cent of the usual.
  public var effort: Int
  /// Work of the one search whose rounds every point may take over, per cent of the usual.
  public var baseEffort: Int
  /// Searches of every point, one seed each.
  public var searches: Int
  /// What a basket that is left behind counts in sums over points.
  public var undeliveredPrice: MicroEuros
  /// What is changed.
  public var parameters: [SweepParameter]

  private enum CodingKeys: String, CodingKey {
    case name, why, hash, design, samples, seed, searches, parameters
    case effort = "effortPercent"
    case baseEffort = "baseEffortPercent"
    case undeliveredPrice = "undeliveredEur"
  }

  /// A sweep.
  public init(
    name: String, why: String, hash: String, design: Design, samples: Int?, seed: UInt64,
    effort: Int, baseEffort: Int, searches: Int, undeliveredPrice: MicroEuros,
    parameters: [SweepParameter]
  ) {
    self.name = name
    self.why = why
    self.hash = hash
    self.design = design
    self.samples = samples
    self.seed = seed
    self.effort = effort
    self.baseEffort = baseEffort
    self.searches = searches
    self.undeliveredPrice = undeliveredPrice
    self.parameters = parameters
  }

  /// How many points the design has; `Int.max` for more than can be counted.
  public var pointCount: Int {
    switch design {
    case .grid: return Self.product(parameters.map(\.levels.count))
    case .oneAtATime: return parameters.reduce(0) { $0 + $1.levels.count }
    case .random: return Self.product([samples ?? 0, decisionCount])
    }
  }

  /// Combinations of the decisions' levels.
  public var decisionCount: Int {
    Self.product(parameters.filter(\.isDecision).map(\.levels.count))
  }

  private static func product(_ counts: [Int]) -> Int {
    counts.reduce(1) { product, count in
      let (result, isOver) = product.multipliedReportingOverflow(by: count)
      return isOver ? Int.max : result
    }
  }
}

/// What a sweep changes.
public struct SweepParameter: Codable, Hashable, Sendable {
  /// What people call it; keys random numbers.
  public var name: String
  /// Whether people choose it; what they do not choose is a state that they meet.
  public var isDecision: Bool
  /// Its values, in order; empty where they are drawn from ``distribution``.
  public var levels: [SweepValue]
  /// How its values are drawn; `nil` where there are levels.
  public var distribution: Distribution?

  /// A parameter.
  public init(
    name: String, isDecision: Bool, levels: [SweepValue], distribution: Distribution?
  ) {
    self.name = name
    self.isDecision = isDecision
    self.levels = levels
    self.distribution = distribution
  }
}

/// A value of a parameter: a number, or what people call a level.
public enum SweepValue: Codable, Hashable, Sendable {
  /// A number.
  case number(Double)
  /// A name.
  case text(String)

  /// A value as JSON writes it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// Writes the number or the text alone.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }

  /// The number; `nil` for a name.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }
}
