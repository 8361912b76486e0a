/// What the simulation of a cold case gave.
public struct ColdCaseRun: Sendable {
  /// What became of one food.
  public struct Food: Sendable {
    /// Its name.
    public let name: String
    /// °C over seconds: its only temperature, or its shell, which is judged.
    public let shell: TimeSeries
    /// °C over seconds; `nil` without a core.
    public let core: TimeSeries?
    /// No temperature is wrong by more, K, as far as the estimates of the steps' errors hold; see
    /// ``ThermalNetwork/Run/errorBound`` and ``CompartmentSimulation/errorBounds(until:)``.
    public let errorBound: Double?
    /// Dwell, peak and rates.
    public let indices: FoodIndices
    /// For each temperature asked for, when the food is first above it, s; `nil` for never.
    public let crossings: [Double?]
    /// Until when it may wait where it is, s: ten minutes before it would be above its limit;
    /// `nil` without limit, or when that is not within the case.
    public let latestHandOver: Double?
  }

  /// The food, in the order of the case.
  public let foods: [Food]
  /// Temperature of each place with air, °C over seconds, by name.
  public let airs: [String: AirCourse]
  /// Days for each question of shelf life; infinite where nothing grows.
  public let shelfLife: [Double]
}
