public import Quantities

/// Somebody who might take a round as it is: the same stops in the same order with the same crates.
public struct StandIn: Codable, Hashable, Sendable {
  /// Why somebody cannot take a round, whatever the hour.
  public enum Obstacle: String, Codable, Hashable, Sendable, CaseIterable {
    /// No car, or not allowed to drive the truck.
    case vehicle
    /// A refusal or a lock keeps the person from one of the relays.
    case relay
    /// The load goes neither into the boot nor into the cool boxes.
    case load
    /// The food would be too warm.
    case cold
  }
  /// The volunteer.
  public var volunteer: String
  /// Why the person cannot; `nil` for one who can.
  public var obstacle: Obstacle?
  /// What the round then costs more, the season's ledger included; `nil` for one who cannot.
  public var price: MicroEuros?
  /// The driver's time then.
  public var time: Seconds?
  /// By how much the latest of its hand-overs would begin after its relay has closed; nought when
  /// all are on time.
  public var late: Seconds?
  /// By how much the person would be home too late or beyond the own limit, whichever is more.
  public var over: Seconds?

  private enum CodingKeys: String, CodingKey {
    case volunteer, obstacle
    case price = "priceEur"
    case time = "minutes"
    case late = "lateMinutes"
    case over = "overMinutes"
  }

  /// Somebody.
  public init(
    volunteer: String, obstacle: Obstacle? = nil, price: MicroEuros? = nil, time: Seconds? = nil,
    late: Seconds? = nil, over: Seconds? = nil
  ) {
    (self.volunteer, self.obstacle, self.price) = (volunteer, obstacle, price)
    (self.time, self.late, self.over) = (time, late, over)
  }

  /// Whether the person can take the round without breaking anything.
  public var isSound: Bool { obstacle == nil && late == .zero && over == .zero }
}
