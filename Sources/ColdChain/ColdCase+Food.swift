extension ColdCase {
  /// Food.
  public struct Food: Codable, Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The place it is in.
    public var `in`: String
    /// kg; 1 when absent, which matters only together with `exchange` or in a box.
    public var mass: Double?
    /// kJ/(kg K), or from ``water``.
    public var heatCapacity: Double?
    /// Share of water: the food may freeze or thaw.
    public var water: Double?
    /// Where its water begins to freeze, °C; -1 when absent.
    public var freezes: Double?
    /// Its crate, kg.
    public var tare: Double?
    /// °C at the start.
    public var starts: Double
    /// One temperature, or shell and core; 1 when absent.
    public var nodes: Int?
    /// From air to the food, W/K; from ``timeConstant``, or that of a stacked crate when absent.
    public var exchange: Double?
    /// From shell to core, W/K; twice that from the air when absent.
    public var coreExchange: Double?
    /// Minutes after which two thirds of a difference to the air are gone.
    public var timeConstant: Double?
    /// When it is taken out, min.
    public var leaves: Double?
    /// The warmest it may be, °C.
    public var limit: Double?
    /// The coldest it may be, °C: hot dishes, eggs, salad.
    public var least: Double?
    /// Temperatures whose first crossing is asked for, °C.
    public var crossings: [Double]?
    /// Temperature below which its organism does not grow, °C.
    public var leastGrowth: Double?
  }
}
