import PlanningModel
import Quantities
import Routing

/// A week as a routing problem: parts of relays as clients, ways to run a round as vehicles.
///
/// The hub is every vehicle's start; a car ends at its driver's home, a truck at the hub. The ways
/// to the hub and, after a truck's round, home are fixed distances and durations, so that costs
/// and limits count from door to door.
struct WeekProblem: Sendable {
  /// Load dimensions of the search; each is a necessary test, the placement is the judge.
  enum Load: Int, CaseIterable {
    case mass, chilledCrates, frozenCrates, ambientCrates, delicateCrates
  }

  let week: Week
  let ground: WeekGround
  let crates: [Crate]
  /// Crates that bags of several baskets share.
  let relayCrates: [RelayCrate]
  /// What of the crates stands for itself.
  let pieces: Pieces
  /// Clients of ``problem``, in its order.
  let parts: [Part]
  /// Vehicles of ``problem``, in its order.
  let slots: [Slot]
  let meter: CostMeter
  /// Relays that are kept whole though the week would let them be split.
  let unsplit: Set<Int>
  let problem: Problem
  /// Whether every way to hand over a relay's crates is a client; see ``Part/ways(of:crates:)``.
  let hasAllWays: Bool
  /// Whether food must stay cold; ``PlanningOptions/keepsCold``.
  let keepsCold: Bool

  /// - Parameters:
  ///   - unsplit: relays (places in the register) that are kept whole even where the week's rules
  ///     would split them.
  ///   - forced: slots (places in ``Slot/usable(in:_:)``) that must be used.
  ///   - memory: what similar weeks have in common; `nil` for none.
  init(
    _ week: Week, ground: WeekGround, unsplit: Set<Int> = [], forced: Set<Int> = [],
    keepsCold: Bool = true, memory: WeekMemory? = nil
  ) throws(PlanningError) {
    try self.init(week, ground, unsplit, forced, keepsCold, memory, hasAllWays: false) { crates in
      Part.parts(of: week, crates: crates, unsplit: unsplit)
    }
  }

  /// The problem in which every way to hand over a relay's crates is a client; see ``Part/ways``.
  init(
    everyWayOf week: Week, ground: WeekGround, keepsCold: Bool = true, memory: WeekMemory? = nil
  ) throws(PlanningError) {
    try self.init(week, ground, [], [], keepsCold, memory, hasAllWays: true) {
      Part.ways(of: week, crates: $0)
    }
  }

  private init(
    _ week: Week, _ ground: WeekGround, _ unsplit: Set<Int>, _ forced: Set<Int>,
    _ keepsCold: Bool, _ memory: WeekMemory?, hasAllWays: Bool, parts making: ([Crate]) -> [Part]
  ) throws(PlanningError) {
    let list = RelayCrateBuilder(week).crates
    let (crates, pieces) = (list.crates, Pieces(list))
    let translator = WeekTranslator(
      week: week, ground: ground, crates: crates, pieces: pieces, parts: making(crates),
      slots: Slot.usable(in: week, ground), keepsCold: keepsCold)
    self.keepsCold = keepsCold
    self.hasAllWays = hasAllWays
    (self.week, self.ground, self.crates, self.unsplit) = (week, ground, crates, unsplit)
    (relayCrates, self.pieces) = (list.relayCrates, pieces)
    (parts, slots, meter) = (translator.parts, translator.slots, translator.meter)
    do {
      problem = try translator.problem(forced: forced, memory: memory)
    } catch {
      throw .contradiction("\(error)")
    }
  }
}

extension WeekProblem {
  /// Place on the ground of a relay of the register.
  func place(ofRelay relay: Int) -> Int { ground.index(of: week.relays[relay].id) }

  /// Relays of which a solution serves some parts and leaves others.
  func tornRelays(_ solution: Solution) -> Set<Int> {
    let served = Set(solution.routes.flatMap { $0.visits.map { parts[$0].relay } })
    return served.intersection(solution.unserved.map { parts[$0].relay })
  }
}
