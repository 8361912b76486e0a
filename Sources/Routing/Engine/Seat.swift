/// Where an unserved client may go, and what that adds to the cost.
struct Seat: BitwiseCopyable {
  /// More than any cost.
  static let none = Int.max / 4

  var delta = Seat.none
  /// The node before it, or -1 for a new trip.
  var after = -1
  /// The slot of that node, or the trip that a new trip of the same vehicle follows, or -1.
  var slot = -1
  /// The trip that a new trip of the same vehicle precedes, or -1.
  var latter = -1
  /// The type that the trip gets, or -1 to keep its own.
  var type = -1

  @inline(__always) var isFound: Bool { delta < Seat.none }
}
