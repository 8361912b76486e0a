/// Why a cold case cannot be simulated, and where it says so.
public struct ColdCaseFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no place of that name.
    case unknownPlace(String, known: [String])
    /// A place that a box cannot stand in.
    case boxInBox(String)
    /// A place has not exactly one kind.
    case kinds
    /// Something that is needed there is absent.
    case missing(String)
    /// Two entries exclude each other.
    case both(String, String)
    /// Not a time of the clock.
    case clock(String)
    /// A pair of numbers is not one, or its numbers are in the wrong order.
    case pair
    /// A temperature that no air of the cold chain has; perhaps it is in Fahrenheit.
    case degrees(Double, least: Double, most: Double)
    /// Packs that melt above the limit of the food they lie with.
    case warmPacks(limit: Double, melts: Double)
    /// So light for what it exchanges that its temperature would leap.
    case tooFast
    /// A figure no real thing has.
    case physical(ThermalError)
  }

  /// Keys, and numbers for the elements of lists, from the whole document down.
  public let path: [String]
  /// What is wrong.
  public let reason: Reason

  init(_ path: [String], _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Runs what may meet an impossible figure, and says where it stood.
  static func at<T>(
    _ path: [String], _ work: () throws(ThermalError) -> T
  ) throws(ColdCaseFault) -> T {
    do { return try work() } catch { throw ColdCaseFault(path, .physical(error)) }
  }
}
