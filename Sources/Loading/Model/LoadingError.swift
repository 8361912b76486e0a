public import Quantities

/// A figure that no real vehicle can have.
public enum LoadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The axles must be apart.
  case wheelbase(Millimeters)

  /// What is wrong and what to write instead.
  public var description: String {
    switch self {
    case .wheelbase(let value): "the wheelbase is \(value) mm; give a length above 0"
    }
  }
}
