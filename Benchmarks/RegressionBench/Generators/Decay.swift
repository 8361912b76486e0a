/// The falling exponential, of the four operations only: equal on every machine, which a library's
/// `exp` need not be in its last bit.
enum Decay {
  /// `exp(-x)` for `x >= 0`, to about 1e-12; 0 from 700 on.
  static func exponential(_ x: Double) -> Double {
    guard x < 700 else { return 0 }
    // exp(-x) = exp(-x / 1024)^1024, and the first is within a Taylor polynomial's reach.
    let y = x / 1_024
    var sum = 1.0
    for term in stride(from: 12.0, through: 1.0, by: -1.0) { sum = 1 - y * sum / term }
    for _ in 0..<10 { sum *= sum }
    return sum
  }
}
