public import Quantities

/// The predicted course of temperature of one kind of food in one container of a round: of the
/// crate that comes nearest to its limit at its hand-over.
///
/// A computed curve, not a record. Figures are known every five minutes from the beginning of
/// loading, whenever a door opens or shuts, and at the hand-over; between them they run straight.
public struct TemperatureCurve: Codable, Hashable, Sendable {
  /// A span of the clock in which a compartment's door stands open.
  public struct Opening: Codable, Hashable, Sendable {
    /// The door opens.
    public var from: TimeOfDay
    /// The door shuts.
    public var to: TimeOfDay
    /// An opening.
    public init(from: TimeOfDay, to: TimeOfDay) {
      self.from = from
      self.to = to
    }
  }

  /// The truck's compartment, or the car's cool box (``CoolBox/id``).
  public var container: String
  /// The class.
  public var temperatureClass: TemperatureClass
  /// The crate of the class in the container that is warmest at its hand-over.
  public var crate: String
  /// The relay where it is handed over.
  public var stop: String
  /// The class's limit.
  public var limit: Celsius
  /// The clock of each figure, rising, from the beginning of loading to the departure from
  /// ``stop``.
  public var times: [TimeOfDay]
  /// The crate's outer layer at each of ``times``, rounded to a tenth.
  public var shell: [Celsius]
  /// The compartment's air at each of ``times``, rounded to a tenth; `nil` in a cool box.
  public var air: [Celsius]?
  /// The compartment's openings until the hand-over ends, in order; none for a cool box.
  public var doors: [Opening]

  private enum CodingKeys: String, CodingKey {
    case container, crate, stop, times, doors
    case temperatureClass = "class"
    case limit = "limitC"
    case shell = "shellC"
    case air = "airC"
  }

  /// A curve.
  public init(
    container: String, temperatureClass: TemperatureClass, crate: String, stop: String,
    limit: Celsius, times: [TimeOfDay], shell: [Celsius], air: [Celsius]? = nil,
    doors: [Opening] = []
  ) {
    self.container = container
    self.temperatureClass = temperatureClass
    self.crate = crate
    self.stop = stop
    self.limit = limit
    self.times = times
    self.shell = shell
    self.air = air
    self.doors = doors
  }
}
