/// A case of any kind, as one file holds it.
public enum PublicCase: Hashable, Sendable {
  /// A routing problem.
  case routing(RoutingCase)
  /// A generalised assignment problem.
  case assignment(AssignmentCase)
  /// A routing problem with loads.
  case loaded(LoadedRoutingCase)

  /// What it is called.
  public var name: String {
    switch self {
    case .routing(let value): value.name
    case .assignment(let value): value.name
    case .loaded(let value): value.name
    }
  }

  /// The problem, as the literature abbreviates it.
  public var problem: String {
    switch self {
    case .routing(let value): value.kind.rawValue
    case .assignment: "GAP"
    case .loaded(let value): value.problem
    }
  }
}
