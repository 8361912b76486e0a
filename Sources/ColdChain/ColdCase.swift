/// A case for the cold-chain engine alone: air, boxes, compartments, and food in them.
///
/// Times are minutes since the start; see `Scenarios/schemas/cold.schema.json` for the file.
public struct ColdCase: Codable, Hashable, Sendable {
  /// Names the format.
  public var schema: String
  /// What it is about.
  public var name: String
  /// Where its figures come from.
  public var source: String?
  /// How long, min.
  public var minutes: Double
  /// Clock at the start, `HH:MM`; midnight when absent. Only the weather asks for it.
  public var begins: String?
  /// Outside, in the order of the clock; needed by cars and compartments.
  public var weather: [Weather]?
  /// Where food may be, by name.
  public var places: [String: Place]
  /// The food.
  public var bodies: [Food]
  /// Questions of shelf life.
  public var shelfLife: [Keeping]?
  /// Steering figures to take in place of the project's.
  public var figures: Figures?

  /// Weather at one time.
  public struct Weather: Codable, Hashable, Sendable {
    /// `HH:MM`.
    public var at: String
    /// In the shade, °C.
    public var outside: Double
    /// On a level surface, W/m².
    public var sun: Double?
  }

  /// Somewhere with a temperature: exactly one of its kinds.
  public struct Place: Codable, Hashable, Sendable {
    /// Air as given.
    public var air: Air?
    /// A car.
    public var car: Car?
    /// An insulated box.
    public var box: Box?
    /// A cooled compartment.
    public var compartment: Compartment?
  }

  /// Given air: one figure, or points of minutes and °C.
  public enum Air: Codable, Hashable, Sendable {
    /// °C all the time.
    case steady(Double)
    /// Minutes and °C.
    case points([[Double]])

    /// Reads a number or a list of pairs.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let steady = try? container.decode(Double.self) {
        self = .steady(steady)
      } else {
        self = .points(try container.decode([[Double]].self))
      }
    }

    /// Writes what it was read from.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .steady(let steady): try container.encode(steady)
      case .points(let points): try container.encode(points)
      }
    }
  }

  /// A car; see ``CarAir``.
  public struct Car: Codable, Hashable, Sendable {
    /// Where in it.
    public var place: CarAir.Place
    /// °C at the start; outside when absent.
    public var starts: Double?
    /// What it does, in the order of time.
    public var spells: [Spell]
    /// Above outside after a long time in the sun, K; ``CarAir/sunRise`` less that of a boot when
    /// absent.
    public var rise: Double?
    /// Of the parked car, min; ``CarAir/parkedTime`` when absent.
    public var timeConstant: Double?

    /// A time in one state.
    public struct Spell: Codable, Hashable, Sendable {
      /// Minutes since the start.
      public var from: Double
      /// What it does from then on.
      public var state: CarAir.State
    }
  }

  /// An insulated box: its heat loss, or its U and area.
  public struct Box: Codable, Hashable, Sendable {
    /// The place it stands in.
    public var `in`: String
    /// W/K.
    public var ua: Double?
    /// W/(m² K), with ``area``.
    public var u: Double?
    /// m².
    public var area: Double?
    /// Cold packs.
    public var packs: [Pack]?
    /// From all packs to all the food, W/K; by the number of packs when absent.
    public var packExchange: Double?
    /// The part of the heat through the walls that meets the packs first; 0.12 when absent.
    public var packShare: Double?
  }

  /// Packs of one kind.
  public struct Pack: Codable, Hashable, Sendable {
    /// How many; one when absent.
    public var count: Int?
    /// Each, kg.
    public var mass: Double
    /// °C; 0 when absent.
    public var melts: Double?
    /// kJ/kg; 334 when absent.
    public var latent: Double?
    /// °C; solid at its melting point when absent.
    public var starts: Double?
  }

  /// A cooled compartment; see ``CompartmentModel``.
  public struct Compartment: Codable, Hashable, Sendable {
    /// Inside, m: length, width, height.
    public var inside: [Double]
    /// °C.
    public var setpoint: Double
    /// W/K.
    public var ua: Double
    /// W at 0 °C inside and 30 °C outside; 0 for no unit.
    public var unitPower: Double
    /// m³ of air that moves.
    public var freeAir: Double
    /// Air and walls at the start, °C; the setpoint when absent (precooled).
    public var starts: Double?
    /// Its door; a shut one when absent.
    public var door: Door?
    /// When the unit rests although it is wanted: from and to, min (engine off, plug out).
    public var unitRests: [[Double]]?
  }

  /// A door and when it stands open.
  public struct Door: Codable, Hashable, Sendable {
    /// m².
    public var area: Double
    /// m.
    public var height: Double
    /// 1 for a bare door, about 0.07 behind strips; 1 when absent.
    public var leak: Double?
    /// From and to, min.
    public var openings: [[Double]]?
  }

  /// How long food keeps at one temperature, known at another.
  public struct Keeping: Codable, Hashable, Sendable {
    /// Days that it keeps.
    public var days: Double
    /// At this temperature, °C.
    public var at: Double
    /// Asked for this temperature, °C.
    public var to: Double
    /// For a square-root rate, °C.
    public var leastGrowth: Double?
    /// For Arrhenius' law, kJ/mol.
    public var energy: Double?
  }
}
