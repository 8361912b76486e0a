internal import Kernels

/// The best solution of a search, kept by copying only the trips that have changed since.
struct BestTours: ~Copyable {
  private(set) var cost = Int.max
  private(set) var unserved = Int.max
  private let next: UncheckedBuffer<Int32>
  private let slots: UncheckedBuffer<Slot>
  private let dirty: UncheckedBuffer<Int32>
  private let isDirty: UncheckedBuffer<Bool>
  private var dirtyCount = 0

  init(clientCount: Int, slotCount: Int) {
    next = UncheckedBuffer(repeating: -1, count: clientCount + 2 * slotCount)
    slots = UncheckedBuffer(repeating: Slot(), count: slotCount)
    dirty = UncheckedBuffer(repeating: 0, count: slotCount)
    isDirty = UncheckedBuffer(repeating: false, count: slotCount)
  }

  /// Whether a solution is better than the one that is kept.
  @inline(__always) func isBeaten(by cost: Int, _ unserved: Int) -> Bool {
    unserved != self.unserved ? unserved < self.unserved : cost < self.cost
  }

  /// Notes that a slot has changed in the present solution.
  @inline(__always) mutating func touch(_ slot: Int) {
    if isDirty[slot] { return }
    isDirty[slot] = true
    dirty[dirtyCount] = Int32(slot)
    dirtyCount += 1
  }

  /// Keeps whatever comes next.
  mutating func forget() {
    (cost, unserved) = (.max, .max)
    touchAll()
  }

  /// Notes every slot.
  mutating func touchAll() {
    for slot in 0..<slots.count { touch(slot) }
  }

  /// Keeps the present solution; every slot that differs from the kept one has been touched.
  mutating func keep<F: Features>(_ tours: borrowing Tours<F>) {
    cost = tours.cost
    unserved = tours.unserved
    for entry in 0..<dirtyCount {
      let slot = Int(dirty[entry])
      isDirty[slot] = false
      slots[slot] = tours.slots[slot]
      guard tours.slots[slot].type >= 0 else { continue }
      var node = tours.start(slot)
      while node != tours.end(slot) {
        next[node] = tours.links[node].next
        node = tours.next(node)
      }
    }
    dirtyCount = 0
  }

  /// The kept solution as plain values, trips of one vehicle in their order.
  func plan<F: Features>(on ground: borrowing Ground<F>) -> TourPlan {
    let clientCount = ground.clientCount
    var plan = TourPlan(cost: cost, unserved: unserved)
    for slot in 0..<slots.count where slots[slot].type >= 0 && slots[slot].former < 0 {
      var trips: [[Int32]] = []
      var trip = slot
      while trip >= 0 {
        var visits: [Int32] = []
        var node = next[clientCount + trip]
        while node < clientCount {
          visits.append(ground.original[node])
          node = next[node]
        }
        trips.append(visits)
        trip = Int(slots[trip].latter)
      }
      plan.vehicles.append(TourPlan.Vehicle(type: Int(slots[slot].type), trips: trips))
    }
    return plan
  }
}

/// A solution that searches hand to each other.
struct TourPlan: Sendable {
  /// What one vehicle does.
  struct Vehicle: Sendable {
    let type: Int
    let trips: [[Int32]]
  }
  let cost: Int
  let unserved: Int
  var vehicles: [Vehicle] = []

  /// Less is better.
  var rank: (Int, Int) { (unserved, cost) }
}
