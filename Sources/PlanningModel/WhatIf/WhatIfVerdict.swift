public import Quantities

/// Whether a difference between two plans is one between the weeks, or may be the search's.
///
/// The rule: a difference in euros not larger than both plans' gaps together (each plan's cost less
/// its bound) is not resolved. Without bounds, the gap of a side is taken to be the range of what
/// several seeds found; one search without a bound resolves nothing. Baskets go before euros:
/// fewer delivered is certain when the other plan delivers more than any plan of this week could.
public struct WhatIfVerdict: Codable, Hashable, Sendable {
  /// What is known.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// The plans are the same.
    case none
    /// The plans cost the same, and differ otherwise.
    case equal
    /// Bounds, or a computation without search, show it.
    case certain
    /// Larger than what chance does to the search, over the seeds tried; no proof.
    case beyondSeeds
    /// Better searches might turn it about.
    case notResolved
  }
  /// What is known.
  public var kind: Kind
  /// By bounds, the best plans of both weeks differ by at least this; `nil` without bounds.
  public var least: MicroEuros?
  /// By bounds, they differ by at most this.
  public var most: MicroEuros?

  private enum CodingKeys: String, CodingKey {
    case kind
    case least = "leastEur"
    case most = "mostEur"
  }

  /// The verdict on the difference from `base` to `changed`.
  ///
  /// - Parameters:
  ///   - isSame: nothing that people see differs.
  ///   - isComputed: the changed plan was not searched for: it is the base plan, with what little
  ///     may move settled exactly.
  public init(
    from base: PlanEvidence, to changed: PlanEvidence, isSame: Bool, isComputed: Bool
  ) {
    if base.undelivered == changed.undelivered, let below = base.bound, let above = changed.bound {
      least = above - base.total
      most = changed.total - below
    }
    let isLevel = base.undelivered == changed.undelivered && base.total == changed.total
    if isSame {
      kind = .none
    } else if isLevel {
      kind = .equal
    } else if isComputed {
      kind = .certain
    } else if base.undelivered != changed.undelivered {
      kind = Self.kindByBaskets(base, changed)
    } else {
      kind = Self.kindByCost(base, changed)
    }
  }

  private static func kindByBaskets(_ base: PlanEvidence, _ changed: PlanEvidence) -> Kind {
    let (fewer, more) = base.undelivered < changed.undelivered ? (base, changed) : (changed, base)
    if more.leastUndelivered > fewer.undelivered { return .certain }
    let found = more.searches.map(\.undelivered).min() ?? more.undelivered
    let worst = fewer.searches.map(\.undelivered).max() ?? fewer.undelivered
    let isRepeated = min(base.searches.count, changed.searches.count) > 1
    return isRepeated && found > worst ? .beyondSeeds : .notResolved
  }

  private static func kindByCost(_ base: PlanEvidence, _ changed: PlanEvidence) -> Kind {
    let difference = changed.total - base.total
    let size = difference < .zero ? .zero - difference : difference
    if let below = base.bound, let above = changed.bound {
      let gaps = (base.total - below) + (changed.total - above)
      return size > gaps ? .certain : .notResolved
    }
    guard let spread = base.spread, let other = changed.spread else { return .notResolved }
    return size > spread + other ? .beyondSeeds : .notResolved
  }
}

extension PlanEvidence {
  /// How far apart the searches' costs are; `nil` for one search, or where they deliver unlike.
  fileprivate var spread: MicroEuros? {
    guard searches.count > 1, searches.allSatisfy({ $0.undelivered == undelivered }),
      let least = searches.map(\.total).min(), let most = searches.map(\.total).max()
    else { return nil }
    return max(most, total) - min(least, total)
  }
}
