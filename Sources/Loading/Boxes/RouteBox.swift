/// A box of one route's load, in the problem's own unit of length; it turns only flat.
public struct RouteBox: Hashable, Sendable {
  /// Side along the space, unturned.
  public let length: Int
  /// Side across the space, unturned.
  public let width: Int
  /// Height.
  public let height: Int
  /// Whether only fragile boxes may rest on it.
  public let isFragile: Bool
  /// Whether it may be turned flat by a quarter.
  public let mayTurn: Bool
  /// Place of its stop in the route, from 0: smaller is unloaded sooner.
  public let stop: Int

  /// A box.
  public init(
    length: Int, width: Int, height: Int, isFragile: Bool, mayTurn: Bool, stop: Int
  ) {
    self.length = length
    self.width = width
    self.height = height
    self.isFragile = isFragile
    self.mayTurn = mayTurn
    self.stop = stop
  }

  var volume: Int { length * width * height }
  var base: Int { length * width }
}

/// The space for one route's load: `x` from the cab to the door at the rear, `y` across, `z` up.
public struct BoxRoom: Hashable, Sendable {
  /// From the cab to the door.
  public let length: Int
  /// Across.
  public let width: Int
  /// From the floor up.
  public let height: Int

  /// A space.
  public init(length: Int, width: Int, height: Int) {
    self.length = length
    self.width = width
    self.height = height
  }

  var volume: Int { length * width * height }
}

/// Where a box of a route's load stands: its corner nearest to cab, left wall and floor, and its
/// sides as it stands.
public struct BoxSpot: Hashable, Sendable {
  /// Place of the box in its load, from 0.
  public let box: Int
  /// From the cab.
  public let x: Int
  /// From the left wall.
  public let y: Int
  /// From the floor.
  public let z: Int
  /// Side along `x`.
  public let length: Int
  /// Side along `y`.
  public let width: Int
  /// Side along `z`.
  public let height: Int

  /// A place.
  public init(box: Int, x: Int, y: Int, z: Int, length: Int, width: Int, height: Int) {
    self.box = box
    self.x = x
    self.y = y
    self.z = z
    self.length = length
    self.width = width
    self.height = height
  }
}
