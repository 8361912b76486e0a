/// Why a value of a routing problem was refused, and what to give instead.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A field that must not be below zero is.
  case negative(field: String, value: Int64)
  /// A field is so large that sums would overflow.
  case tooLarge(field: String)
  /// A list has another length than the problem asks for.
  case wrongCount(field: String, found: Int, expected: Int)
  /// A number names nothing: it is not in `0..<count`.
  case unknownIndex(field: String, index: Int, count: Int)
  /// A window closes before it opens.
  case emptyWindow(field: String)
  /// Windows of one client overlap or are out of order.
  case windowsOutOfOrder(client: String)
  /// Two clients, vehicles or groups share an id.
  case duplicate(field: String, id: String)
  /// A client stands in two client groups.
  case inTwoGroups(client: String)
  /// Parts of one client group have different visit costs in one vehicle.
  case unequalVisitCosts(group: String, vehicle: String)
  /// Two forced vehicles exclude each other.
  case forcedVehiclesExclude(String, String)

  /// One sentence.
  public var description: String {
    switch self {
    case .negative(let field, let value): "\(field) is \(value); give zero or more"
    case .tooLarge(let field): "\(field) is too large; sums would overflow, give less"
    case .wrongCount(let field, let found, let expected):
      "\(field) has \(found) entries; give \(expected)"
    case .unknownIndex(let field, let index, let count):
      "\(field) is \(index); give a number from 0 to \(count - 1)"
    case .emptyWindow(let field): "\(field) closes before it opens; swap its ends"
    case .windowsOutOfOrder(let client):
      "windows of client \(client) overlap or are out of order; sort and join them"
    case .duplicate(let field, let id): "\(field) \(id) is there twice; give each its own id"
    case .inTwoGroups(let client): "client \(client) is in two groups; leave it in one"
    case .unequalVisitCosts(let group, let vehicle):
      "clients of group \(group) cost unequally with vehicle \(vehicle); give them one cost"
    case .forcedVehiclesExclude(let first, let second):
      "vehicles \(first) and \(second) are forced and exclude each other; force one"
    }
  }

  /// Refuses a count below zero.
  static func refuseNegative(_ value: Int64, _ field: @autoclosure () -> String) throws(ModelError)
  {
    if value < 0 { throw .negative(field: field(), value: value) }
  }

  /// Refuses an index outside `0..<count`.
  static func refuseUnknown(
    _ index: Int, of count: Int, _ field: @autoclosure () -> String
  ) throws(ModelError) {
    if index < 0 || index >= count {
      throw .unknownIndex(field: field(), index: index, count: count)
    }
  }
}
