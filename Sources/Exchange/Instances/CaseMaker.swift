internal import Instances
internal import PlanningModel

/// Makes the value once the reader has checked every field: what is left concerns sums.
struct CaseMaker {
  private let text: InstanceText

  init(_ text: InstanceText) { self.text = text }

  func make(
    name: String, kind: RoutingKind, rounding: Rounding, nodes: [CaseNode], depots: [Int],
    vehicles: [CaseVehicle], table: [Double]? = nil
  ) throws(Refusal) -> RoutingCase {
    do {
      return try RoutingCase(
        name: name, kind: kind, rounding: rounding, nodes: nodes, depots: depots,
        vehicles: vehicles, table: table)
    } catch .sumsTooLarge {
      throw text.fault(text.lastLine, "", "sums-too-large", .sumsTooLarge)
    } catch {
      throw text.fault(
        text.lastLine, "", "out-of-range", Phrase(fr: error.description, en: error.description))
    }
  }
}

extension String {
  /// Without blanks at the ends.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
