/// What an invented week should look like; the same recipe always gives the same week.
public struct WeekRecipe: Hashable, Sendable {
  /// Name of the week.
  public var name: String
  /// Baskets, those fetched at the hub included.
  public var orders: Int
  /// Villages to drive to, from 1 to ``mostRelays``; the hub's own pick-up comes on top.
  public var relays: Int
  /// People who can drive; `nil` for as many as the week needs and some more. With fewer than the
  /// week needs, some baskets may have nobody to carry them.
  public var volunteers: Int?
  /// Refrigerated trucks, each with a driver among the volunteers.
  public var trucks: Int
  /// Seed of all that is drawn.
  public var seed: UInt64
  /// Baskets fetched at the hub, in per cent.
  public var hubPercent: Int
  /// Baskets with something chilled, in per cent.
  public var coldPercent: Int
  /// Warmest outside temperature of the day, °C.
  public var hottest: Int

  /// Villages known to the generator.
  public static var mostRelays: Int { Commune.all.count - 1 }

  /// A recipe; without `trucks`, one truck from 40 baskets on and two from 300 on.
  public init(
    name: String = "generated", orders: Int, relays: Int, volunteers: Int? = nil,
    trucks: Int? = nil, seed: UInt64, hubPercent: Int = 12, coldPercent: Int = 55,
    hottest: Int = 25
  ) {
    self.name = name
    self.orders = max(0, orders)
    self.relays = min(max(1, relays), WeekRecipe.mostRelays)
    self.volunteers = volunteers
    self.trucks = trucks ?? (orders < 40 ? 0 : orders < 300 ? 1 : 2)
    self.seed = seed
    self.hubPercent = hubPercent
    self.coldPercent = coldPercent
    self.hottest = hottest
  }

  /// The smallest week worth planning, for property tests and brute force.
  public static func tiny(seed: UInt64) -> WeekRecipe {
    WeekRecipe(name: "tiny-\(seed)", orders: 6, relays: 3, volunteers: 2, seed: seed, hubPercent: 0)
  }
}
