import Foundation
import Instances
import PlanningModel
import TestSupport
import Testing

@testable import Exchange

@Suite struct InstanceReaderTests {
  @Test("every shared instance is read", .enabled(if: SharedInstances.areHere))
  func shared() throws {
    #expect(SharedInstances.all.count == 106)
    for entry in SharedInstances.all {
      switch try InstanceReader.read(entry.file) {
      case .routing(let routing):
        #expect(routing.clients.count == entry.size, "\(entry)")
        #expect(routing.depots == Array(0..<routing.depots.count), "\(entry)")
        #expect(routing.kind == Self.kinds[entry.family], "\(entry)")
        #expect(routing.rounding == Self.rounding(of: entry), "\(entry)")
        #expect(entry.file.contains(routing.name), "\(entry)")
      case .assignment(let assignment):
        #expect(entry.family == "gap")
        #expect(assignment.jobCount == entry.size, "\(entry)")
      case .loaded: Issue.record("\(entry) has no loads")
      }
    }
  }

  static let kinds: [String: RoutingKind] = [
    "cvrp-x": .cvrp, "cvrp-xxl": .cvrp, "vrptw-solomon": .vrptw, "vrptw-gh1000": .vrptw,
    "vrptw-gh-small": .vrptw, "mdvrptw": .mdvrptw, "hfvrp": .hfvrp, "vrpb": .vrpb,
    "pcvrptw": .pcvrptw, "mtvrptwr": .mtvrptwr,
  ]

  static func rounding(of entry: SharedInstances.Entry) -> Rounding {
    if entry.file.hasSuffix(".txt") { return .double }
    return Self.kinds[entry.family].map(\.usualRounding) ?? .double
  }

  @Test("both layouts of one instance say the same", .enabled(if: SharedInstances.areHere))
  func bothLayouts() throws {
    let pairs = SharedInstances.all.filter {
      $0.family == "vrptw-solomon" && $0.file.hasSuffix(".vrp")
    }
    #expect(pairs.count == 12)
    for entry in pairs {
      let text = entry.file.replacing(".vrp", with: ".txt")
      guard case .routing(let first) = try InstanceReader.read(entry.file),
        case .routing(let second) = try InstanceReader.read(text, rounding: .dimacs)
      else { throw CocoaError(.coderInvalidValue) }
      #expect(first.nodes == second.nodes, "\(entry)")
      #expect(first.vehicles == second.vehicles, "\(entry)")
    }
  }

  @Test("a capacitated problem")
  func cvrp() throws {
    let routing = try TinyInstances.routing(TinyInstances.cvrp)
    #expect(routing.name == "tiny")
    #expect(routing.kind == .cvrp && routing.rounding == .round)
    #expect(routing.nodes.map(\.x) == [0, 3, 6, 0] && routing.nodes.map(\.y) == [0, 4, 8, 5])
    #expect(routing.nodes.map(\.demand) == [0, 4, 5, 6])
    #expect(routing.depots == [0] && routing.clients == [1, 2, 3])
    #expect(routing.vehicles == [CaseVehicle(depot: 0, capacity: 10)])
  }

  @Test("a limit on duration and a service time in headers; CRLF, tabs, a mark, no TYPE")
  func headers() throws {
    let text = TinyInstances.cvrp.replacing("TYPE : CVRP\n", with: "")
      .replacing("CAPACITY : 10", with: "CAPACITY:\t10\t\nDISTANCE : 40.5\nSERVICE_TIME: 2")
      .replacing("\n", with: "\r\n")
    let routing = try TinyInstances.routing("\u{FEFF}" + text)
    #expect(routing.kind == .cvrp)
    #expect(routing.vehicles.map(\.maxDuration) == [40.5])
    #expect(routing.nodes.map(\.service) == [0, 2, 2, 2])
  }

  @Test("what a layout is, its content says")
  func kindsFromContent() throws {
    let windows = TinyInstances.windows
    let prizes = "PRIZE_SECTION\n1 0\n2 0\n3 7\n4 1.5\n"
    let fetched = "BACKHAUL_SECTION\n1 0\n2 0\n3 0\n4 6\n"
    let trips =
      windows + "RELEASE_TIME_SECTION\n1 0\n2 9\n3 0\n4 0\n"
      + "VEHICLES_RELOAD_DEPOT_SECTION\n1 1\n"
    let texts: [(String, RoutingKind)] = [
      ("", .cvrp), (windows, .vrptw), (windows + prizes, .pcvrptw), (fetched, .vrpb),
      (trips, .mtvrptwr),
    ]
    for (sections, kind) in texts {
      let headers = kind == .mtvrptwr ? "VEHICLES : 1\n" : ""
      let text = TinyInstances.with("?", headers: headers, sections)
        .replacing("TYPE : ?\n", with: "").replacing("4 6\nBACK", with: "4 0\nBACK")
      #expect(try TinyInstances.routing(text).kind == kind)
    }
    guard case .assignment = try TinyInstances.read(TinyInstances.gap) else {
      Issue.record("no assignment problem")
      return
    }
  }

