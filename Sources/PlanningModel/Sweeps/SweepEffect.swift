public import Quantities

/// What one parameter of a sweep does to what is counted: a bar of the tornado.
public struct SweepEffect: Codable, Hashable, Sendable {
  /// One value, or one fifth of the values drawn.
  public struct Part: Codable, Hashable, Sendable {
    /// The value; of a fifth the mean of its values.
    public var value: SweepValue
    /// Points that have it.
    public var points: Int
    /// How much more than the reference they count on average: than the base where parameters
    /// change one at a time, than the mean of all points otherwise.
    public var difference: MicroEuros
    /// How many baskets more they leave behind on average.
    public var undelivered: Double
    private enum CodingKeys: String, CodingKey {
      case value, points, undelivered
      case difference = "differenceEur"
    }
  }
  /// Name of the parameter.
  public var parameter: String
  /// Its values in order; of one that is drawn the lowest and the highest fifth.
  public var parts: [Part]
  /// Whether parts are fifths of what was drawn.
  public var isDrawn: Bool
  /// Spearman's rank correlation of the parameter with what is counted, in random designs with
  /// numbers: -1 to 1; `nil` where it means nothing.
  public var rank: Double?

  /// The most that one of its parts counts more than another, or than the reference.
  public var span: MicroEuros {
    let values = parts.map(\.difference) + [.zero]
    return (values.max() ?? .zero) - (values.min() ?? .zero)
  }

  /// Every parameter's, the widest first.
  ///
  /// Changes one at a time are told as they are; of a grid the main effects, of a random design the
  /// means of parts beside the rank correlation (Saltelli et al. 2008, chapter 1,
  /// doi:10.1002/9780470725184; Spearman 1904, doi:10.2307/1412159).
  static func all(_ identity: SweepIdentity, _ points: [SweepRecord]) -> [SweepEffect] {
    let sweep = identity.sweep
    let reference = Reference(identity, points)
    let effects = sweep.parameters.indices.map { place -> SweepEffect in
      let known = points.filter { $0.values[place] != nil }
      let parameter = sweep.parameters[place]
      let isDrawn = parameter.distribution != nil
      let groups = isDrawn ? fifths(known, place) : levels(known, place, parameter)
      return SweepEffect(
        parameter: parameter.name, parts: groups.map { reference.part($0.value, $0.records) },
        isDrawn: isDrawn, rank: sweep.design == .random ? rank(known, place, sweep) : nil)
    }
    return effects.enumerated().sorted { a, b in
      a.element.span != b.element.span
        ? a.element.span > b.element.span : a.offset < b.offset
    }.map(\.element)
  }

  private typealias Group = (value: SweepValue, records: [SweepRecord])

  private static func levels(
    _ records: [SweepRecord], _ place: Int, _ parameter: SweepParameter
  ) -> [Group] {
    parameter.levels.compactMap { level in
      let own = records.filter { $0.values[place] == level }
      return own.isEmpty ? nil : (level, own)
    }
  }

  /// The fifth of the points with the lowest values and that with the highest.
  private static func fifths(_ records: [SweepRecord], _ place: Int) -> [Group] {
    let sorted = records.sorted {
      let (a, b) = ($0.number(place), $1.number(place))
      return a != b ? a < b : $0.point < $1.point
    }
    let count = max(1, sorted.count / 5)
    guard sorted.count >= 2 else { return [] }
    return [Array(sorted.prefix(count)), Array(sorted.suffix(count))].map { group in
      let mean = group.reduce(0) { $0 + $1.number(place) } / Double(group.count)
      return (.number((mean * 1e6).rounded() / 1e6), group)
    }
  }

  private static func rank(_ records: [SweepRecord], _ place: Int, _ sweep: Sweep) -> Double? {
    let pairs = records.compactMap { record in
      record.values[place]?.number.map { ($0, Double(sweep.counted(record).rawValue)) }
    }
    guard pairs.count == records.count else { return nil }
    return RankCorrelation.spearman(pairs.map(\.0), pairs.map(\.1))
  }

  /// What parts are compared with.
  private struct Reference {
    let sweep: Sweep
    let counted: MicroEuros
    let undelivered: Double

    init(_ identity: SweepIdentity, _ points: [SweepRecord]) {
      sweep = identity.sweep
      let records = sweep.design == .oneAtATime ? [identity.base] : points
      counted = records.map(sweep.counted).mean
      undelivered = Self.undelivered(records)
    }

    func part(_ value: SweepValue, _ records: [SweepRecord]) -> Part {
      Part(
        value: value, points: records.count,
        difference: records.map(sweep.counted).mean - counted,
        undelivered: ((Self.undelivered(records) - undelivered) * 1e4).rounded() / 1e4)
    }

    private static func undelivered(_ records: [SweepRecord]) -> Double {
      guard !records.isEmpty else { return 0 }
      return Double(records.reduce(0) { $0 + $1.measures.plan.undelivered })
        / Double(records.count)
    }
  }
}

extension SweepRecord {
  fileprivate func number(_ place: Int) -> Double { values[place]?.number ?? 0 }
}
