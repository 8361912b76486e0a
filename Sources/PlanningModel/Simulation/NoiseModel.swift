public import Quantities

/// What may go otherwise than planned on the day: how much times spread, how often somebody does
/// not come, how far the forecast may be off.
///
/// (M) marks general knowledge, (J) a judgement of this project; none is a measurement of this hub,
/// and a file may overwrite each. A factor of spread `s` is `exp(s Z)` with `Z` standard normal:
/// its median is 1, so the planned figure is the middle of what happens.
public struct NoiseModel: Codable, Hashable, Sendable {
  /// Version of this document's form.
  public static let schema = "tournee-noise/1"

  /// Driving times: a product of three lognormal factors. That travel times are skewed to the right
  /// and those of one trip go together is (M); the figures are (J).
  public struct Travel: Codable, Hashable, Sendable {
    /// Spread of the factor of the day, common to all: rain, roadworks, a feast.
    public var day = 0.05
    /// Spread of the factor of each driver, common to the whole round: this is the correlation.
    public var driver = 0.07
    /// Spread of the factor of each road, in one direction.
    public var road = 0.10
    /// The project's figures.
    public init() {}
  }

  /// Times at the relays.
  public struct Service: Codable, Hashable, Sendable {
    /// Spread of the time a hand-over takes (J).
    public var spread = 0.25
    /// Spread of the time a door stands open (J).
    public var doors = 0.30
    /// The project's figures.
    public init() {}
  }

  /// Leaving the hub later than planned, with the load aboard.
  public struct Departure: Codable, Hashable, Sendable {
    /// How often a round leaves late (J).
    public var probability = 0.25
    /// How late it then leaves on average; exponential (J).
    public var mean: Seconds = .minutes(5)
    private enum CodingKeys: String, CodingKey {
      case probability
      case mean = "meanMinutes"
    }
    /// The project's figures.
    public init() {}
  }

  /// The forecast.
  public struct Sky: Codable, Hashable, Sendable {
    /// Standard deviation of the day's shift in outside temperature, kelvin: about what forecasts of
    /// the next day miss (M).
    public var outside = 1.5
    /// Spread of the factor of the sun (J).
    public var sun = 0.15
    private enum CodingKeys: String, CodingKey {
      case sun
      case outside = "outsideK"
    }
    /// The project's figures.
    public init() {}
  }

  /// Producers who bring their goods after the rounds would load.
  public struct LateProducers: Codable, Hashable, Sendable {
    /// How often one producer is so late that rounds wait (J): of a hundred, one in ten weeks.
    public var probability = 0.001
    /// By how much the planned departures of the rounds with those goods are then missed on average;
    /// exponential (J).
    public var mean: Seconds = .minutes(15)
    private enum CodingKeys: String, CodingKey {
      case probability
      case mean = "meanMinutes"
    }
    /// The project's figures.
    public init() {}
  }

  /// Form of the document; ``schema``.
  public var schema = NoiseModel.schema
  /// Driving times.
  public var travel = Travel()
  /// Hand-overs and doors.
  public var service = Service()
  /// Departures.
  public var departure = Departure()
  /// The weather.
  public var sky = Sky()
  /// How often a volunteer does not come, and nobody drives in their place (J).
  public var noShow = 0.005
  /// Late producers.
  public var lateProducers = LateProducers()
  /// A hand-over is as promised when it begins at most so much later than planned (J).
  public var tolerance: Seconds = .minutes(10)

  private enum CodingKeys: String, CodingKey {
    case schema, travel, service, departure, noShow, lateProducers
    case sky = "weather"
    case tolerance = "toleranceMinutes"
  }

  /// The project's figures.
  public init() {}

  /// No noise at all: a replay is the plan.
  public static var none: NoiseModel {
    var noise = NoiseModel()
    (noise.travel.day, noise.travel.driver, noise.travel.road) = (0, 0, 0)
    (noise.service.spread, noise.service.doors) = (0, 0)
    (noise.departure.probability, noise.lateProducers.probability, noise.noShow) = (0, 0, 0)
    (noise.sky.outside, noise.sky.sun) = (0, 0)
    return noise
  }
}

extension NoiseModel {
  /// Reads a model; what is left out is the project's.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    travel = try c.value(.travel, travel)
    service = try c.value(.service, service)
    departure = try c.value(.departure, departure)
    sky = try c.value(.sky, sky)
    noShow = try c.value(.noShow, noShow)
    lateProducers = try c.value(.lateProducers, lateProducers)
    tolerance = try c.value(.tolerance, tolerance)
  }
}

extension NoiseModel.Travel {
  private enum CodingKeys: String, CodingKey { case day, driver, road }
  /// Reads the figures; each may be left out.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    day = try c.value(.day, day)
    driver = try c.value(.driver, driver)
    road = try c.value(.road, road)
  }
}

extension NoiseModel.Service {
  private enum CodingKeys: String, CodingKey { case spread, doors }
  /// Reads the figures; each may be left out.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    spread = try c.value(.spread, spread)
    doors = try c.value(.doors, doors)
  }
}

extension NoiseModel.Departure {
  /// Reads the figures; each may be left out.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    probability = try c.value(.probability, probability)
    mean = try c.value(.mean, mean)
  }
}

extension NoiseModel.Sky {
  /// Reads the figures; each may be left out.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    outside = try c.value(.outside, outside)
    sun = try c.value(.sun, sun)
  }
}

extension NoiseModel.LateProducers {
  /// Reads the figures; each may be left out.
  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    probability = try c.value(.probability, probability)
    mean = try c.value(.mean, mean)
  }
}
