import Instances
import PlanningModel
import Testing

@testable import Audit

/// A small answer with loads that keeps every rule, and the same with one thing wrong.
@Suite struct LoadedAuditTests {
  /// Two customers: a wide firm box and a fragile one on it for the last, one box for the first.
  private static func loaded(_ rules: CaseBoxRules = .all) -> LoadedRoutingCase {
    LoadedRoutingCase(
      name: "tiny", kind: .boxes(CaseSpace(length: 10, width: 4, height: 6), rules),
      nodes: [
        LoadedCaseNode(x: 0, y: 0, amounts: [0]),
        LoadedCaseNode(
          x: 3, y: 4, amounts: [5],
          boxes: [CaseBox(length: 4, width: 4, height: 2, isFragile: false, mayTurn: false)]),
        LoadedCaseNode(
          x: 3, y: 0, amounts: [6],
          boxes: [
            CaseBox(length: 4, width: 4, height: 2, isFragile: false, mayTurn: false),
            CaseBox(length: 4, width: 2, height: 2, isFragile: true, mayTurn: true),
          ]),
      ], vehicleCount: 1, capacities: [11])
  }

  private static let load = [
    PlacedCaseBox(box: 0, x: 5, y: 0, z: 0, length: 4, width: 4, height: 2),
    PlacedCaseBox(box: 1, x: 0, y: 0, z: 0, length: 4, width: 4, height: 2),
    PlacedCaseBox(box: 2, x: 0, y: 1, z: 2, length: 4, width: 2, height: 2),
  ]

  private func codes(
    _ load: [PlacedCaseBox], stops: [Int] = [1, 2], _ loaded: LoadedRoutingCase = loaded()
  ) -> [CaseBreach.Code] {
    let answer = LoadedAnswer(
      routes: [RoutingAnswer.Route(vehicle: 0, stops: stops)], loads: [load])
    return CaseAuditor.audit(answer, of: loaded).breaches.map(\.code)
  }

  private func moved(
    _ place: Int, x: Int? = nil, y: Int? = nil, z: Int? = nil, length: Int? = nil,
    width: Int? = nil
  ) -> [PlacedCaseBox] {
    var load = Self.load
    let box = load[place]
    load[place] = PlacedCaseBox(
      box: box.box, x: x ?? box.x, y: y ?? box.y, z: z ?? box.z, length: length ?? box.length,
      width: width ?? box.width, height: box.height)
    return load
  }

  @Test("a right answer has no breach, and its cost is the length of the way")
  func clean() {
    #expect(codes(Self.load).isEmpty)
    let answer = LoadedAnswer(
      routes: [RoutingAnswer.Route(vehicle: 0, stops: [1, 2])], loads: [Self.load])
    let report = CaseAuditor.audit(answer, of: Self.loaded())
    #expect(report.cost == 12 && report.vehicles == 1)
  }

  @Test("each fault has its own code")
  func faults() {
    #expect(codes(moved(0, x: 7)) == [.boxOutside])
    #expect(codes(moved(0, x: 3)).contains(.boxesOverlap))
    #expect(codes(moved(2, z: 3)) == [.unsupported])
    #expect(codes(moved(2, y: 0, length: 2, width: 4)) == [])
    #expect(codes(moved(0, length: 3)) == [.boxDeformed])
    #expect(codes(Array(Self.load.dropLast())) == [.boxMissing])
    #expect(codes(Self.load + [Self.load[2]]) == [.strangeBox, .boxesOverlap])
    #expect(codes([]) == [.loadNotPlaced])
    #expect(codes(Self.load, stops: [2, 1]) == [.unloadingOrder])
    #expect(codes(Self.load, stops: [1]) == [.strangeBox, .strangeBox, .notServed])
    #expect(codes(Self.load, stops: [1, 2, 2]).contains(.servedTwice))
    #expect(codes(Self.load, stops: [1, 2, 7]) == [.unknownNode])
    #expect(codes(Self.load, stops: [1, 0, 2]) == [.strangeDepot])
  }

