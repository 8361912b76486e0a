/// A scale of a drawing, with round ticks.
struct Axis {
  private let least: Double
  private let span: Double
  private let start: Double
  private let end: Double

  /// From `least` at `start` to `most` at `end`.
  init(_ least: Double, _ most: Double, from start: Double, to end: Double) {
    self.least = least
    span = most > least ? most - least : 1
    self.start = start
    self.end = end
  }

  /// Where `value` stands.
  func callAsFunction(_ value: Double) -> Double {
    start + (value - least) / span * (end - start)
  }

  /// Some four to eight round values within the scale: steps of 1, 2 or 5 times a power of ten.
  var ticks: [Double] {
    var power = 1.0
    while power * 10 < span / 4 { power *= 10 }
    while power > span / 4, power > 1e-6 { power /= 10 }
    let step = [5, 2, 1].map { $0 * power }.first { span / $0 >= 4 } ?? power
    let first = (least / step).rounded(.up)
    let count = Int(((least + span) / step - first).rounded(.down))
    return (0...max(0, min(count, 20))).map { (first + Double($0)) * step }
  }
}
