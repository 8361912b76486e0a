internal import PlanningModel
internal import Quantities

/// How long each hand-over takes: a relay's unloading time, shared out by crates when the relay is
/// served in parts, the cold part first.
struct OwnServices {
  private var durations: [[Whole?]]

  private struct Part {
    let round: Int
    let stop: Int
    let crates: Whole
    let isCold: Bool
  }

  init(_ context: AuditContext) {
    durations = context.plan.rounds.map { $0.stops.map { _ in nil } }
    var parts: [String: [Part]] = [:]
    for (round, facts) in context.rounds.enumerated() {
      for (stop, value) in facts.round.stops.enumerated() {
        let crates = facts.cargo.filter { $0.stop == stop }
        parts[value.relay, default: []].append(
          Part(
            round: round, stop: stop, crates: crates.count.tamed,
            isCold: crates.contains { $0.crate.zone != .ambient }))
      }
    }
    for relay in context.week.relays {
      let all = context.plan.crates.count { $0.relay == relay.id }.tamed
      let own = parts[relay.id] ?? []
      var before: Whole = 0
      for part in own.filter(\.isCold) + own.filter({ !$0.isCold }) {
        let now = before + part.crates
        durations[part.round][part.stop] =
          all == 0
          ? relay.unloadTime.whole
          : relay.unloadTime.whole * now / all - relay.unloadTime.whole * before / all
        before = now
      }
    }
  }

  /// Seconds of one hand-over; `nil` at a relay nobody knows.
  func seconds(round: Int, stop: Int) -> Whole? { durations[round][stop] }
}
