public import Instances
public import PlanningModel
internal import Quantities
public import Routing

/// A case of routes and loads as a problem for the engine, and the way back.
///
/// Every figure is rounded against the engine: what fits there fits in the file's own numbers.
public struct LoadedTranslation: Sendable {
  /// The case.
  public let loaded: LoadedRoutingCase
  /// The problem: client `k` is node `k + 1`; one entry of vehicles.
  public let problem: Problem
  /// Engine units in one unit of length.
  public let unitsPerCost: Double

  /// Translates `loaded`.
  ///
  /// - Throws: one error when a sum might overflow in the engine.
  public init(_ loaded: LoadedRoutingCase) throws(Refusal) {
    self.loaded = loaded
    let scale = Self.scale(loaded)
    unitsPerCost = scale
    let loads = Self.loads(loaded)
    do {
      problem = try Problem(
        loadDimensions: loads.capacities.count,
        clients: Self.clients(loaded, loads.deliveries, scale),
        vehicles: [Self.vehicle(loaded, loads.capacities, scale)],
        profiles: [Self.profile(loaded, scale)])
    } catch {
      throw Refusal(
        file: loaded.name, code: "sums-too-large",
        .typeset(
          fr: "des sommes pourraient déborder (\(error)) ; réduire les nombres du fichier",
          en: "sums might overflow (\(error)); give smaller numbers in the file"))
    }
  }

  /// The engine's solution with the nodes of the case.
  public func routes(_ solution: Solution) -> [RoutingAnswer.Route] {
    solution.routes.enumerated().map { number, route in
      RoutingAnswer.Route(vehicle: number, stops: route.visits.map { $0 + 1 })
    }
  }

  /// Why there is no answer at all, in one sentence; `nil` when that is not known.
  public var impossibility: Phrase? {
    for (number, client) in problem.clients.enumerated() {
      for (load, capacity) in zip(client.delivery, problem.vehicles[0].capacities)
      where load > capacity {
        return .typeset(
          fr: "le client \(number + 1) demande plus qu'un véhicule ne porte",
          en: "client \(number + 1) asks for more than a vehicle holds")
      }
    }
    for (dimension, capacity) in problem.vehicles[0].capacities.enumerated() {
      let sum = problem.clients.reduce(Int64(0)) { $0 + $1.delivery[dimension] }
      let (all, isMore) = capacity.multipliedReportingOverflow(by: Int64(problem.vehicles[0].count))
      if !isMore, sum > all {
        return .typeset(
          fr: "les clients demandent en tout plus que les véhicules ne portent",
          en: "the clients ask for more in all than the vehicles hold")
      }
    }
    return nil
  }

  /// As fine as 32 bits of a distance allow, in powers of two.
  private static func scale(_ loaded: LoadedRoutingCase) -> Double {
    let (xs, ys) = (loaded.nodes.map(\.x), loaded.nodes.map(\.y))
    let across =
      (xs.max() ?? 0) - (xs.min() ?? 0) + (ys.max() ?? 0) - (ys.min() ?? 0) + loaded.service
    var scale = 1_048_576.0
    while scale > 1.0 / 1_024, across * scale >= 1e8 { scale /= 2 }
    return scale
  }

  private static func up(_ value: Double, _ scale: Double) -> Int64 {
    Int64((value * scale).rounded(.up))
  }

  private static func profile(
    _ loaded: LoadedRoutingCase, _ scale: Double
  ) throws(ModelError) -> TravelProfile {
    let lengths = loaded.nodes.flatMap { a in
      loaded.nodes.map { b in
        up(((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot(), scale)
      }
    }
    return try TravelProfile(
      locationCount: loaded.nodes.count, durations: lengths.map { Seconds($0) },
      distances: lengths.map { Meters($0) })
  }

  private static func clients(
    _ loaded: LoadedRoutingCase, _ deliveries: [[Int64]], _ scale: Double
  ) throws(ModelError) -> [Client] {
    var clients: [Client] = []
    for (number, delivery) in deliveries.enumerated() {
      clients.append(
        try Client(
          id: "\(number + 1)", location: number + 1, delivery: delivery,
          service: Seconds(loaded.routeLimit == nil ? 0 : up(loaded.service, scale))))
    }
    return clients
  }

  private static func vehicle(
    _ loaded: LoadedRoutingCase, _ capacities: [Int64], _ scale: Double
  ) throws(ModelError) -> Routing.Vehicle {
    let clientCount = loaded.nodes.count - 1
    return try Vehicle(
      id: "1", count: min(clientCount, loaded.vehicleCount ?? clientCount), start: 0, end: 0,
      earliestStart: TimeOfDay(secondsSinceMidnight: 0),
      latestEnd: TimeOfDay(secondsSinceMidnight: CaseTranslation.endless),
      capacities: capacities,
      maxDuration: loaded.routeLimit.map { Seconds(Int64(($0 * scale).rounded(.down))) },
      distanceCost: DistanceCost(perKilometre: MicroEuros(1_000)))
  }
}
