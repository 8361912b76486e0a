import Foundation
import Loading

/// How long and how `load` searches each problem.
struct LoadBudget: Sendable {
  let time: Double?
  let work: Int
  let threads: Int
  let seed: Int
  let support: BlockSupport

  /// Share of a base that `--support partial` asks for, in per cent: that of the 3L-CVRP (Gendreau,
  /// Iori, Laporte and Martello 2006, doi:10.1287/trsc.1050.0145).
  static let partialPercent = 75

  init(_ arguments: Arguments) throws(UsageError) {
    time = try arguments.number("time", in: 0.001...10_000_000)
    work = try arguments.integer(
      "iterations", in: 1...1_000_000_000_000, standard: BlockParameters().work)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    threads = try arguments.integer("threads", in: 1...1_024, standard: cores)
    seed = try arguments.integer("seed", in: 0...Int.max, standard: 1)
    support =
      switch arguments.text("support") {
      case "partial": .percent(Self.partialPercent)
      case "full": .full
      default: .none
      }
  }

  /// The engine's parameters, with `left` of the time.
  func parameters(left: Duration?) -> BlockParameters {
    var parameters = BlockParameters()
    parameters.seed = UInt64(seed)
    parameters.work = work
    parameters.timeLimit = left
    parameters.threads = threads
    parameters.support = support
    return parameters
  }
}
