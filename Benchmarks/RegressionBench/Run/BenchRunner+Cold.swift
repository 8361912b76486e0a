internal import ColdChain

extension BenchRunner {
  /// Simulates rounds with all their series; the cost is the sum of the shells as they leave, in
  /// hundredths of a kelvin, and a fault is a shell that leaves its error bound of 0.05 K.
  func simulate(_ rounds: Int, _ value: BenchCase, _ seed: UInt64) throws -> BenchRecord {
    let simulations = try ColdRecipe(rounds: rounds, seed: seed).simulations()
    let begin = ProcessorClock.milliseconds
    let runs = simulations.map { $0.run(until: 14_400) }
    var record = blank(value, seed, ProcessorClock.milliseconds - begin)
    let shells = runs.flatMap(\.shells)
    let sum = shells.reduce(0.0) { $0 + ($1.values.last ?? 0) }
    record.cost = [0, 0, Int64((100 * sum).rounded())]
    record.counters = ["steps": shells.reduce(0) { $0 + $1.times.count }]
    record.faults = simulations.count { simulation in
      simulation.errorBounds(until: 14_400).contains { $0 > 0.05 }
    }
    return record
  }
}
