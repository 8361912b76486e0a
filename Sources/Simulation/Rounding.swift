extension Double {
  /// The number to so many digits after the point: enough for a result, and the same on every
  /// machine.
  func rounded(digits: Int) -> Double {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
