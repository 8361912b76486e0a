public import Quantities

/// Somebody who can drive a round this week.
public struct Volunteer: Identified, Codable, Hashable, Sendable {
  /// The hub's short name for the person.
  public var id = ""
  /// The name on the pages.
  public var name: String
  /// Village of the home.
  public var homeName: String
  /// Where the home is.
  public var home: Point
  /// What the roads about it are like.
  public var homeRelief: Relief
  /// The person cannot leave home before.
  public var freeFrom: TimeOfDay
  /// The person must be home again by then.
  public var freeTo: TimeOfDay
  /// Most time the person gives this week, door to door.
  public var mostTime: Seconds
  /// Key of a ``CarClass``; `nil` for somebody without a car (who may still drive the truck).
  public var carClass: String?
  /// Cool boxes in the car, by key of ``CoolBoxType``.
  public var coolBoxes: [String]
  /// May drive the truck.
  public var mayDriveTruck: Bool
  /// Relays the person is glad to serve: no price for a new face there.
  public var prefers: [String]
  /// Relays the person would rather not serve: ``Prices/dislikedRelay``.
  public var avoids: [String]
  /// Relays the person does not serve.
  public var refuses: [String]
  /// Declared share of the season's work, in proportion to the others' shares.
  public var share: Double
  /// Telephone, printed on nobody else's page.
  public var phone: String

  private enum CodingKeys: String, CodingKey {
    case name, homeName, home, homeRelief, freeFrom, freeTo
    case mostTime = "mostMinutes"
    case carClass, coolBoxes, mayDriveTruck, prefers, avoids, refuses, share, phone
  }

  /// A volunteer.
  public init(
    id: String, name: String, homeName: String, home: Point, homeRelief: Relief = .hills,
    freeFrom: TimeOfDay, freeTo: TimeOfDay, mostTime: Seconds, carClass: String?,
    coolBoxes: [String] = [], mayDriveTruck: Bool = false, prefers: [String] = [],
    avoids: [String] = [], refuses: [String] = [], share: Double = 1, phone: String = ""
  ) {
    self.id = id
    self.name = name
    self.homeName = homeName
    self.home = home
    self.homeRelief = homeRelief
    self.freeFrom = freeFrom
    self.freeTo = freeTo
    self.mostTime = mostTime
    self.carClass = carClass
    self.coolBoxes = coolBoxes
    self.mayDriveTruck = mayDriveTruck
    self.prefers = prefers
    self.avoids = avoids
    self.refuses = refuses
    self.share = share
    self.phone = phone
  }
}
