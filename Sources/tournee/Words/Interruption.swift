import Dispatch
import Foundation

/// Turns Ctrl-C into a call instead of the end of the program, once; the second one ends it.
struct Interruption {
  private let source: any DispatchSourceSignal

  /// From now on the next Ctrl-C calls `handler`, on a thread of its own.
  init(_ handler: @escaping @Sendable () -> Void) {
    signal(SIGINT, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
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
