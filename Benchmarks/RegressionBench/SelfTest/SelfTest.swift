public import Foundation
public import PlanningModel

/// Plants faults and asks the gates: a gate that never rings is worth nothing, one that always
/// rings is worth less.
public struct SelfTest: Sendable {
  /// The program's own binary, for the gate of time.
  public let binary: URL
  /// Searches at once, where no time is taken.
  public var jobs = 1
  /// Sessions of the gate of time without a planted fault.
  public var quietSessions = 3
  /// Told what goes on.
  public var progress: @Sendable (Phrase) -> Void = { _ in }

  /// A selftest with the program's own binary.
  public init(binary: URL) { self.binary = binary }

  /// The checks of the gates named, in the order of the gates.
  public func run(_ gates: Set<Gate>) async throws -> [SelfTestCheck] {
    var checks: [SelfTestCheck] = []
    if gates.contains(.exact) || gates.contains(.counters) {
      checks += try await ExactSelfTest().run().filter { check in
        gates.contains { check.name.hasPrefix($0.rawValue) }
      }
    }
    if gates.contains(.quality) {
      checks += try await QualitySelfTest(jobs: jobs, progress: progress).run()
    }
    if gates.contains(.time) {
      let test = TimeSelfTest(binary: binary, quietSessions: quietSessions, progress: progress)
      checks += try await test.run()
    }
    return checks
  }

  /// Most alarms that `tests` tests of level `alpha` may give by chance: more have a chance below a
  /// hundredth.
  static func allowedAlarms(_ tests: Int, alpha: Double) -> Int {
    var chance = 1.0
    for _ in 0..<tests { chance *= 1 - alpha }
    var (sum, allowed) = (chance, 0)
    while sum < 0.99, allowed < tests {
      chance *= Double(tests - allowed) / Double(allowed + 1) * alpha / (1 - alpha)
      allowed += 1
      sum += chance
    }
    return allowed
  }
}
