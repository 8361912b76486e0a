internal import Kernels

/// The trips as they were when a change began, so that it can be given up.
struct Journey: ~Copyable {
  var isOpen = false
  /// Touched slots in the order of first touch.
  let touched: UncheckedBuffer<Int32>
  var count = 0
  let isTouched: UncheckedBuffer<Bool>
  let saved: UncheckedBuffer<Slot>
  /// Their visits, one slot after another.
  let visits: UncheckedBuffer<Int32>
  let first: UncheckedBuffer<Int32>
  var used = 0
  var cost = 0
  var unserved = 0

  init(clientCount: Int, slotCount: Int) {
    touched = UncheckedBuffer(repeating: 0, count: slotCount)
    isTouched = UncheckedBuffer(repeating: false, count: slotCount)
    saved = UncheckedBuffer(repeating: Slot(), count: slotCount)
    visits = UncheckedBuffer(repeating: 0, count: clientCount)
    first = UncheckedBuffer(repeating: 0, count: slotCount)
  }
}
