internal import Kernels

/// The solution of one search, as linked trips with their sums; feasible at all times.
///
/// Trips live in slots. A node is a client, the start of a slot or its end; see ``Ground``.
struct Tours<F: Features>: ~Copyable {
  let ground: Ground<F>
  let links: UncheckedBuffer<Link>
  /// Location of every node.
  let place: UncheckedBuffer<Int32>
  let slots: UncheckedBuffer<Slot>
  /// Time at every node; empty without time.
  let times: UncheckedBuffer<NodeTime>
  let slotTimes: UncheckedBuffer<SlotTime>
  /// Loads at every node; empty without pickups.
  let aboard: UncheckedBuffer<NodeLoad>
  /// `slot * (dimensions - 1) + dimension - 1`.
  let moreLoad: UncheckedBuffer<Int32>
  /// Position in its trip, the start at 0.
  let position: UncheckedBuffer<Int32>
  /// Deliveries of the first dimension from the start of the trip through this node.
  let headLoad: UncheckedBuffer<Int32>
  /// Metres from the start of the trip to this node.
  let headMeters: UncheckedBuffer<Int32>
  /// Slots in use, in no order, then those that are not, and where each stands in that list.
  let slotList: UncheckedBuffer<Int32>
  let slotPlace: UncheckedBuffer<Int32>
  var usedCount = 0
  /// Vehicles of each type in use.
  let usedOfType: UncheckedBuffer<Int32>
  /// Unserved clients, in no order, and where each stands in that list.
  let absent: UncheckedBuffer<Int32>
  let absentPlace: UncheckedBuffer<Int32>
  var absentCount: Int
  /// Clients this search knows of, served or not: all, or those of its region.
  var memberCount: Int
  /// Vehicles of each type that this search may use.
  let typeLimits: UncheckedBuffer<Int32>
  /// The type of vehicle that new trips are to have in this round, or -1 for the cheapest.
  var favoured = -1
  var cost = 0
  var unserved = 0
  let marks: UncheckedBuffer<UInt32>
  let slotMarks: UncheckedBuffer<UInt32>
  var mark: UInt32 = 0
  var journal: Journey

  init(_ problem: Problem) {
    ground = Ground<F>(problem)
    let (n, s) = (ground.clientCount, ground.slotCount)
    let nodes = n + 2 * s
    links = UncheckedBuffer(repeating: Link(), count: nodes)
    place = UncheckedBuffer(repeating: 0, count: nodes)
    slots = UncheckedBuffer(repeating: Slot(), count: s)
    times = UncheckedBuffer(repeating: NodeTime(), count: F.isTimed ? nodes : 0)
    slotTimes = UncheckedBuffer(repeating: SlotTime(), count: F.hasTrips ? s : 0)
    aboard = UncheckedBuffer(repeating: NodeLoad(), count: F.isMixed ? nodes : 0)
    moreLoad = UncheckedBuffer(repeating: 0, count: s * max(0, ground.dimensions - 1))
    position = UncheckedBuffer(repeating: 0, count: nodes)
    headLoad = UncheckedBuffer(repeating: 0, count: nodes)
    headMeters = UncheckedBuffer(repeating: 0, count: nodes)
    slotList = UncheckedBuffer((0..<s).map { Int32($0) })
    slotPlace = UncheckedBuffer((0..<s).map { Int32($0) })
    usedOfType = UncheckedBuffer(repeating: 0, count: ground.typeCount)
    absent = UncheckedBuffer((0..<n).map { Int32($0) })
    absentPlace = UncheckedBuffer((0..<n).map { Int32($0) })
    absentCount = n
    memberCount = n
    typeLimits = UncheckedBuffer(repeating: 0, count: ground.typeCount)
    for type in 0..<ground.typeCount {
      typeLimits[type] = Int32(clamping: ground.types[type].count)
    }
    marks = UncheckedBuffer(repeating: 0, count: nodes)
    slotMarks = UncheckedBuffer(repeating: 0, count: s)
    journal = Journey(clientCount: n, slotCount: s)
    for client in 0..<n {
      place[client] = ground.clients[client].location
      unserved += ground.clients[client].weight
      cost += ground.clients[client].prize
    }
  }

  /// The node where a slot starts.
  @inline(__always) func start(_ slot: Int) -> Int { ground.clientCount &+ slot }

  /// The node where a slot ends.
  @inline(__always) func end(_ slot: Int) -> Int {
    ground.clientCount &+ ground.slotCount &+ slot
  }

  @inline(__always) func isClient(_ node: Int) -> Bool { node < ground.clientCount }

  @inline(__always) func next(_ node: Int) -> Int { Int(links[node].next) }

  @inline(__always) func prev(_ node: Int) -> Int { Int(links[node].prev) }

  @inline(__always) func slot(of node: Int) -> Int { Int(links[node].slot) }

  @inline(__always) func type(of slot: Int) -> GroundType { ground.types[Int(slots[slot].type)] }

  /// Metres between two nodes for the vehicles whose tables begin at `base`.
  @inline(__always) func meters(_ base: Int, _ from: Int, _ to: Int) -> Int {
    ground.meters(base, Int(place[from]), Int(place[to]))
  }

  /// Seconds, likewise.
  @inline(__always) func seconds(_ base: Int, _ from: Int, _ to: Int) -> Int {
    ground.seconds(base, Int(place[from]), Int(place[to]))
  }

  /// A mark that no client or slot has yet.
  mutating func freshMark() -> UInt32 {
    mark &+= 1
    return mark
  }
}
