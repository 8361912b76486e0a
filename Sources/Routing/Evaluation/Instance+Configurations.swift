internal import Kernels

extension Instance {
  /// Whether one of the vehicle's configurations takes the load whose dimensions `load` tells;
  /// always for a vehicle without any.
  func hasConfiguration(of vehicle: Int, for load: (Int) -> Int) -> Bool {
    let first = firstConfiguration[vehicle]
    let end = firstConfiguration[vehicle + 1]
    guard first < end else { return true }
    for row in first..<end {
      var fits = true
      for dimension in 0..<dimensions
      where load(dimension) > configurations[row * dimensions + dimension] {
        fits = false
        break
      }
      if fits { return true }
    }
    return false
  }
}
