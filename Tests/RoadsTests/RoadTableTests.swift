import Quantities
import Testing

@testable import Roads

@Suite struct RoadTableTests {
  private static func point(_ latitude: Double, _ longitude: Double, _ f: Double, _ g: Double)
    -> RoadPoint
  {
    RoadPoint(latitude: latitude, longitude: longitude, timeFactor: f, distanceFactor: g)
  }
  private let hub = point(43.268845, 2.355314, 1.05, 1)
  private let carcassonne = point(43.2130, 2.3491, 1.05, 1)

  @Test("an estimated cell is the formula, the same both ways")
  func estimate() throws {
    let table = try RoadTable(points: [hub, carcassonne])
    // 6.23 km as the crow flies: 3.2 x 6.23^0.8 x 1.05 = 14.5 min; 1.7 x 6.23^0.92 = 9.15 km.
    #expect((850...890).contains(table.time(0, 1).rawValue))
    #expect((9_050...9_250).contains(table.distance(0, 1).rawValue))
    #expect(table.time(0, 1) == table.time(1, 0))
    #expect(table.source(0, 1) == RoadTable.estimate)
    #expect(table.time(0, 0) == .zero)
  }

  @Test("a known drive wins one way only, and traffic rounds up")
  func known() throws {
    let leg = RoadTable.KnownLeg(
      from: 0, to: 1, time: Seconds(601), distance: Meters(7_000), source: "osrm")
    let table = try RoadTable(points: [hub, carcassonne], known: [leg], trafficPercent: 110)
    #expect(table.time(0, 1) == Seconds(662))
    #expect(table.source(0, 1) == "osrm")
    #expect(table.source(1, 0) == RoadTable.estimate)
  }

  @Test("a complete table with a hole names the pair")
  func hole() {
    let leg = RoadTable.KnownLeg(
      from: 0, to: 1, time: Seconds(601), distance: Meters(7_000), source: "osrm")
    #expect(throws: RoadTable.Hole(from: 1, to: 0)) {
      try RoadTable(points: [hub, carcassonne], known: [leg], isComplete: true)
    }
  }
}
