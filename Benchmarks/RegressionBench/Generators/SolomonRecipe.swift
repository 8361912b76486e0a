/// What an invented instance in the manner of Solomon's should look like; the same recipe always
/// gives the same instance.
///
/// Source: Solomon (1987), doi:10.1287/opre.35.2.254: random, clustered and mixed places, each with
/// a short horizon and small vehicles (class 1) or a long one and large vehicles (class 2).
public struct SolomonRecipe: Hashable, Sendable {
  /// How clients are spread.
  public enum Placement: String, Hashable, Sendable {
    /// Evenly.
    case random = "R"
    /// In groups of ten; windows follow rounds through each group.
    case clustered = "C"
    /// Half and half.
    case mixed = "RC"
  }
  /// Clients.
  public var clients: Int
  /// How clients are spread.
  public var placement: Placement
  /// Whether the horizon is long and vehicles are large (class 2).
  public var isWide: Bool
  /// Clients with a window of their own, in per cent.
  public var windowPercent: Int
  /// Seed of all that is drawn.
  public var seed: UInt64

  /// A recipe.
  public init(
    clients: Int, placement: Placement, isWide: Bool, windowPercent: Int = 100, seed: UInt64
  ) {
    self.clients = max(1, clients)
    self.placement = placement
    self.isWide = isWide
    self.windowPercent = windowPercent
    self.seed = seed
  }

  /// `rc2-100-w75-s3`.
  public var name: String {
    "\(placement.rawValue.lowercased())\(isWide ? 2 : 1)-\(clients)-w\(windowPercent)-s\(seed)"
  }

  /// Units of time until the depot closes (theirs).
  var horizon: Int {
    switch (placement, isWide) {
    case (.random, false): 230
    case (.random, true): 1_000
    case (.clustered, false): 1_236
    case (.clustered, true): 3_390
    case (.mixed, false): 240
    case (.mixed, true): 960
    }
  }
  /// Units of time that service lasts (theirs).
  var service: Int { placement == .clustered ? 90 : 10 }
  /// Most that a vehicle carries (theirs).
  var capacity: Int {
    switch (placement, isWide) {
    case (_, false): 200
    case (.clustered, true): 700
    case (_, true): 1_000
    }
  }
  /// Half widths of windows, in units of time.
  var halfWidths: ClosedRange<Int> {
    placement == .clustered ? (isWide ? 80...180 : 30...90) : (isWide ? 30...150 : 5...30)
  }
}
