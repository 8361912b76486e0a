/// Figures that steer the placing of boxes; all are judgements, weighed against time on loads of
/// 20 to 120 crates.
public struct LoadingParameters: Hashable, Sendable {
  /// Attempts with different policies and orders before a load is refused.
  public var attempts = 32
  /// Whether a refusal is to name the rule without which the load would have been placed: it is
  /// searched for anew without each. Where nobody reads the reason, ``LoadRefusal/Reason/noRoom(unplaced:)``
  /// stands for all.
  public var explains = true
  /// Seed of the mixed orders.
  public var seed: UInt64 = 1
  /// Loads of up to this many boxes are decided exactly.
  public var exactBoxes = 7
  /// Nodes of an exact search before it gives up.
  public var exactNodes = 300_000
  /// Up to this many stacks the floor is arranged exactly when the quick way fails.
  public var repairStacks = 8
  /// Nodes of one such repair before it gives up.
  public var repairNodes = 1_500
  /// Nodes of all repairs of one load.
  public var allRepairNodes = 4_000
  /// Different layouts of one space tried to bring the axles right.
  public var layouts = 8
  /// Positions tried between "all to the front" and "all to the rear".
  public var shifts = 8

  /// The project's figures.
  public static let standard = LoadingParameters()
  /// For a search that only asks whether.
  public static let verdict: LoadingParameters = {
    var parameters = LoadingParameters()
    parameters.explains = false
    return parameters
  }()
  /// For one load that somebody waits for: a hundred times the attempts before it is refused.
  public static let thorough: LoadingParameters = {
    var parameters = LoadingParameters()
    parameters.attempts = 3_200
    parameters.exactBoxes = 7
    parameters.exactNodes = 3_000_000
    parameters.allRepairNodes = 400_000
    parameters.layouts = 64
    return parameters
  }()
  /// The project's figures, to be overwritten.
  public init() {}
}
