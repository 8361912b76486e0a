internal import Kernels
public import PlanningModel

/// The points of a sweep, each computed by itself: no point needs another's draws.
public struct SweepDesign: Sendable {
  private let sweep: Sweep

  /// The points of `sweep`.
  public init(_ sweep: Sweep) { self.sweep = sweep }

  /// The point `number`, from 1 to the sweep's `pointCount`.
  public func point(_ number: Int) -> SweepPoint {
    let place = max(0, number - 1)
    let settings: [SweepPoint.Setting] =
      switch sweep.design {
      case .grid: combination(place)
      case .oneAtATime: single(place)
      case .random: sample(place / max(1, sweep.decisionCount), place % max(1, sweep.decisionCount))
      }
    return SweepPoint(number: number, settings: settings)
  }

  /// The last parameter changes fastest, as nested loops in the file's order would.
  private func combination(_ place: Int) -> [SweepPoint.Setting] {
    levels(place, sweep.parameters.map(\.levels.count)).map { .level($0) }
  }

  private func levels(_ place: Int, _ counts: [Int]) -> [Int] {
    var rest = place
    return counts.reversed().map { count in
      defer { rest /= max(1, count) }
      return rest % max(1, count)
    }.reversed()
  }

  private func single(_ place: Int) -> [SweepPoint.Setting] {
    var first = 0
    return sweep.parameters.map { parameter in
      defer { first += parameter.levels.count }
      return (0..<parameter.levels.count).contains(place - first) ? .level(place - first) : .asIs
    }
  }

  private func sample(_ sample: Int, _ choice: Int) -> [SweepPoint.Setting] {
    let decisions = sweep.parameters.filter(\.isDecision)
    var chosen = levels(choice, decisions.map(\.levels.count))[...]
    return sweep.parameters.map { parameter in
      if parameter.isDecision { return .level(chosen.popFirst() ?? 0) }
      var dice = RandomGenerator(
        seed: sweep.seed, RandomGenerator.key(sweep.name), RandomGenerator.key(parameter.name),
        UInt64(sample))
      guard let distribution = parameter.distribution else {
        return .level(dice.below(parameter.levels.count))
      }
      // A millionth: what is written is what was drawn, digit for digit.
      return .drawn((distribution.draw(&dice) * 1e6).rounded() / 1e6)
    }
  }
}