  @Test("prizes, windows, releases, reloads, several depots, mixed fleets")
  func richSections() throws {
    let windows = TinyInstances.windows
    let prizes = try TinyInstances.routing(
      TinyInstances.with("PCVRPTW", windows + "PRIZE_SECTION\n1 0\n2 0\n3 7\n4 1.5\n"))
    #expect(prizes.nodes.map(\.prize) == [0, 0, 7, 1.5])
    #expect(prizes.nodes.map(\.isOptional) == [false, false, true, true])
    #expect(prizes.nodes[2].opens == 12.5 && prizes.nodes[2].closes == 60)
    let trips = try TinyInstances.routing(
      TinyInstances.with(
        "MTVRPTWR", headers: "VEHICLES : 2\nVEHICLES_MAX_RELOADS : 3\n",
        windows + "RELEASE_TIME_SECTION\n1 0\n2 9\n3 0\n4 0\n"
          + "VEHICLES_RELOAD_DEPOT_SECTION\n1 1\n2 1\n"))
    #expect(trips.nodes[1].release == 9)
    #expect(
      trips.vehicles == [
        CaseVehicle(numbers: [0, 1], depot: 0, capacity: 10, reloads: [0], maxTrips: 4)
      ])
    let depots = try TinyInstances.routing(
      TinyInstances.with(
        "MDVRPTW", headers: "VEHICLES : 3\nVEHICLES_MAX_DURATION : 45\n",
        windows + "VEHICLES_DEPOT_SECTION\n1 1\n2 2\n3 1\n"
      ).replacing("\n2 4\n", with: "\n2 0\n").replacing("\n1\n-1", with: "\n1\n2\n-1"))
    #expect(depots.depots == [0, 1])
    #expect(depots.vehicles.map(\.numbers) == [[0, 2], [1]])
    #expect(depots.vehicles.map(\.depot) == [0, 1])
    #expect(depots.vehicles.allSatisfy { $0.maxDuration == 45 })
  }

  @Test("vehicles that are alike stand together, whatever their order")
  func mixedFleet() throws {
    let text = TinyInstances.with(
      "HFVRP", headers: "VEHICLES : 3\n",
      "CAPACITY_SECTION\n1 10\n2 20\n3 10\nVEHICLES_FIXED_COST_SECTION\n3 5\n2 9\n1 5\n"
        + "VEHICLES_UNIT_DISTANCE_COST_SECTION\n1 2\n2 3\n3 2\n"
    ).replacing("CAPACITY : 10\n", with: "")
    #expect(
      try TinyInstances.routing(text).vehicles == [
        CaseVehicle(numbers: [0, 2], depot: 0, capacity: 10, fixedCost: 5, unitCost: 2),
        CaseVehicle(numbers: [1], depot: 0, capacity: 20, fixedCost: 9, unitCost: 3),
      ])
  }

  @Test("every layout of a table of distances", arguments: TinyInstances.explicit.indices)
  func tables(index: Int) throws {
    let (format, rows) = TinyInstances.explicit[index]
    let routing = try TinyInstances.routing(TinyInstances.explicitText(format, rows))
    #expect(routing.table == [0, 5, 7, 5, 0, 9, 7, 9, 0])
  }

  @Test("files of Christofides and Eilon hold columns and call them rows")
  func eilon() throws {
    let columns = try TinyInstances.routing(
      TinyInstances.explicitText("LOWER_ROW", "5 7 9", comment: "(Eilon et al)"))
    #expect(columns.table == [0, 5, 7, 5, 0, 9, 7, 9, 0])
    let rows = try TinyInstances.routing(
      TinyInstances.explicitText("LOWER_ROW", "5\n7 9", comment: "(Eilon et al)"))
    #expect(rows.table == [0, 5, 7, 5, 0, 9, 7, 9, 0])
  }

  @Test("Solomon's layout")
  func solomon() throws {
    let routing = try TinyInstances.routing(TinyInstances.solomon)
    #expect(routing.name == "small" && routing.kind == .vrptw && routing.rounding == .double)
    #expect(routing.isHierarchical)
    #expect(routing.vehicles == [CaseVehicle(numbers: [0, 1], depot: 0, capacity: 10)])
    #expect(routing.nodes[2].opens == 12.5 && routing.nodes[2].service == 10)
    #expect(try !TinyInstances.routing(TinyInstances.solomon, rounding: .dimacs).isHierarchical)
  }

  @Test("an assignment problem, line breaks or not")
  func assignment() throws {
    for text in [TinyInstances.gap, TinyInstances.gap.replacing("\n", with: " ")] {
      guard case .assignment(let value) = try TinyInstances.read(text) else {
        Issue.record("no assignment problem")
        return
      }
      #expect(value.costs == [[1, 2, 3], [4, 5, 6]])
      #expect(value.weights == [[7, 8, 9], [1, 1, 1]])
      #expect(value.capacities == [10, 12])
    }
  }

  @Test("numbers are read as the nearest double", arguments: Seeds.few)
  func numbers(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let whole = Int64(state >> 30) % 1_000_000
      let words = [
        "\(whole)", "-\(whole).\(state % 1_000)", "\(whole).5e-3", ".\(whole)", "+\(whole).",
      ]
      for word in words {
        let text = InstanceText([UInt8](word.utf8), file: "x")
        #expect(
          text.number(text.lines[0].words[0]) == Double(word.replacing("+", with: "")), "\(word)")
      }
    }
    for word in ["nan", "inf", "0x10", "1e999", "1,5", "--1", ".", "-", "1.2.3", "١"] {
      let text = InstanceText([UInt8](word.utf8), file: "x")
      #expect(text.number(text.lines[0].words[0]) == nil, "\(word)")
    }
  }
}
