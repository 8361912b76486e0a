public import PlanningModel
internal import Quantities

/// Who could take a round as it is, were its driver missing: the same stops in the same order with
/// the same crates, by the stand-in's own car and cool boxes, or with the same truck.
///
/// Nothing else is planned anew: the answer is for the phone call of Thursday noon. Somebody who
/// drives another round, or rests by a lock, is not asked.
public struct StandInSearch: Sendable {
  private let week: Week
  private let plan: WeekPlan
  private let problem: WeekProblem
  private let designer: RoundDesigner
  private let crates: [String: Int]

  /// A search for `plan`, a plan of `week` that an audit has found in order.
  ///
  /// - Throws: ``PlanningError`` when the week cannot be put into words of routing.
  public init(_ week: Week, _ plan: WeekPlan) throws(PlanningError) {
    (self.week, self.plan) = (week, plan)
    problem = try WeekProblem(week, ground: WeekGround(week))
    designer = RoundDesigner(problem)
    crates = Dictionary(
      problem.crates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is lost when each of those who drive is missing, and who could take the round.
  public func missing() -> [MissingPerson] {
    let driving = Set(plan.rounds.map(\.driver))
    let free = Slot.slots(of: week).filter { !driving.contains(week.volunteers[$0.driver].id) }
    return plan.rounds.map { round in
      let asked = Set(free.map(\.driver)).sorted()
      let standIns = asked.map { driver in
        standIn(driver, free.filter { $0.driver == driver && hasVehicle($0, of: round) }, round)
      }
      return MissingPerson(
        volunteer: round.driver, round: round.id, relays: round.stops.map(\.relay),
        baskets: Set(round.stops.flatMap(\.baskets)).count,
        standIns: standIns.sorted { Self.rank($0) < Self.rank($1) })
    }
  }

  /// The better first: without breaking anything, then least late, then cheapest.
  private static func rank(_ standIn: StandIn) -> (Int64, Int64, String) {
    guard standIn.obstacle == nil else { return (.max, 0, standIn.volunteer) }
    let amiss = (standIn.late ?? .zero) + (standIn.over ?? .zero)
    return (amiss.rawValue, standIn.price?.rawValue ?? 0, standIn.volunteer)
  }

  private func hasVehicle(_ slot: Slot, of round: Round) -> Bool {
    round.kind == .car ? slot.car != nil : slot.truck.map { week.vehicles[$0].id } == round.vehicle
  }

  private func standIn(_ driver: Int, _ slots: [Slot], _ round: Round) -> StandIn {
    let name = week.volunteers[driver].id
    guard let slot = slots.first else { return StandIn(volunteer: name, obstacle: .vehicle) }
    guard round.stops.allSatisfy({ mayServe($0, slot) }) else {
      return StandIn(volunteer: name, obstacle: .relay)
    }
    let drive = StandInDrive(slot, round, problem).best()
    do {
      _ = try designer.draft(task(slot, round, drive))
    } catch {
      return StandIn(volunteer: name, obstacle: error.kind == .cold ? .cold : .load)
    }
    return StandIn(
      volunteer: name, price: drive.cost - round.cost, time: drive.time, late: drive.late,
      over: drive.over)
  }

  private func mayServe(_ stop: Stop, _ slot: Slot) -> Bool {
    week.relays[stop.relay].map { slot.mayServe($0, in: week) } ?? false
  }

  private func task(_ slot: Slot, _ round: Round, _ drive: StandInDrive.Answer) -> RoundTask {
    RoundTask(
      slot: slot, loads: drive.loads, departs: drive.departs,
      stops: zip(round.stops, drive.stops).map { stop, times in
        RoundTask.Stop(
          relay: week.relays.place(of: stop.relay) ?? 0,
          crates: stop.crates.compactMap { crates[$0] }, arrival: times.arrival,
          begin: times.begin, departure: times.departure)
      })
  }
}
