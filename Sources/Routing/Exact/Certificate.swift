/// A proof that no choice of routes is better than a value, to be checked by another method.
///
/// ``all`` prices bound every choice. With them, a choice below ``value`` can only contain routes
/// whose reduced cost is less than ``value`` minus that bound: the near routes. ``near`` prices,
/// with subset rows, bound every choice among the near routes that the judge accepts, and leave few
/// of them; that no choice among these is below ``value`` is seen by looking at them all.
///
/// Bounds are not written down: whoever checks computes them from the prices.
public struct Certificate: Hashable, Sendable {
  /// A price for each row, whole millionths of a euro.
  public struct Prices: Hashable, Sendable {
    /// For doing each task, in the order of the demands; any sign.
    public var tasks: [Int64]
    /// For using a vehicle of each row of ``PartitionProblem/vehicleRows``: zero or less for
    /// limits, zero or more for obligations.
    public var vehicles: [Int64]
    /// Subset rows: of three tasks at most one route may do two or more; prices zero or less.
    public var cuts: [Cut]

    /// Prices of given rows.
    public init(tasks: [Int64], vehicles: [Int64], cuts: [Cut]) {
      self.tasks = tasks
      self.vehicles = vehicles
      self.cuts = cuts
    }
  }

  /// A subset row and its price.
  public struct Cut: Hashable, Sendable {
    /// Three tasks.
    public var tasks: [Int]
    /// Zero or less.
    public var price: Int64

    /// A row with its price.
    public init(tasks: [Int], price: Int64) {
      self.tasks = tasks
      self.price = price
    }
  }

  /// No choice has a smaller value: costs, and ``unit`` for each weight of what stays unserved.
  public var value: Int64
  /// Price of one ``Demand/unservedWeight``: more than any choice worth having costs.
  public var unit: Int64
  /// Prices for all routes.
  public var all: Prices
  /// Prices for the near ones.
  public var near: Prices

  /// A proof of given parts.
  public init(value: Int64, unit: Int64, all: Prices, near: Prices) {
    self.value = value
    self.unit = unit
    self.all = all
    self.near = near
  }
}

extension Certificate.Prices {
  init(_ prices: Prices) {
    self.init(
      tasks: prices.tasks, vehicles: prices.groups,
      cuts: prices.cuts.filter { $0.price < 0 }
        .map { Certificate.Cut(tasks: $0.tasks, price: $0.price) })
  }
}
