internal import Foundation
internal import Kernels
internal import PlanningModel
internal import Routing

/// Gate 4: a binary whose search takes three per cent longer must be caught, the same binary must
/// not.
struct TimeSelfTest {
  let binary: URL
  let quietSessions: Int
  let progress: @Sendable (Phrase) -> Void

  private static let wantedSlowness = 0.03

  func run() async throws -> [SelfTestCheck] {
    let plant = try calibrate()
    var quiet: [TimeVerdict] = []
    for number in 1...max(1, quietSessions) {
      quiet.append(try session([:], "A/A \(number)"))
    }
    let slower = try session(plant, "A/B")
    let alarms = quiet.count { $0.isSlower || $0.isFaster }
    let bands = quiet.map { Figures.width($0.band) }
    let changes = quiet.map { Figures.percent($0.change) }
    let (change, band) = (Figures.percent(slower.change), Figures.width(slower.band))
    let wanted = Figures.width(Self.wantedSlowness, digits: 0)
    return [
      SelfTestCheck(
        "time-quiet", alarms == 0,
        fr: "\(quiet.count) sessions A/A\u{A0}: \(alarms) fausses alertes\u{202F}; mesuré "
          + changes.map(\.french).joined(separator: ", ") + ", bruit ±"
          + bands.map(\.french).joined(separator: ", ±"),
        en: "\(quiet.count) A/A sessions: \(alarms) false alarms; measured "
          + changes.map(\.english).joined(separator: ", ") + ", noise ±"
          + bands.map(\.english).joined(separator: ", ±")),
      SelfTestCheck(
        "time-planted", slower.isSlower,
        fr: "noyau plus lent de \(wanted.french)\u{A0}: mesuré \(change.french), bruit "
          + "±\(band.french), \(slower.isSlower ? "vu" : "NON VU")",
        en: "kernel slower by \(wanted.english): measured \(change.english), noise "
          + "±\(band.english), \(slower.isSlower ? "caught" : "NOT CAUGHT")"),
    ]
  }

  private func session(_ handicaps: [String: Handicap], _ name: String) throws -> TimeVerdict {
    var session = Interleaving(base: binary, other: binary)
    session.handicaps = handicaps
    return try session.measure { round, verdict in
      let band = Figures.width(verdict.band)
      progress(
        Phrase(
          fr: "temps, \(name), tour \(round)\u{A0}: bruit ±\(band.french)",
          en: "time, \(name), round \(round): noise ±\(band.english)"))
    }
  }

  /// For each case the draws per look that take three per cent of its time.
  private func calibrate() throws -> [String: Handicap] {
    progress(Phrase(fr: "temps\u{A0}: calibrage", en: "time: calibration"))
    let draw = Self.best { Burden(draws: 4_000_000).look() } / 4_000_000
    var handicaps: [String: Handicap] = [:]
    for value in BenchSuite.time.cases {
      guard case .routing(let make) = value.content else { continue }
      let problem = try make()
      let burden = Burden(draws: 0)
      let runs = 5
      let time = Self.best(of: runs) {
        _ = Solver.solve(
          problem,
          parameters: SearchParameters(
            seed: value.seeds.first ?? 1, iterations: value.iterations, searchCount: 1),
          isCancelled: { burden.isOver })
      }
      let looks = Double(max(1, burden.lookCount)) / Double(runs)
      handicaps[value.name] = .slower(
        Int((time * Self.wantedSlowness / looks / draw).rounded()))
    }
    return handicaps
  }

  private static func best(of runs: Int = 5, _ work: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let begin = ProcessorClock.milliseconds
      work()
      best = min(best, ProcessorClock.milliseconds - begin)
    }
    return best
  }
}
