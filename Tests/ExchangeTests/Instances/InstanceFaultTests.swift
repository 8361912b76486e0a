import Instances
import PlanningModel
import Testing

@testable import Exchange

/// Instance files that somebody broke: one line with its number, the field, and the remedy.
@Suite struct InstanceFaultTests {
  private static let windows = TinyInstances.with("VRPTW", TinyInstances.windows)
  private static let fleet = TinyInstances.with(
    "HFVRP", headers: "VEHICLES : 2\n", "CAPACITY_SECTION\n1 10\n2 20\n"
  ).replacing("CAPACITY : 10\n", with: "")

  /// The text, what is replaced by what in it, and the line that must come.
  static let faults: [(text: String, old: String, new: String, says: String)] = [
    (TinyInstances.cvrp, TinyInstances.cvrp, "", "x.vrp:1: the file is empty; fetch it again"),
    (TinyInstances.cvrp, TinyInstances.cvrp, " \n\n", "x.vrp:1: the file is empty; fetch it again"),
    (
      TinyInstances.cvrp, "NAME", "\u{0}\u{1}NAME",
      "x.vrp:1: this is no text; give a text file, unpacked"
    ),
    (
      TinyInstances.cvrp, TinyInstances.cvrp, "{ \"a\": 1 }",
      "x.vrp:1: this JSON is no routing problem; give a 3L-CVRP file, with Vehicles and Nodes"
    ),
    (
      TinyInstances.cvrp, TinyInstances.cvrp, "what is this",
      "x.vrp:1: this is neither VRPLIB, nor Solomon's layout, an assignment problem, 3L-CVRP or "
        + "MCVRP; give a file of one of these forms"
    ),
    (
      TinyInstances.cvrp, "DEMAND_SECTION\n1 0\n2 4\n3 5\n4 6\n", "",
      "x.vrp:15: DEMAND_SECTION: it is missing; add the section DEMAND_SECTION before EOF"
    ),
    (
      TinyInstances.cvrp, "DEPOT_SECTION\n1\n-1\n", "",
      "x.vrp:17: DEPOT_SECTION: it is missing; add the section DEPOT_SECTION before EOF"
    ),
    (
      TinyInstances.cvrp, "NODE_COORD_SECTION\n1 0 0\n2 3 4\n3 6 8\n4 0 5\n", "",
      "x.vrp:15: NODE_COORD_SECTION: it is missing; add the section NODE_COORD_SECTION before EOF"
    ),
    (
      TinyInstances.cvrp, "DIMENSION : 4\n", "",
      "x.vrp:19: DIMENSION: it is missing; add a line “DIMENSION : value” before the sections"
    ),
    (
      TinyInstances.cvrp, "CAPACITY : 10\n", "",
      "x.vrp:19: CAPACITY: it is missing; add a line “CAPACITY : value” before the sections"
    ),
    (
      TinyInstances.cvrp, "DIMENSION : 4", "DIMENSION : 5",
      "x.vrp:11: NODE_COORD_SECTION: 4 rows instead of 5; complete them or correct the announced "
        + "count"
    ),
    (
      TinyInstances.cvrp, "DIMENSION : 4", "DIMENSION : 3",
      "x.vrp:11: NODE_COORD_SECTION: 4 is out of range; from 1 to 3"
    ),
    (
      TinyInstances.cvrp, "DIMENSION : 4", "DIMENSION : 4.5",
      "x.vrp:4: DIMENSION: “4.5” is not a whole number; write a whole one"
    ),
    (
      TinyInstances.cvrp, "DIMENSION : 4", "DIMENSION : 99999999999",
      "x.vrp:4: DIMENSION: 99999999999 is out of range; from 1 to 1000000"
    ),
    (
      TinyInstances.cvrp, "CAPACITY : 10", "CAPACITY : -10",
      "x.vrp:6: CAPACITY: “-10” is negative; write 0 or more"
    ),
    (
      TinyInstances.cvrp, "CAPACITY : 10", "CAPACITY :",
      "x.vrp:6: CAPACITY: the line has 0 numbers; write 1"
    ),
    (
      TinyInstances.cvrp, "\n3 5\n", "\n3 -5\n",
      "x.vrp:15: DEMAND_SECTION: “-5” is negative; write 0 or more"
    ),
    (
      TinyInstances.cvrp, "\n3 5\n", "\n3 1e12\n",
      "x.vrp:15: DEMAND_SECTION: 1e12 is out of range; from 0 to 100000000000"
    ),
    (
      TinyInstances.cvrp, "\n3 5\n", "\n3 many\n",
      "x.vrp:15: DEMAND_SECTION: “many” is not a number; write digits, as 12.5"
    ),
    (
      TinyInstances.cvrp, "2 3 4", "2 NaN 4",
      "x.vrp:9: NODE_COORD_SECTION: “NaN” is not a number; write digits, as 12.5"
    ),
    (
      TinyInstances.cvrp, "2 3 4", "2 3 inf",
      "x.vrp:9: NODE_COORD_SECTION: “inf” is not a number; write digits, as 12.5"
    ),
    (
      TinyInstances.cvrp, "2 3 4", "2 3 1e12",
      "x.vrp:9: NODE_COORD_SECTION: 1e12 is out of range; from -100000000 to 100000000"
    ),
    (
      TinyInstances.cvrp, "2 3 4", "2 3",
      "x.vrp:9: NODE_COORD_SECTION: the line has 2 numbers; write 3"
    ),
    (
      TinyInstances.cvrp, "2 3 4", "1 3 4",
      "x.vrp:9: NODE_COORD_SECTION: 1 is there twice; keep one"
    ),
    (
      TinyInstances.cvrp, "SECTION\n1\n-1", "SECTION\n7\n-1",
      "x.vrp:18: DEPOT_SECTION: 7 is out of range; from -1 to 4"
    ),
    (
      TinyInstances.cvrp, "SECTION\n1\n-1", "SECTION\n1\n1\n-1",
      "x.vrp:19: DEPOT_SECTION: 1 is there twice; keep one"
    ),
    (
      TinyInstances.cvrp, "SECTION\n1\n-1", "SECTION\n2\n-1",
      "x.vrp:14: DEMAND_SECTION: 2 is a depot; write 0 for a depot"
    ),
    (
      TinyInstances.cvrp, "-1\nEOF\n", "",
      "x.vrp:18: EOF: the file stops before EOF; fetch it again or add EOF"
    ),
    (
      TinyInstances.cvrp,
      "\n4 0 5\nDEMAND_SECTION\n1 0\n2 4\n3 5\n4 6\nDEPOT_SECTION\n1\n-1\nEOF\n",
      "\n4 0", "x.vrp:11: EOF: the file stops before EOF; fetch it again or add EOF"
    ),
    (
      TinyInstances.cvrp, "TYPE : CVRP", "TYPE : TSP",
      "x.vrp:3: TYPE: “TSP” is not known; write one of: CVRP, VRPTW, MDVRPTW, HFVRP, VRPB, "
        + "PCVRPTW, MTVRPTWR"
    ),
    (
      TinyInstances.cvrp, "EUC_2D", "GEO",
      "x.vrp:5: EDGE_WEIGHT_TYPE: “GEO” is not known; write one of: EUC_2D, EXPLICIT"
    ),
    (
      TinyInstances.cvrp, "CAPACITY", "CAPACITIES",
      "x.vrp:6: CAPACITIES: unknown keyword; the nearest: CAPACITY, DATE, VEHICLES"
    ),
    (
      TinyInstances.cvrp, "COMMENT : own", "7 7",
      "x.vrp:2: 7: a row outside every section; write the section's name first"
    ),
    (
      TinyInstances.cvrp, "COMMENT : own", "CAPACITY : 3",
      "x.vrp:6: CAPACITY: CAPACITY is there twice; keep one"
    ),
    (
      windows, "2 0 50", "2 50 0",
      "x.vrp:19: TIME_WINDOW_SECTION: the window closes (0) before it opens (50); swap them"
    ),
    (
      windows, "TIME_WINDOW_SECTION\n1 0 100\n2 0 50\n3 12.5 60\n4 0 90\n", "",
      "x.vrp:20: TIME_WINDOW_SECTION: it is missing; add the section TIME_WINDOW_SECTION before EOF"
    ),
    (
      fleet, "VEHICLES : 2\n", "",
      "x.vrp:16: VEHICLES: it is missing; add a line “VEHICLES : value” before the sections"
    ),
    (
      fleet, "VEHICLES : 2", "VEHICLES : 3",
      "x.vrp:19: CAPACITY_SECTION: 2 rows instead of 3; complete them or correct the announced "
        + "count"
    ),
    (
      TinyInstances.explicitText("LOWER_ROW", "5\n7 9"), "7 9", "7",
      "x.vrp:10: EDGE_WEIGHT_SECTION: 2 numbers instead of 3; complete them or correct the "
        + "announced count"
    ),
    (
      TinyInstances.explicitText("FUNCTION", "5"), "x", "x",
      "x.vrp:6: EDGE_WEIGHT_FORMAT: “FUNCTION” is not known; write one of: FULL_MATRIX, "
        + "LOWER_ROW, LOWER_COL, UPPER_ROW, UPPER_COL, LOWER_DIAG_ROW, UPPER_DIAG_ROW"
    ),
    (
      TinyInstances.solomon, "VEHICLE\n", "\n",
      "x.vrp:12: VEHICLE: it is missing; write a line VEHICLE and its numbers below"
    ),
    (
      TinyInstances.solomon, "  2         10", "  2        -10",
      "x.vrp:5: CAPACITY: “-10” is negative; write 0 or more"
    ),
    (
      TinyInstances.solomon, "50         10", "50",
      "x.vrp:11: CUSTOMER: the line has 6 numbers; write 7"
    ),
    (
      TinyInstances.solomon, "    2      6", "    1      6",
      "x.vrp:12: CUST NO.: 1 is there twice; keep one"
    ),
    (
      TinyInstances.solomon, "12.5       60", "72.5       60",
      "x.vrp:12: DUE DATE: the window closes (60) before it opens (72.5); swap them"
    ),
    (
      TinyInstances.gap, "10 12", "10",
      "x.vrp:6: capacities: 15 numbers instead of 16; complete them or correct the announced count"
    ),
    (
      TinyInstances.gap, "7 8 9", "7 -8 9",
      "x.vrp:4: weights: “-8” is negative; write 0 or more"
    ),
    (
      TinyInstances.gap, "1 2 3", "1 2.5 3",
      "x.vrp:2: costs: “2.5” is not a whole number; write a whole one"
    ),
  ]

