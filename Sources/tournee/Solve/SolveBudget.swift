import Foundation
import PlanningModel

/// How long, how and until what `solve` searches.
struct SolveBudget: Sendable {
  let time: Duration?
  let iterations: Int?
  let threads: Int
  let seed: Int
  let target: Double?

  init(_ arguments: Arguments) throws(UsageError) {
    time = try arguments.number("time", in: 0.001...10_000_000).map { .seconds($0) }
    iterations =
      arguments.has("iterations")
      ? try arguments.integer("iterations", in: 1...1_000_000_000_000, standard: 1) : nil
    let cores = ProcessInfo.processInfo.activeProcessorCount
    threads = try arguments.integer("threads", in: 1...1_024, standard: cores)
    seed = try arguments.integer("seed", in: 0...Int.max, standard: 1)
    target = try arguments.number("target", in: 0...1e15)
  }
}

extension Double {
  /// Without a needless `.0`.
  var short: String {
    self == rounded() && abs(self) < 9e15 ? String(Int64(self)) : String(self)
  }

  /// With `digits` after the point.
  func fixed(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}

extension String {
  /// A number as French writes it.
  var withComma: String { replacing(".", with: ",") }
}
