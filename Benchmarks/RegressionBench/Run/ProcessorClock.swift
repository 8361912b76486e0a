internal import Foundation

/// Time that the processor gave to this program: other programs on the machine do not count, but
/// for the caches and cycles they take away.
enum ProcessorClock {
  /// Milliseconds of processor time so far, of all threads.
  static var milliseconds: Double {
    // POSIX: CLOCKS_PER_SEC is a million everywhere.
    Double(clock()) / 1_000
  }
}
