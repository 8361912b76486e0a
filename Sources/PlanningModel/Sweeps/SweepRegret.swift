public import Quantities

/// What each level of a decision loses against the best level, in every state of everything else.
///
/// The level whose worst loss is least is the choice of minimax regret (Savage 1951,
/// doi:10.1080/01621459.1951.10500768): nobody can say afterwards that another would have been
/// better by more than that.
public struct SweepRegret: Codable, Hashable, Sendable {
  /// One level.
  public struct Level: Codable, Hashable, Sendable {
    /// The level.
    public var value: SweepValue
    /// Its greatest loss.
    public var worst: MicroEuros
    /// Its mean loss, every state counting alike.
    public var mean: MicroEuros
    /// States in which no level is better.
    public var best: Int
    /// Baskets left behind, on average.
    public var undelivered: Double
    /// Number of the point where its loss is greatest.
    public var worstPoint: Int
    private enum CodingKeys: String, CodingKey {
      case value, best, undelivered, worstPoint
      case worst = "worstEur"
      case mean = "meanEur"
    }
  }
  /// Name of the decision.
  public var parameter: String
  /// States in which every level was planned.
  public var states: Int
  /// The levels, in their order.
  public var levels: [Level]

  /// The level of minimax regret, of equals that with the least mean, then the first.
  public var choice: Level? {
    levels.enumerated().min { a, b in
      (a.element.worst, a.element.mean, a.offset) < (b.element.worst, b.element.mean, b.offset)
    }?.element
  }

  /// Every decision's; none where parameters change one at a time.
  static func all(_ sweep: Sweep, _ points: [SweepRecord]) -> [SweepRegret] {
    guard sweep.design != .oneAtATime else { return [] }
    return sweep.parameters.indices.compactMap { place in
      let parameter = sweep.parameters[place]
      guard parameter.isDecision, parameter.levels.count > 1 else { return nil }
      let states = complete(sweep, points, place)
      guard !states.isEmpty else { return nil }
      return SweepRegret(
        parameter: parameter.name, states: states.count,
        levels: parameter.levels.indices.map { level($0, parameter.levels[$0], sweep, states) })
    }
  }

  /// For each state in which every level is known its points, in the order of the levels.
  private static func complete(
    _ sweep: Sweep, _ points: [SweepRecord], _ place: Int
  ) -> [[SweepRecord]] {
    let levels = sweep.parameters[place].levels
    var states: [State: [SweepRecord?]] = [:]
    var order: [State] = []
    for point in points {
      guard let level = levels.firstIndex(where: { $0 == point.values[place] }) else { continue }
      let state = State(point, place, sweep)
      if states[state] == nil { order.append(state) }
      states[state, default: levels.map { _ in nil }][level] = point
    }
    return order.compactMap { state in
      let known = states[state]?.compactMap { $0 } ?? []
      return known.count == levels.count ? known : nil
    }
  }

  /// Everything but the decision; draws of two samples are two states, even where they are alike.
  private struct State: Hashable {
    var others: [SweepValue?]
    let sample: Int

    init(_ record: SweepRecord, _ place: Int, _ sweep: Sweep) {
      others = record.values
      others[place] = nil
      sample =
        sweep.design == .random ? (record.point - 1) / max(1, sweep.decisionCount) : 0
    }
  }

  private static func level(
    _ place: Int, _ value: SweepValue, _ sweep: Sweep, _ states: [[SweepRecord]]
  ) -> Level {
    let losses = states.map { state -> MicroEuros in
      let counted = state.map(sweep.counted)
      return counted[place] - (counted.min() ?? .zero)
    }
    let worst = losses.max() ?? .zero
    let worstState = losses.firstIndex(of: worst) ?? 0
    let left = states.reduce(0) { $0 + $1[place].measures.plan.undelivered }
    return Level(
      value: value, worst: worst, mean: losses.mean, best: losses.count { $0 == .zero },
      undelivered: (Double(left) / Double(states.count) * 1e4).rounded() / 1e4,
      worstPoint: states[worstState][place].point)
  }
}
