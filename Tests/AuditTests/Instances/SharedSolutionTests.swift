import Exchange
import Instances
import PlanningModel
import TestSupport
import Testing

@testable import Audit

private enum Unexpected: Error { case loads }

/// Best known solutions of the literature, walked by the audit, and the same with one thing wrong.
@Suite(.enabled(if: SharedInstances.areHere)) struct SharedSolutionTests {
  private static let solved = SharedInstances.all.filter { $0.solution != nil }

  @Test("every best known solution costs what it is known for")
  func costs() throws {
    #expect(Self.solved.count == 101)
    for entry in Self.solved {
      let solution = try #require(entry.solution)
      // Solomon's layout of instances whose known costs are truncated ones.
      let rounding: Rounding? = entry.family == "vrptw-solomon" ? .dimacs : nil
      let report: CaseReport
      switch try InstanceReader.read(entry.file, rounding: rounding) {
      case .routing(let routing):
        report = CaseAuditor.audit(try SolutionFile.readRoutes(solution).answer, of: routing)
      case .assignment(let assignment):
        report = CaseAuditor.audit(
          agentOfJob: try SolutionFile.readAgents(solution), of: assignment)
      case .loaded: throw Unexpected.loads
      }
      #expect(report.isClean, "\(entry): \(report.breaches.first.map { $0.message.english } ?? "")")
      // The distances of the tables in double precision have four decimals.
      let tolerance = entry.vehicles == nil ? 0 : 5e-5
      #expect(abs(report.cost - entry.cost) <= tolerance, "\(entry)")
      if let vehicles = entry.vehicles { #expect(report.vehicles == vehicles, "\(entry)") }
    }
  }

  /// Two instances of each family of routes, with their best known solutions.
  private func cases() throws -> [(family: String, RoutingCase, RoutingAnswer)] {
    var seen: [String: Int] = [:]
    var cases: [(String, RoutingCase, RoutingAnswer)] = []
    for entry in Self.solved
    where entry.size <= 1_000 && !entry.file.hasSuffix(".txt")
      || entry.family == "vrptw-gh-small"
    {
      guard seen[entry.family, default: 0] < 2, let solution = entry.solution,
        case .routing(let routing) = try InstanceReader.read(entry.file)
      else { continue }
      seen[entry.family, default: 0] += 1
      cases.append((entry.family, routing, try SolutionFile.readRoutes(solution).answer))
    }
    return cases
  }

  private func codes(_ answer: RoutingAnswer, _ routing: RoutingCase) -> Set<CaseBreach.Code> {
    Set(CaseAuditor.audit(answer, of: routing).breaches.map(\.code))
  }

  @Test("a client dropped, doubled, unknown; a vehicle unknown or driving twice")
  func commonMutants() throws {
    let cases = try cases()
    #expect(cases.count == 18)
    for (family, routing, answer) in cases {
      var dropped = answer
      let client = dropped.routes[0].stops.removeLast()
      let report = CaseAuditor.audit(dropped, of: routing)
      // Every client of some problems with prizes may be skipped.
      #expect(
        routing.nodes[client].isOptional
          ? report.skipped.contains(client) : report.breaches.map(\.code).contains(.notServed),
        "\(family)")
      var doubled = answer
      doubled.routes[1].stops.append(client)
      #expect(codes(doubled, routing).contains(.servedTwice), "\(family)")
      var unknown = answer
      unknown.routes[0].stops.append(routing.nodes.count)
      #expect(codes(unknown, routing).contains(.unknownNode), "\(family)")
      var twice = answer
      twice.routes[1].vehicle = twice.routes[0].vehicle
      #expect(codes(twice, routing).contains(.vehicleTwice), "\(family)")
      guard !routing.vehicles[0].isUnlimited else { continue }
      var foreign = answer
      foreign.routes[0].vehicle = 999_999
      #expect(codes(foreign, routing).contains(.unknownVehicle), "\(family)")
    }
  }

  @Test("two routes in one are an overload, or late; a route turned round is late or another cost")
  func joinedAndTurned() throws {
    for (family, routing, answer) in try cases() {
      let cost = CaseAuditor.audit(answer, of: routing).cost
      var refusals: Set<CaseBreach.Code> = []
      for place in answer.routes.indices.dropFirst() {
        var joined = answer
        joined.routes[0].stops += joined.routes[place].stops
        joined.routes[place].stops = []
        let report = CaseAuditor.audit(joined, of: routing)
        #expect(!report.isClean || report.cost != cost, "\(family)")
        refusals.formUnion(report.breaches.map(\.code))
      }
      #expect(refusals.contains(.overload), "\(family)")
      var turned: Set<CaseBreach.Code> = []
      for place in answer.routes.indices {
        var other = answer
        other.routes[place].stops.reverse()
        turned.formUnion(codes(other, routing))
      }
      let isTimed = routing.clients.contains { routing.nodes[$0].closes.isFinite }
      #expect(!isTimed || turned.contains(.late), "\(family)")
      #expect(routing.kind != .vrpb || turned.contains(.backhaulOrder), "\(family)")
    }
  }

  @Test("vehicles exchanged, reloads left out, durations cut, prizes raised")
  func ownMutants() throws {
    for (family, routing, answer) in try cases() {
      let report = CaseAuditor.audit(answer, of: routing)
      if routing.vehicles.count > 1 {
        var refusals = 0
        for place in answer.routes.indices.dropFirst() {
          var exchanged = answer
          exchanged.routes[0].vehicle = answer.routes[place].vehicle
          exchanged.routes[place].vehicle = answer.routes[0].vehicle
          let other = CaseAuditor.audit(exchanged, of: routing)
          if !other.isClean || other.cost != report.cost { refusals += 1 }
        }
        #expect(refusals > 0, "\(family)")
      }
      if routing.kind == .mtvrptwr {
        var straight = answer
        for place in straight.routes.indices {
          straight.routes[place].stops.removeAll { routing.isDepot[$0] }
        }
        #expect(codes(straight, routing).contains(.overload), "\(family)")
      }
      if routing.vehicles[0].maxDuration != nil {
        var vehicles = routing.vehicles
        for place in vehicles.indices {
          vehicles[place].maxDuration = vehicles[place].maxDuration.map { $0 / 2 }
        }
        #expect(
          codes(answer, try with(routing, vehicles: vehicles)).contains(.tooLong), "\(family)")
      }
      if !report.skipped.isEmpty {
        var nodes = routing.nodes
        for node in report.skipped { nodes[node].prize += 1 }
        let dearer = CaseAuditor.audit(answer, of: try with(routing, nodes: nodes))
        #expect(dearer.cost == report.cost + 10 * Double(report.skipped.count), "\(family)")
        for node in report.skipped { nodes[node].prize = 0 }
        #expect(codes(answer, try with(routing, nodes: nodes)) == [.notServed], "\(family)")
      }
      if routing.kind == .mtvrptwr || routing.kind == .vrptw {
        var nodes = routing.nodes
        for node in routing.clients { nodes[node].release = routing.nodes[0].closes / 2 }
        #expect(codes(answer, try with(routing, nodes: nodes)).contains(.late), "\(family)")
      }
    }
  }

  private func with(
    _ routing: RoutingCase, nodes: [CaseNode]? = nil, vehicles: [CaseVehicle]? = nil
  ) throws -> RoutingCase {
    try RoutingCase(
      name: routing.name, kind: routing.kind, rounding: routing.rounding,
      nodes: nodes ?? routing.nodes, depots: routing.depots,
      vehicles: vehicles ?? routing.vehicles, table: routing.table)
  }
}
