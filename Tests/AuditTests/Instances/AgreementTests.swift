import Exchange
import Instances
import Kernels
import Quantities
import Routing
import TestSupport
import Testing

@testable import Audit

/// The engine's slow evaluator, on the translated problem, and the audit, on the case, are two
/// readings of one rule book: they agree on every route.
@Suite struct AgreementTests {
  @Test("on random routes of random cases", arguments: Seeds.standard)
  func random(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    var (kept, broken) = (0, 0)
    for rounding in Rounding.allCases {
      let routing = try RandomCase.make(&random, rounding)
      let translation = try CaseTranslation(routing)
      for _ in 0..<20 {
        let route = RandomCase.route(&random, in: routing)
        let report = CaseAuditor.audit(RoutingAnswer(routes: [route]), of: routing)
        let breaches = report.breaches.filter { $0.code != .notServed }
        let engine = try Self.evaluated(route, translation)
        if rounding == .double {
          // The engine may refuse what is short of a millionth, and never the other way round.
          #expect(engine == nil || breaches.isEmpty, "\(route) \(breaches)")
        } else {
          #expect((engine != nil) == breaches.isEmpty, "\(rounding) \(route) \(breaches)")
        }
        guard let engine else {
          broken += 1
          continue
        }
        kept += 1
        let units = translation.unitsPerCost
        let tolerance = rounding == .double ? 1e-4 : 0
        #expect(abs(Double(engine.cost.total.rawValue) / units - report.cost) <= tolerance)
        #expect(abs(Double(engine.distance.rawValue) / units - report.distance) <= tolerance)
      }
    }
    #expect(kept > 0 && broken > 0, "the routes say nothing")
  }

  @Test("on best known solutions", .enabled(if: SharedInstances.areHere))
  func shared() throws {
    var seen: [String: Int] = [:]
    for entry in SharedInstances.all where entry.size <= 1_000 && entry.vehicles == nil {
      let rounding: Rounding? = entry.family == "vrptw-solomon" ? .dimacs : nil
      guard let file = entry.solution, seen[entry.family, default: 0] < Self.mostPerFamily,
        case .routing(let routing) = try InstanceReader.read(entry.file, rounding: rounding)
      else { continue }
      seen[entry.family, default: 0] += 1
      let translation = try CaseTranslation(routing)
      var cost: Int64 = 0
      var served: Set<Int> = []
      for route in try SolutionFile.readRoutes(file).answer.routes {
        let engine = try #require(try Self.evaluated(route, translation), "\(entry) \(route)")
        cost += engine.cost.total.rawValue
        served.formUnion(engine.visits)
      }
      for (client, value) in translation.problem.clients.enumerated()
      where !served.contains(client) { cost += value.prize.rawValue }
      #expect(Double(cost) == entry.cost, "\(entry)")
    }
    #expect(seen.count == 8)
  }

  /// The slow evaluator takes half a minute for all of them in a debug build.
  #if TOURNEE_LONG_TESTS
    private static let mostPerFamily = 100
  #else
    private static let mostPerFamily = 2
  #endif

  /// The route as the engine's own evaluator sees it; `nil` where it breaks a rule.
  private static func evaluated(
    _ route: RoutingAnswer.Route, _ translation: CaseTranslation
  ) throws -> Routing.Route? {
    let routing = translation.routing
    let clientOfNode = Dictionary(
      uniqueKeysWithValues: routing.clients.enumerated().map { ($1, $0) })
    var (visits, reloads) = ([Int](), [Reload]())
    for stop in route.stops {
      if let client = clientOfNode[stop] {
        visits.append(client)
      } else {
        reloads.append(Reload(before: visits.count, location: stop))
      }
    }
    let type = routing.vehicles.firstIndex {
      $0.isUnlimited || $0.numbers.contains(route.vehicle)
    }
    let vehicle = routing.vehicles[try #require(type)]
    let entry = translation.problem.vehicles.firstIndex {
      $0.start == vehicle.depot && $0.capacities == [vehicle.capacity]
        && $0.fixedCost.rawValue == cost(vehicle, translation)
        && $0.distanceCost.perKilometre.rawValue == 1_000 * vehicle.unitCost
    }
    return SlowEvaluator(problem: translation.problem).route(
      vehicle: try #require(entry), visits: visits, reloads: reloads)
  }

  private static func cost(_ vehicle: CaseVehicle, _ translation: CaseTranslation) -> Int64 {
    let rounding = translation.routing.rounding
    let scale = rounding == .double ? translation.unitsPerCost : rounding.scale
    return Int64((vehicle.fixedCost * scale).rounded())
  }
}

/// Small cases in which every rule binds now and then.
enum RandomCase {
  static func make(
    _ random: inout RandomGenerator, _ rounding: Rounding
  ) throws -> RoutingCase {
    let horizon = 120.0
    var nodes = (0..<8).map { _ in
      CaseNode(
        x: Double(random.below(200)) / 8, y: Double(random.below(200)) / 8, closes: horizon)
    }
    for node in 2..<8 {
      let isFetched = random.below(4) == 0
      nodes[node].demand = isFetched ? 0 : Int64(random.below(8))
      nodes[node].backhaul = isFetched ? Int64(random.below(8)) + 1 : 0
      nodes[node].opens = Double(random.below(600)) / 10
      nodes[node].closes = nodes[node].opens + Double(random.below(600)) / 10
      nodes[node].service = Double(random.below(50)) / 10
      if random.below(3) == 0 { nodes[node].release = Double(random.below(400)) / 10 }
    }
    let vehicles = (0..<2).map { index in
      CaseVehicle(
        numbers: [index], depot: index, capacity: Int64(10 + 5 * index),
        fixedCost: Double(random.below(9)), unitCost: Int64(1 + random.below(3)),
        maxDuration: random.below(2) == 0 ? nil : Double(40 + random.below(60)),
        maxDistance: random.below(2) == 0 ? nil : Double(30 + random.below(60)),
        reloads: random.below(2) == 0 ? [] : [index, 1 - index], maxTrips: random.below(4))
    }
    return try RoutingCase(
      name: "random", kind: .mtvrptwr, rounding: rounding, nodes: nodes, depots: [0, 1],
      vehicles: vehicles)
  }

  static func route(
    _ random: inout RandomGenerator, in routing: RoutingCase
  ) -> RoutingAnswer.Route {
    var clients = routing.clients
    random.mix(&clients)
    var stops: [Int] = []
    for client in clients.prefix(1 + random.below(4)) {
      // No trip is empty: the engine's routes cannot say so.
      if let last = stops.last, !routing.isDepot[last], random.below(3) == 0 {
        stops.append(random.below(2))
      }
      stops.append(client)
    }
    return RoutingAnswer.Route(vehicle: random.below(2), stops: stops)
  }
}
