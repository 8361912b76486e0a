internal import PlanningModel
internal import Quantities

/// A room for cargo with what stands in it: a truck's compartment or a car's boot.
struct LoadSpace: Sendable {
  /// One crate or cool box as it stands.
  struct Item: Hashable, Sendable {
    /// What is written on it: a crate's number, or a cool box's name.
    var number: String
    /// Place in the round of the stop that empties it, from 1.
    var stop: Int
    var position: Position
    var mass: Grams
    /// A crate's id; `nil` for a cool box.
    var crate: String?
  }
  /// The compartment's name; `boot` for a car.
  let id: String
  let length: Millimeters
  let width: Millimeters
  let height: Millimeters
  /// Whether the crates come out over the rear end; otherwise from the side or from above.
  let isRearDoor: Bool
  let setpoint: Celsius?
  /// In the order of loading.
  let items: [Item]

  var mass: Grams { items.reduce(.zero) { $0 + $1.mass } }

  /// The rooms of a round's vehicle, in the order of their names.
  static func all(of round: Round, in book: PlanBook) -> [LoadSpace] {
    guard round.kind == .truck else { return boot(of: round, in: book).map { [$0] } ?? [] }
    guard let truck = book.truck(round) else { return [] }
    return truck.compartments.map { room in
      LoadSpace(
        id: room.id, length: room.length, width: room.width, height: room.height,
        isRearDoor: room.door == .rear, setpoint: room.setpoint,
        items: crates(of: round, in: room.id, book))
    }
  }

  private static func boot(of round: Round, in book: PlanBook) -> LoadSpace? {
    guard let car = book.carClass(round) else { return nil }
    let boxes = round.coolBoxes.map { box in
      let inside = book.crates(of: round).filter { $0.compartment == box.id }
      let stops = inside.compactMap { book.mark($0).stop }
      let tare = Register(CoolBoxType.all)[box.type]?.tare ?? .zero
      let pack = Register(PackType.all)[box.pack]?.mass ?? .zero
      let own = tare + pack * box.packs
      return Item(
        number: book.boxName(box), stop: stops.max() ?? 1, position: box.position,
        mass: own + book.mass(inside), crate: nil)
    }
    return LoadSpace(
      id: "boot", length: car.length, width: car.width, height: car.height, isRearDoor: false,
      setpoint: nil, items: inLoadingOrder(boxes + crates(of: round, in: "boot", book)))
  }

  private static func crates(of round: Round, in room: String, _ book: PlanBook) -> [Item] {
    inLoadingOrder(
      book.pieces(book.crates(of: round)).filter { $0.compartment == room }.compactMap { crate in
        crate.position.map {
          Item(
            number: book.mark(crate).number, stop: book.mark(crate).stop ?? 1, position: $0,
            mass: crate.mass, crate: crate.id)
        }
      })
  }

  /// Last stop first; at one stop from the front wall to the rear, each stack from the floor up.
  static func inLoadingOrder(_ items: [Item]) -> [Item] {
    func key(_ item: Item) -> [Int64] {
      let at = item.position
      return [Int64(-item.stop), at.x.rawValue, at.y.rawValue, at.z.rawValue]
    }
    return items.sorted {
      let (a, b) = (key($0), key($1))
      return a == b ? $0.number < $1.number : a.lexicographicallyPrecedes(b)
    }
  }

  /// Crates that stand on each other, from the floor up; the stacks from the front wall, then from
  /// the left.
  var stacks: [[Item]] {
    var stacks: [[Item]] = []
    for item in items.sorted(by: LoadSpace.isBelow) {
      let base = stacks.firstIndex { stack in
        stack.last.map { LoadSpace.stands(item, on: $0) } ?? false
      }
      if let base { stacks[base].append(item) } else { stacks.append([item]) }
    }
    return stacks.sorted { a, b in
      guard let p = a.first?.position, let q = b.first?.position else { return false }
      return (p.x, p.y, p.z) < (q.x, q.y, q.z)
    }
  }

  private static func isBelow(_ a: Item, _ b: Item) -> Bool {
    let (p, q) = (a.position, b.position)
    return (p.z, p.x, p.y, a.number) < (q.z, q.x, q.y, b.number)
  }

  private static func stands(_ item: Item, on other: Item) -> Bool {
    let (p, q) = (item.position, other.position)
    return p.z == q.z + q.height && p.x == q.x && p.y == q.y
  }
}
