import Dispatch
import Foundation

/// Turns Ctrl-C into a call instead of the end of the program, once; the second one ends it.
struct Interruption {
  private let source: any DispatchSourceSignal

  /// From now on the next Ctrl-C calls `handler`, on a thread of its own.
  init(_ handler: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    // A queue of its own: searches may hold every thread of the shared ones.
    let queue = DispatchQueue(label: "interruption")
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: queue)
    source.setEventHandler {
      signal(SIGINT, SIG_DFL)
      handler()
    }
    source.resume()
  }

  /// Ctrl-C ends the program again.
  func end() {
    source.cancel()
    signal(SIGINT, SIG_DFL)
  }
}
