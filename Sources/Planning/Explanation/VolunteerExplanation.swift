internal import PlanningModel

/// What a volunteer drives, or why they drive nothing.
public struct VolunteerExplanation: Encodable, Hashable, Sendable {
  /// The volunteer's id.
  public var volunteer: String
  /// Their round; `nil` when they drive none.
  public var round: String?
  /// The relays of their round, in order.
  public var stops: [String]
  /// For somebody who drives nothing: what it costs to make them drive, or why they cannot; `nil`
  /// for a driver, or when it was not asked for.
  public var driving: Alternative?

  init(_ volunteer: String, in plan: WeekPlan) {
    self.volunteer = volunteer
    let mine = plan.rounds.first { $0.driver == volunteer }
    round = mine?.id
    stops = mine?.stops.map(\.relay) ?? []
  }
}
