internal import Kernels

/// A neighbourhood, one row of it at a time: the moves of one client, or of one vehicle's route.
protocol LocalSearchOperator {
  /// Whether rows are vehicles; clients otherwise.
  static var rowsAreVehicles: Bool { get }
  /// The best move of a row that makes the solution better, or `nil`.
  func bestMove(of row: Int, in state: borrowing SearchState) -> Move?
}
