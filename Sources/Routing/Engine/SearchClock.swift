/// When a solver was called, and how long ago that is.
struct SearchClock: Sendable {
  private let begin = ContinuousClock.now

  /// Seconds since the call.
  var seconds: Double { (ContinuousClock.now - begin).inSeconds }
}

extension Duration {
  /// The same as a number.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
