internal import Kernels

/// The routes as they were when a change began, so that it can be given up.
struct Journal: ~Copyable {
  let isOpen = DenseBuffer(repeating: false, count: 1)
  let touched: DenseBuffer<Int>
  let touchedCount = DenseBuffer(repeating: 0, count: 1)
  let isTouched: DenseBuffer<Bool>
  /// `v * clientCount + k`.
  let visits: DenseBuffer<Int>
  let length: DenseBuffer<Int>
  let version: DenseBuffer<Int>

  init(clientCount: Int, vehicleCount: Int) {
    touched = DenseBuffer(repeating: 0, count: vehicleCount)
    isTouched = DenseBuffer(repeating: false, count: vehicleCount)
    visits = DenseBuffer(repeating: 0, count: clientCount * vehicleCount)
    length = DenseBuffer(repeating: 0, count: vehicleCount)
    version = DenseBuffer(repeating: 0, count: vehicleCount)
  }

  /// Starts a change, and forgets the last.
  func open() {
    for place in 0..<touchedCount[0] { isTouched[touched[place]] = false }
    touchedCount[0] = 0
    isOpen[0] = true
  }

  /// Notes that a route is about to change; true when it has not been noted before.
  func note(_ vehicle: Int) -> Bool {
    guard isOpen[0], !isTouched[vehicle] else { return false }
    isTouched[vehicle] = true
    touched[touchedCount[0]] = vehicle
    touchedCount[0] += 1
    return true
  }
}
