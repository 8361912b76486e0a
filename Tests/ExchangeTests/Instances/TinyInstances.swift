import Exchange
import Instances
import PlanningModel

@testable import Exchange

/// Instances small enough to read, in every layout; tests damage them.
enum TinyInstances {
  static let cvrp = """
    NAME : tiny
    COMMENT : own
    TYPE : CVRP
    DIMENSION : 4
    EDGE_WEIGHT_TYPE : EUC_2D
    CAPACITY : 10
    NODE_COORD_SECTION
    1 0 0
    2 3 4
    3 6 8
    4 0 5
    DEMAND_SECTION
    1 0
    2 4
    3 5
    4 6
    DEPOT_SECTION
    1
    -1
    EOF

    """

  static let windows = """
    TIME_WINDOW_SECTION
    1 0 100
    2 0 50
    3 12.5 60
    4 0 90

    """

  /// `cvrp` with another `TYPE` and more sections before its depots.
  static func with(_ type: String, headers: String = "", _ sections: String) -> String {
    cvrp.replacing("TYPE : CVRP", with: "TYPE : \(type)")
      .replacing("NODE_COORD_SECTION", with: headers + "NODE_COORD_SECTION")
      .replacing("DEPOT_SECTION", with: sections + "DEPOT_SECTION")
  }

  static let solomon = """
    small

    VEHICLE
    NUMBER     CAPACITY
      2         10

    CUSTOMER
    CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

        0      0          0          0          0        100          0
        1      3          4          4          0         50         10
        2      6          8          5         12.5       60         10

    """

  static let gap = """
     2 3
     1 2 3
     4 5 6
     7 8 9
     1 1 1
     10 12

    """

  /// Every layout of the same distances 0-1: 5, 0-2: 7, 1-2: 9.
  static let explicit = [
    ("FULL_MATRIX", "0 5 7\n5 0 9\n7 9 0"), ("LOWER_ROW", "5\n7 9"), ("LOWER_COL", "5 7\n9"),
    ("UPPER_ROW", "5 7\n9"), ("UPPER_COL", "5\n7 9"), ("LOWER_DIAG_ROW", "0\n5 0\n7 9 0"),
    ("UPPER_DIAG_ROW", "0 5 7\n0 9\n0"),
  ]

  static func explicitText(_ format: String, _ rows: String, comment: String = "own") -> String {
    """
    NAME : table
    COMMENT : \(comment)
    TYPE : CVRP
    DIMENSION : 3
    EDGE_WEIGHT_TYPE : EXPLICIT
    EDGE_WEIGHT_FORMAT : \(format)
    CAPACITY : 10
    EDGE_WEIGHT_SECTION
    \(rows)
    DEMAND_SECTION
    1 0
    2 4
    3 5
    DEPOT_SECTION
    1
    -1
    EOF

    """
  }

  static func read(_ text: String, rounding: Rounding? = nil) throws -> PublicCase {
    try InstanceReader.parse([UInt8](text.utf8), file: "x.vrp", rounding: rounding)
  }

  static func routing(_ text: String, rounding: Rounding? = nil) throws -> RoutingCase {
    guard case .routing(let routing) = try read(text, rounding: rounding) else {
      throw Refusal(file: "x", code: "wrong", Phrase(fr: "", en: "no routing case"))
    }
    return routing
  }

  /// The one line that reading `bytes` ends with; empty when they are read.
  static func fault(_ bytes: [UInt8], _ language: Language = .en) -> String {
    do {
      _ = try InstanceReader.parse(bytes, file: "x.vrp")
      return ""
    } catch {
      return error.findings.map { $0.sentence(language) }.joined(separator: "\n")
    }
  }
}
