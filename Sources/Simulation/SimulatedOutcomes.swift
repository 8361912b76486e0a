public import PlanningModel

/// What each replication of a plan came to.
public struct SimulatedOutcomes: Hashable, Sendable {
  /// Everything was handed over in time and cold.
  public let promises: [Bool]
  /// Minutes late, on average of the relays.
  public let lateness: [Double]
}

extension SimulatedOutcomes {
  /// How often everything is handed over in time and cold.
  public var promise: SimulatedShare {
    Intervals.share(promises.count { $0 }, of: promises.count, error: StoppingRule.error)
  }

  /// Minutes late, on average.
  public var meanLateness: Double {
    lateness.isEmpty
      ? 0 : (lateness.reduce(0, +) / Double(lateness.count)).rounded(digits: 4)
  }
}
