internal import PlanningModel
internal import Quantities
internal import Routing

/// A hash of an answer's decisions: 64 bits of FNV-1a, written as 16 hexadecimal digits.
///
/// The hash of Fowler, Noll and Vo. Swift's own hashes change from run to run.
struct Fingerprint {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  /// A whole number as eight bytes, least first.
  mutating func add(_ number: Int64) {
    add((0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
  }

  /// A text with its length, so that two texts are not one.
  mutating func add(_ text: String) {
    add(Int64(text.utf8.count))
    add(text.utf8)
  }

  var hexadecimal: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Routes in the order of the solution: vehicle, visits, reloads; then who is left out.
  static func of(_ solution: Solution) -> String {
    var hash = Fingerprint()
    for route in solution.routes {
      hash.add(Int64(route.vehicle))
      hash.add(Int64(route.visits.count))
      for visit in route.visits { hash.add(Int64(visit)) }
      for reload in route.reloads {
        hash.add(Int64(reload.before))
        hash.add(Int64(reload.location))
      }
    }
    hash.add(-1)
    for client in solution.unserved { hash.add(Int64(client)) }
    return hash.hexadecimal
  }

  /// The agent of each job, in order.
  static func of(agentOfJob: [Int]) -> String {
    var hash = Fingerprint()
    for agent in agentOfJob { hash.add(Int64(agent)) }
    return hash.hexadecimal
  }

  /// Rounds with their drivers and stops, and the place of every crate; no temperatures, which
  /// follow from these, and no version.
  static func of(_ plan: WeekPlan) -> String {
    var hash = Fingerprint()
    for round in plan.rounds {
      hash.add(round.vehicle)
      hash.add(round.driver)
      hash.add(round.departs.secondsSinceMidnight)
      hash.add(Int64(round.stops.count))
      for stop in round.stops { hash.add(stop.relay) }
    }
    for crate in plan.crates {
      hash.add(crate.id)
      hash.add(crate.round ?? "")
      hash.add(crate.compartment ?? "")
    }
    for lost in plan.undelivered { hash.add(lost.order) }
    return hash.hexadecimal
  }
}
