/// A partial chain of exchanges; its last agent is open: the next exchange fills it.
struct ChainLabel: BitwiseCopyable {
  /// Gain of reduced costs and of slack prices, the open agent's new slack left out.
  var energy = 0.0
  /// Slack of the open agent after the chain.
  var slack = 0.0
  /// Jobs of the open agent that the chain moves, by place modulo 64.
  var mask: UInt64 = 0
  /// The assignment after the chain.
  var hash: UInt64 = 0
  var agent: Int32 = 0
  var parent: Int32 = -1
  /// The last exchange, in the lists.
  var entry: Int32 = -1
}
