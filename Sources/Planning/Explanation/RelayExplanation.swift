public import PlanningModel
public import Quantities

/// Why a relay is served as it is, or why it is not.
public struct RelayExplanation: Encodable, Hashable, Sendable {
  /// One vehicle's hand-over at the relay, and what its round rests on.
  public struct Visit: Encodable, Hashable, Sendable {
    /// Id of the round.
    public var round: String
    /// Who drives it.
    public var driver: String
    /// Car or truck.
    public var kind: Round.VehicleKind
    /// The truck's id, or `car:` and the driver's id.
    public var vehicle: String
    /// The vehicle is there.
    public var arrival: TimeOfDay
    /// Hand-over begins.
    public var begin: TimeOfDay
    /// The vehicle leaves.
    public var departure: TimeOfDay
    /// Orders handed over, wholly or in part.
    public var baskets: [String]
    /// Count of the crates handed over.
    public var crateCount: Int
    /// The least of the margins of cold at this hand-over; `nil` where nothing needs cold.
    public var coldest: HandOverTemperature?
    /// How long the most pressing crate could still wait where it is, ten minutes of reserve taken
    /// off; `nil` where nothing needs cold.
    public var spare: Seconds?
    /// Whether it could wait even longer: plans look no further than four hours after departure.
    public var isSpareLeast: Bool
    /// All relays of the round, in order.
    public var stops: [String]
    /// The driver's time for the whole round.
    public var time: Seconds
    /// What the whole round costs, term by term.
    public var terms: CostTerms
    /// The sum of the terms.
    public var cost: MicroEuros
    private enum CodingKeys: String, CodingKey {
      case round, driver, kind, vehicle, arrival, begin, departure, baskets, coldest, stops, terms
      case crateCount = "crates"
      case spare = "spareMinutes"
      case time = "roundMinutes"
      case cost = "roundCostEur"
    }

    init(_ stop: Stop, of round: Round) {
      self.round = round.id
      driver = round.driver
      kind = round.kind
      vehicle = round.vehicle
      (arrival, begin, departure) = (stop.arrival, stop.begin, stop.departure)
      baskets = stop.baskets
      crateCount = stop.crates.count
      coldest = stop.temperatures.min { $0.margin < $1.margin }
      spare = stop.temperatures.map { $0.latest - stop.departure }.min()
      isSpareLeast = stop.temperatures.allSatisfy { $0.latest - round.departs >= .minutes(240) }
      stops = round.stops.map(\.relay)
      time = round.time
      terms = round.terms
      cost = round.cost
    }
  }

  /// The relay's id.
  public var relay: String
  /// Whether several vehicles share it.
  public var isSplit: Bool
  /// Its hand-overs; empty when nobody comes.
  public var visits: [Visit]
  /// Its orders that nobody carries, with the plan's reasons.
  public var undelivered: [Undelivered]
  /// Somebody else in place of who comes: possible ones first, the cheapest first. Empty when
  /// nobody comes, or when alternatives were not asked for.
  public var alternatives: [Alternative]
  /// The cheapest alternative; `nil` when there is none.
  public var best: Alternative? { alternatives.first { $0.price != nil } }

  private enum CodingKeys: String, CodingKey {
    case relay, visits, undelivered, alternatives
    case isSplit = "split"
  }

  init(_ relay: String, in plan: WeekPlan) {
    self.relay = relay
    visits = plan.rounds.flatMap { round in
      round.stops.filter { $0.relay == relay }.map { Visit($0, of: round) }
    }
    isSplit = visits.count > 1
    undelivered = plan.undelivered.filter { $0.relay == relay }
    alternatives = []
  }

  /// Who comes, without repetition, in the order of the rounds.
  public var drivers: [String] {
    visits.map(\.driver).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The least margin of cold of all hand-overs; `nil` where nothing needs cold.
  public var margin: Double? { visits.compactMap { $0.coldest?.margin }.min() }

  /// The shortest time that a crate handed over here could still wait; `nil` as ``margin``.
  public var spare: Seconds? { visits.compactMap(\.spare).min() }
}