  @Test("a box of a later stop may neither stand above nor before, a firm one not on a fragile")
  func order() {
    // The first customer's box on the floor under the last one's: above it stands a later stop.
    let above = [
      PlacedCaseBox(box: 0, x: 0, y: 0, z: 0, length: 4, width: 4, height: 2),
      PlacedCaseBox(box: 1, x: 0, y: 0, z: 2, length: 4, width: 4, height: 2),
      PlacedCaseBox(box: 2, x: 4, y: 0, z: 0, length: 4, width: 2, height: 2),
    ]
    #expect(codes(above) == [.unloadingOrder, .unloadingOrder])
    #expect(codes(above, Self.loaded(.noLifo)).isEmpty)
    let onFragile = [
      PlacedCaseBox(box: 0, x: 5, y: 0, z: 0, length: 4, width: 4, height: 2),
      PlacedCaseBox(box: 1, x: 0, y: 0, z: 2, length: 4, width: 4, height: 2),
      PlacedCaseBox(box: 2, x: 0, y: 0, z: 0, length: 4, width: 2, height: 2),
    ]
    #expect(codes(onFragile) == [.onFragile, .unsupported])
    #expect(codes(onFragile, Self.loaded(.noFragility)) == [.unsupported])
    #expect(codes(onFragile, Self.loaded(.noSupport)) == [.onFragile])
    #expect(codes(onFragile, Self.loaded(.loadingOnly)).isEmpty)
    #expect(codes([], Self.loaded(.none)).isEmpty)
  }

  private func codes(
    _ load: [PlacedCaseBox], _ loaded: LoadedRoutingCase
  ) -> [CaseBreach.Code] {
    codes(load, stops: [1, 2], loaded)
  }

  @Test("masses, compartments, steps, routes too long")
  func amounts() {
    func audit(
      _ kind: LoadedRoutingCase.Kind, _ amounts: [[Double]], _ capacities: [Double],
      limit: Double? = nil
    ) -> [CaseBreach.Code] {
      let zero = amounts[0].map { _ in 0.0 }
      let nodes = ([zero] + amounts).enumerated().map {
        LoadedCaseNode(x: Double($0.offset), y: 0, amounts: $0.element)
      }
      let loaded = LoadedRoutingCase(
        name: "t", kind: kind, nodes: nodes, vehicleCount: nil, capacities: capacities,
        routeLimit: limit, service: 1)
      let route = RoutingAnswer.Route(vehicle: 5, stops: Array(1..<nodes.count))
      return CaseAuditor.audit(LoadedAnswer(routes: [route]), of: loaded).breaches.map(\.code)
    }
    #expect(audit(.fixedCompartments, [[2, 3], [1, 1]], [3, 4]).isEmpty)
    #expect(audit(.fixedCompartments, [[2, 3], [1, 1.1]], [3, 4]) == [.overload])
    #expect(audit(.fixedCompartments, [[2, 3], [1, 1]], [3, 4], limit: 6).isEmpty)
    #expect(audit(.fixedCompartments, [[2, 3], [1, 1]], [3, 4], limit: 5.5) == [.tooLong])
    let steps = LoadedRoutingCase.Kind.flexibleCompartments(count: 2, step: 10)
    #expect(audit(steps, [[10, 0], [0, 90]], [100]).isEmpty)
    #expect(audit(steps, [[11, 0], [0, 89]], [100]) == [.overload])
    #expect(audit(steps, [[10, 10, 0], [0, 0, 80]], [100]) == [.tooManyCompartments])
  }

  @Test("every breach says something in both languages")
  func words() {
    for code in CaseBreach.Code.allCases {
      let breach = CaseBreach(code: code, route: 1, node: 2, found: 3, allowed: 4)
      #expect(!breach.message.french.isEmpty && !breach.message.english.isEmpty)
    }
  }
}
