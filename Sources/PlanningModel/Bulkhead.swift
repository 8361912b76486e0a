public import Quantities

/// A wall between the two compartments of a truck that is set in notches.
///
/// The compartments' own lengths tell where it usually stands; one room grows by what the other
/// loses. The front room is the one whose front wall is foremost.
public struct Bulkhead: Codable, Hashable, Sendable {
  /// From one notch to the next.
  public var step: Millimeters
  /// The front room's length at the foremost notch.
  public var least: Millimeters
  /// The front room's length at the rearmost notch, or a little less than one step below.
  public var most: Millimeters

  private enum CodingKeys: String, CodingKey {
    case step = "stepMm"
    case least = "leastMm"
    case most = "mostMm"
  }

  /// A bulkhead.
  public init(step: Millimeters, least: Millimeters, most: Millimeters) {
    self.step = step
    self.least = least
    self.most = most
  }

  /// Most steps from the foremost notch to the rearmost: each is a wall's place to try.
  public static let mostSteps = 1_000

  /// Every length that the front room may have, from the shortest; empty when the figures
  /// make no sense (readers refuse them, and more than ``mostSteps``).
  public var notches: [Millimeters] {
    guard step > .zero, least > .zero, most >= least else { return [] }
    let count = min(Int64(Self.mostSteps), (most - least).rawValue / step.rawValue)
    return (0...count).map { least + step * Int($0) }
  }
}

extension Truck {
  /// The two rooms that a bulkhead parts, the front one first; `nil` unless there are just two.
  public var parted: (fore: Compartment, aft: Compartment)? {
    let rooms = compartments.sorted { $0.frontWall < $1.frontWall }
    return rooms.count == 2 ? (rooms[0], rooms[1]) : nil
  }

  /// Its rooms, each as large as the bulkhead ever leaves it.
  public var roomiest: [Compartment] {
    guard let (fore, aft) = parted, let notches = bulkhead?.notches else {
      return Array(compartments)
    }
    return [notches.last, notches.first].enumerated().compactMap { place, notch in
      set(bulkhead: notch).compartments[place == 0 ? fore.id : aft.id]
    }
  }

  /// The truck with its bulkhead set so that the front room has the length `front`; the
  /// same when `front` is `nil` or there is no bulkhead.
  ///
  /// Air grows with a room's volume, heat with the area of its walls (both rooms keep their height
  /// and width).
  public func set(bulkhead front: Millimeters?) -> Truck {
    guard let front, bulkhead != nil, let (fore, aft) = parted, front != fore.length else {
      return self
    }
    let shift = front - fore.length
    var set = self
    set.compartments.edit(fore.id) { $0 = $0.stretched(by: shift) }
    set.compartments.edit(aft.id) {
      $0 = $0.stretched(by: .zero - shift)
      $0.frontWall += shift
    }
    return set
  }
}

extension Compartment {
  /// The same room, longer by `extra`.
  fileprivate func stretched(by extra: Millimeters) -> Compartment {
    var room = self
    room.length += extra
    let (before, after) = (Double(length.rawValue), Double(room.length.rawValue))
    let (wide, high) = (Double(width.rawValue), Double(height.rawValue))
    func walls(_ long: Double) -> Double { long * (wide + high) + wide * high }
    if before > 0, walls(before) > 0 {
      room.freeAir *= after / before
      room.heatLoss *= walls(after) / walls(before)
    }
    return room
  }
}
