/// A truck to be loaded with crates for a round: compartments, stops, axle shares. Lengths in mm,
/// masses in g; `x` runs from the front wall of the body to the rear, `y` from the left wall.
public struct TruckLoadCase: Hashable, Sendable {
  /// A part of the body between two walls.
  public struct Room: Hashable, Sendable {
    /// Where it is unloaded.
    public enum Door: String, Codable, Hashable, Sendable, CaseIterable {
      /// At its rear end: what stands nearer to the door bars the way.
      case rear
      /// Along its side: every stack is within reach.
      case side
    }
    /// What may ride in it.
    public enum Goods: String, Codable, Hashable, Sendable, CaseIterable {
      /// Everything.
      case any
      /// Only classes that need cold.
      case cold
      /// Only classes that need none.
      case other
    }
    /// Its name.
    public let id: String
    /// Its front wall, from the body's.
    public let from: Int
    /// Its rear end, from the body's front wall.
    public let to: Int
    /// Where it is unloaded.
    public let door: Door
    /// What may ride in it.
    public let goods: Goods

    /// A room.
    public init(id: String, from: Int, to: Int, door: Door, goods: Goods) {
      self.id = id
      self.from = from
      self.to = to
      self.door = door
      self.goods = goods
    }

    /// Whether a crate may ride in it.
    public func takes(isCold: Bool) -> Bool { goods == .any || (goods == .cold) == isCold }
  }

  /// A crate; it may be turned flat, never laid on a side.
  public struct Crate: Hashable, Sendable {
    /// Its number in the file.
    public let id: Int
    /// Place of its stop in ``TruckLoadCase/stops``.
    public let stop: Int
    /// Whether it needs cold.
    public let isCold: Bool
    /// Outer length.
    public let length: Int
    /// Outer width.
    public let width: Int
    /// Outer height.
    public let height: Int
    /// Mass with content, g.
    public let mass: Int
    /// Most mass on top of it, g.
    public let bears: Int

    /// A crate.
    public init(
      id: Int, stop: Int, isCold: Bool, length: Int, width: Int, height: Int, mass: Int, bears: Int
    ) {
      self.id = id
      self.stop = stop
      self.isCold = isCold
      self.length = length
      self.width = width
      self.height = height
      self.mass = mass
      self.bears = bears
    }
  }

  /// The cargo's share of the two axles.
  public struct Axles: Hashable, Sendable {
    /// From the front axle to the rear axle.
    public let wheelbase: Int
    /// From the front axle to the body's front wall.
    public let frontWall: Int
    /// Most of the cargo's mass on the front axle, g.
    public let mostFront: Int
    /// Most of the cargo's mass on the rear axle, g.
    public let mostRear: Int

    /// Two axles.
    public init(wheelbase: Int, frontWall: Int, mostFront: Int, mostRear: Int) {
      self.wheelbase = wheelbase
      self.frontWall = frontWall
      self.mostFront = mostFront
      self.mostRear = mostRear
    }
  }

  /// Its name.
  public let name: String
  /// Inside length of the body.
  public let length: Int
  /// Inside width of the body.
  public let width: Int
  /// Height that may be used.
  public let height: Int
  /// Most cargo, g.
  public let payload: Int
  /// The axles; `nil` when they are not known and not checked.
  public let axles: Axles?
  /// Names of the stops in the order of unloading.
  public let stops: [String]
  /// The rooms of the body.
  public let rooms: [Room]
  /// The crates.
  public let crates: [Crate]

  /// A case.
  public init(
    name: String, length: Int, width: Int, height: Int, payload: Int, axles: Axles?,
    stops: [String], rooms: [Room], crates: [Crate]
  ) {
    self.name = name
    self.length = length
    self.width = width
    self.height = height
    self.payload = payload
    self.axles = axles
    self.stops = stops
    self.rooms = rooms
    self.crates = crates
  }
}

/// An answer to a ``TruckLoadCase``: a room and a place for each crate, counted from the front wall
/// of the body.
public struct TruckLoadAnswer: Hashable, Sendable {
  /// One crate in its place.
  public struct Place: Hashable, Sendable {
    /// Place of its room in ``TruckLoadCase/rooms``.
    public let room: Int
    /// Where it stands; ``PlacedCaseBox/box`` is its place in ``TruckLoadCase/crates``.
    public let at: PlacedCaseBox

    /// A crate in its place.
    public init(room: Int, at: PlacedCaseBox) {
      self.room = room
      self.at = at
    }
  }
  /// All crates.
  public let places: [Place]
  /// Cargo on the axles at each departure, the hub's first, g; empty without axles.
  public let axles: [(front: Int, rear: Int)]

  /// An answer.
  public init(places: [Place], axles: [(front: Int, rear: Int)]) {
    self.places = places
    self.axles = axles
  }

  /// Equal places and masses.
  public static func == (a: TruckLoadAnswer, b: TruckLoadAnswer) -> Bool {
    a.places == b.places && a.axles.elementsEqual(b.axles, by: ==)
  }
  /// By the places.
  public func hash(into hasher: inout Hasher) { hasher.combine(places) }
}
