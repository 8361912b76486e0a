/// How much a search was given.
public enum Budget: Hashable, Sendable {
  /// So much work (``BenchCase/iterations``): the answer is the same on every machine.
  case work(Int)
  /// So many seconds of the clock: the answer depends on the machine.
  case seconds(Double)

  /// Whether the answer is the same on every machine.
  public var isExact: Bool {
    if case .work = self { true } else { false }
  }
}
