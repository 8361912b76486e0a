/// Where a node stands: the nodes beside it, its trip, and the metres to the next node.
struct Link: BitwiseCopyable {
  var next: Int32 = -1
  var prev: Int32 = -1
  /// Its trip, or -1 for an unserved client.
  var slot: Int32 = -1
  var meters: Int32 = 0
}

/// What time there is at a node, from the start of its trip and to its end.
///
/// With a trip that begins at `s`: nothing waits or is late when `s` is in `early...late`, and the
/// trip then lasts `duration` (Vidal et al. 2014, doi:10.1016/j.ejor.2013.09.045).
struct NodeTime: BitwiseCopyable {
  /// Service at the node ends at the earliest, with all trips before as they are.
  var ready: Int32 = 0
  /// Service at the node must begin by then, with all trips after as they are.
  var due: Int32 = 0
  /// From the start of the trip through the service of this node.
  var headDuration: Int32 = 0
  var headEarly: Int32 = 0
  var headLate: Int32 = 0
  /// From the service of this node to the end of the trip.
  var tailDuration: Int32 = 0
  var tailEarly: Int32 = 0
  var tailLate: Int32 = 0

  @inline(__always) var head: Stretch {
    Stretch(duration: Int(headDuration), early: Int(headEarly), late: Int(headLate))
  }

  @inline(__always) var tail: Stretch {
    Stretch(duration: Int(tailDuration), early: Int(tailEarly), late: Int(tailLate))
  }
}

/// What is aboard at a node of a trip with pickups.
struct NodeLoad: BitwiseCopyable {
  /// The most aboard from the start of the trip until this node has been served.
  var before: Int32 = 0
  /// The most aboard from this node's service on to the end of the trip.
  var after: Int32 = 0
}

/// A trip as a whole.
struct Slot: BitwiseCopyable {
  /// Its type of vehicle, or -1 when it is not in use.
  var type: Int32 = -1
  var visits: Int32 = 0
  /// Deliveries of the first dimension.
  var load: Int32 = 0
  var pickups: Int32 = 0
  /// Metres of its arcs.
  var meters: Int = 0
  /// Trips of the same vehicle before and after it, or -1.
  var former: Int32 = -1
  var latter: Int32 = -1
}

/// The time of one trip among the trips of its vehicle.
struct SlotTime: BitwiseCopyable {
  /// Latest release of its clients.
  var release = -GroundClient.far
  /// From the vehicle's start to the end of this trip.
  var through = Stretch()
  /// From the start of this trip to the vehicle's end.
  var from = Stretch()
}
