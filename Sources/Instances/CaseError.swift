/// Why a case was refused, and what to give instead.
///
/// Readers of files find the line first; this is the last gate, for cases made by programs.
public enum CaseError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A number is negative, not finite or too large.
  case outOfRange(field: String)
  /// A list has the wrong length.
  case wrongCount(field: String, found: Int, expected: Int)
  /// A number names no node, or one that is no depot.
  case unknownDepot(Int)
  /// A window closes before it opens.
  case emptyWindow(node: Int)
  /// Costs of whole answers would not be exact any more.
  case sumsTooLarge

  /// One sentence.
  public var description: String {
    switch self {
    case .outOfRange(let field): "\(field) is out of range; give 0 or more, within CaseLimits"
    case .wrongCount(let field, let found, let expected):
      "\(field) has \(found) entries; give \(expected)"
    case .unknownDepot(let node): "node \(node) is no depot; name one of the depots"
    case .emptyWindow(let node): "the window of node \(node) closes before it opens; swap its ends"
    case .sumsTooLarge: "costs would pass 9e15; give shorter distances or smaller costs"
    }
  }
}
