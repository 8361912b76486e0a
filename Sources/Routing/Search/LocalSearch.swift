internal import Kernels

/// Performs moves until no operator finds one that makes the solution better.
///
/// Rows are visited in a fixed order, and the best move of a row is performed at once.
struct LocalSearch {
  private let relocate = Relocate(extra: 0)
  private let relocatePair = Relocate(extra: 1)

  /// Descends to a local optimum of all operators.
  func descend(_ state: inout SearchState) {
    var goesOn = true
    while goesOn {
      goesOn = sweep(InsertUnserved(), &state)
      goesOn = sweep(Drop(), &state) || goesOn
      goesOn = sweep(relocate, &state) || goesOn
      goesOn = sweep(Swap(), &state) || goesOn
      goesOn = sweep(TailSwap(), &state) || goesOn
      goesOn = sweep(Reverse(), &state) || goesOn
      goesOn = sweep(relocatePair, &state) || goesOn
      goesOn = sweep(VehicleChange(), &state) || goesOn
      goesOn = sweep(VehicleSwap(), &state) || goesOn
      goesOn = sweep(VehicleChain(), &state) || goesOn
    }
  }

  private func sweep<O: LocalSearchOperator>(_ searcher: O, _ state: inout SearchState) -> Bool {
    let rows = O.rowsAreVehicles ? state.instance.vehicleCount : state.instance.clientCount
    var found = false
    for row in 0..<rows {
      guard let move = searcher.bestMove(of: row, in: state) else { continue }
      state.apply(move)
      found = true
    }
    return found
  }
}
