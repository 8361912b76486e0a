internal import Dispatch

/// Work for minutes must not hold up the threads that tasks share.
func onOwnThreads<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
  await withCheckedContinuation { continuation in
    DispatchQueue.global(qos: .userInitiated).async { continuation.resume(returning: work()) }
  }
}
