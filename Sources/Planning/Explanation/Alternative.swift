public import PlanningModel
public import Quantities

/// What a plan would become if one thing were settled otherwise, and what that costs.
///
/// The price is that of the whole week planned again with one more lock: whoever writes the lock
/// into the week and plans it gets a plan that costs as much more.
public struct Alternative: Encodable, Hashable, Sendable {
  /// A relay that other people bring than before.
  public struct Move: Encodable, Hashable, Sendable {
    /// The relay's id.
    public var relay: String
    /// Who brings it in the plan.
    public var driversBefore: [String]
    /// Who would bring it.
    public var driversAfter: [String]
  }

  /// What the changed week's plan says, beside the plan that is explained.
  public struct Price: Encodable, Hashable, Sendable {
    /// Whether both plans are proved best; otherwise this is the price of the best plan found.
    public var isProved: Bool
    /// The changed plan's total less the plan's.
    public var total: MicroEuros
    /// Term by term; their sum is ``total``.
    public var terms: CostTerms
    /// Change of all volunteers' time.
    public var time: Seconds
    /// The relay's least margin of cold in the changed plan; `nil` where nothing needs cold.
    public var margin: Double?
    /// Change of that margin, kelvin.
    public var marginChange: Double?
    /// The shortest time that a crate handed over at the relay could still wait in the changed plan,
    /// ten minutes of reserve taken off; `nil` where nothing needs cold.
    public var spare: Seconds?
    /// Change of that time.
    public var spareChange: Seconds?
    /// Baskets that go besides those that go now; zero beside a proved plan.
    public var baskets: Int
    /// The other relays that other people bring, by id.
    public var moves: [Move]
    private enum CodingKeys: String, CodingKey {
      case terms, baskets, moves
      case isProved = "proved"
      case total = "totalEur"
      case time = "minutes"
      case margin = "marginK"
      case marginChange = "marginChangeK"
      case spare = "spareMinutes"
      case spareChange = "spareChangeMinutes"
    }
  }

  /// Why it cannot be.
  public struct Obstacle: Encodable, Hashable, Sendable {
    /// What stands in the way.
    public enum Code: String, Encodable, Hashable, Sendable, CaseIterable {
      /// A lock lets the volunteer rest.
      case rests
      /// The volunteer has no car and drives no truck.
      case noVehicle = "no-vehicle"
      /// The volunteer's hours leave no time for any round.
      case noTime = "no-time"
      /// The volunteer refuses the relay.
      case refuses
      /// A lock keeps the volunteer from the relay.
      case locked
      /// More baskets would stay behind.
      case fewerBaskets = "fewer-baskets"
      /// As many baskets would go, but not this relay's.
      case relayLeft = "relay-left"
      /// Somebody who must drive by a lock would not.
      case lockBroken = "lock-broken"
      /// The volunteer would have nothing to bring.
      case nothingToBring = "nothing-to-bring"
      /// The work was stopped before it was priced.
      case interrupted
    }
    /// What stands in the way.
    public var code: Code
    /// The same in the week's language.
    public var reason: String
  }

  /// The lock that asks for it.
  public var lock: Lock
  /// Its price; `nil` when it cannot be.
  public var price: Price?
  /// Why it cannot be; `nil` when it can.
  public var obstacle: Obstacle?

  /// Who would bring it, or drive.
  public var volunteer: String { lock.volunteer ?? "" }

  /// Possible before impossible, cheap before dear, then by volunteer.
  static func < (a: Alternative, b: Alternative) -> Bool {
    let far = MicroEuros(rawValue: .max)
    return (a.price == nil ? 1 : 0, a.price?.total ?? far, a.volunteer)
      < (b.price == nil ? 1 : 0, b.price?.total ?? far, b.volunteer)
  }
}
