/// Decides a load of a few boxes exactly: every way to make stacks, and for each the floor.
///
/// Boxes come last stop first and each goes into a stack at any height among its own stop's boxes
/// at the top, or begins a stack; so every set of stacks that can be unloaded is met once.
struct SmallLoadProof {
  /// What was found.
  enum Answer {
    case found([Stack])
    case impossible
    case unknown
  }

  private let items: [Item]
  private let room: Room
  private let order: [Int]
  private var nodes: Int
  private var isSure = true
  /// Whether the footprints (sorted) fit the floor at all; looked up, never iterated.
  private var floors: [[FloorProof.Footprint]: Bool] = [:]

  /// Boxes from the floor up, and how they may be turned.
  private struct Column {
    var members: [Int]
    let length: Int
    let width: Int
  }

  private init(_ items: [Item], _ room: Room, nodes: Int) {
    self.items = items
    self.room = room
    self.nodes = nodes
    order = items.indices.sorted { (items[$1].stop, $0) < (items[$0].stop, $1) }
  }

  /// Places all of `items` in `room`, or proves that it cannot be done.
  static func solve(_ items: [Item], _ room: Room, nodes: Int) -> Answer {
    var proof = SmallLoadProof(items, room, nodes: nodes)
    if let stacks = proof.extend([], 0) { return .found(stacks) }
    return proof.isSure ? .impossible : .unknown
  }

  private mutating func extend(_ columns: [Column], _ step: Int) -> [Stack]? {
    guard nodes > 0 else {
      isSure = false
      return nil
    }
    nodes -= 1
    guard step < order.count else { return arrange(columns) }
    let item = items[order[step]]
    for place in columns.indices where item.stands(columns[place].length, columns[place].width) {
      for slot in slots(in: columns[place], item.stop) {
        var next = columns
        next[place].members.insert(order[step], at: slot)
        guard isSound(next[place]) else { continue }
        if let found = extend(next, step + 1) { return found }
      }
    }
    return open(columns, step)
  }

  /// Begins a new stack with the next box. A box that may turn joins stacks of either direction,
  /// and a stack of boxes that all may turn is turned later; but where one may not, the stack keeps
  /// its direction, so a box that may turn begins both.
  private mutating func open(_ columns: [Column], _ step: Int) -> [Stack]? {
    let item = items[order[step]]
    guard item.height <= room.height else { return nil }
    var directions = [(item.length, item.width)]
    if item.mayTurn, item.length != item.width, items.contains(where: { !$0.mayTurn }) {
      directions.append((item.width, item.length))
    }
    for (length, width) in directions {
      let column = Column(members: [order[step]], length: length, width: width)
      let area = columns.reduce(length * width) { $0 + $1.length * $1.width }
      guard area <= room.length * room.width else { continue }
      if let found = extend(columns + [column], step + 1) { return found }
    }
    return nil
  }

  /// Places among the boxes of the same stop at the top of `column`.
  private func slots(in column: Column, _ stop: Int) -> ClosedRange<Int> {
    var lowest = column.members.count
    while lowest > 0, items[column.members[lowest - 1]].stop == stop { lowest -= 1 }
    return lowest...column.members.count
  }

  /// Whether height, crush and separation hold; all only get worse as boxes are added.
  private func isSound(_ column: Column) -> Bool {
    var (height, above, hasRawAbove) = (0, 0, false)
    for member in column.members.reversed() {
      let item = items[member]
      guard above <= item.bears, !(hasRawAbove && item.goods == .ready) else { return false }
      above += item.mass
      height += item.height
      hasRawAbove = hasRawAbove || item.goods == .raw
    }
    return height <= room.height
  }

  private mutating func arrange(_ columns: [Column]) -> [Stack]? {
    let stacks = columns.map { column in
      var stack = Stack(length: column.length, width: column.width)
      for member in column.members { stack.put(items[member], at: member) }
      return stack
    }
    let footprints = stacks.map { FloorProof.footprint(of: $0, items) }
    guard fitsFloor(footprints) else { return nil }
    switch FloorProof.arrange(
      footprints, room: (room.length, room.width),
      mayNotLead: FloorProof.mayNotLead(stacks, items, room), nodes: &nodes)
    {
    case .found(let corners): return zip(stacks, corners).map { FloorProof.placed($0, $1) }
    case .impossible: return nil
    case .unknown:
      isSure = false
      return nil
    }
  }

  /// Whether the footprints fit when the order of unloading does not matter.
  private mutating func fitsFloor(_ footprints: [FloorProof.Footprint]) -> Bool {
    let key = footprints.map(\.lengthwise).sorted {
      ($0.length, $0.width, $0.mayTurn ? 1 : 0) < ($1.length, $1.width, $1.mayTurn ? 1 : 0)
    }
    if let known = floors[key] { return known }
    let answer = FloorProof.arrange(
      key, room: (room.length, room.width),
      mayNotLead: Array(repeating: false, count: key.count * key.count), nodes: &nodes)
    switch answer {
    case .found: floors[key] = true
    case .impossible: floors[key] = false
    case .unknown: return true  // The full question will find that the nodes have run out.
    }
    return floors[key] ?? true
  }
}