  @Test("one line that names the place and the remedy", arguments: faults.indices)
  func fault(index: Int) {
    let (text, old, new, says) = Self.faults[index]
    let broken = text.replacing(old, with: new, maxReplacements: 1)
    #expect(broken != text || old == new, "the fault was not planted")
    #expect(TinyInstances.fault([UInt8](broken.utf8)) == says)
    let french = TinyInstances.fault([UInt8](broken.utf8), .fr)
    #expect(french.split(separator: "\n").count == 1)
    #expect(french != says)
  }

  @Test("points too far apart for the rounding are refused at the farthest")
  func extent() throws {
    let text = windows("9000000")
    #expect(
      TinyInstances.fault([UInt8](windows("190000000").utf8))
        == "x.vrp:9: NODE_COORD_SECTION: 190000000 is out of range; from -100000000 to 100000000")
    #expect(throws: Never.self) { try TinyInstances.routing(text) }
    do {
      _ = try InstanceReader.parse([UInt8](text.utf8), file: "x.vrp", rounding: .exact)
      Issue.record("read")
    } catch {
      #expect(
        error.findings.map { $0.sentence(.en) } == [
          "x.vrp:9: NODE_COORD_SECTION: the points are too far apart; keep width and height together "
            + "below 1000000 with this rounding"
        ])
    }
  }

  private func windows(_ x: String) -> String {
    Self.windows.replacing("2 3 4", with: "2 \(x) 4")
  }

  @Test("no cut and no flipped byte stops the program", arguments: 0..<4)
  func rubbish(kind: Int) {
    let texts = [TinyInstances.cvrp, Self.fleet, TinyInstances.solomon, TinyInstances.gap]
    let bytes = [UInt8](texts[kind].utf8)
    var refused = 0
    for length in 0..<bytes.count {
      let line = TinyInstances.fault(Array(bytes.prefix(length)))
      #expect(!line.contains("\n"))
      if !line.isEmpty { refused += 1 }
    }
    #expect(refused > bytes.count * 9 / 10)
    for place in bytes.indices {
      for byte in [UInt8](arrayLiteral: 0, 45, 57, 255) {
        var damaged = bytes
        damaged[place] = byte
        #expect(!TinyInstances.fault(damaged).contains("\n"))
      }
    }
  }
}
