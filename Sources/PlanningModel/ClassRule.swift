public import Quantities

/// One row of the table of temperature classes: what is asked of a kind of food, by what text, and
/// what is assumed about it.
public struct ClassRule: Hashable, Sendable {
  /// A text that figures rest on.
  public struct Source: Hashable, Sendable {
    /// Its name, and the part of it that counts.
    public let title: Phrase
    /// Day (`2009-12-21`) or year (`2021`) of the text.
    public let date: String
    /// How far the date may be trusted.
    public let dateMark: FigureMark

    /// The title, with the date where the title does not hold it; said to be unchecked where it is.
    var cited: Phrase {
      guard dateMark != .sourced else { return title }
      let day = date.split(separator: "-").reversed().joined(separator: "/")
      return Phrase(
        fr: "\(title.french) (\(day), date à vérifier)",
        en: "\(title.english) (\(day), date to be checked)")
    }

    init(fr: String, en: String, date: String, _ dateMark: FigureMark = .sourced) {
      title = Phrase(fr: fr, en: en)
      self.date = date
      self.dateMark = dateMark
    }
  }

  /// A temperature beside the limit, for some of the food or for some of its way.
  public struct Figure: Hashable, Sendable {
    /// The temperature.
    public let temperature: Celsius
    /// How far it may be trusted.
    public let mark: FigureMark
    /// What it holds for; `nil` for the whole class.
    public let scope: Phrase?

    init(_ degrees: Double, _ mark: FigureMark = .sourced, fr: String? = nil, en: String = "") {
      temperature = Celsius(degrees)
      self.mark = mark
      scope = fr.map { Phrase(fr: $0, en: en) }
    }
  }

  /// The class.
  public let temperatureClass: TemperatureClass
  /// Its name on the documents.
  public let name: Phrase
  /// Where it travels when no label says otherwise.
  public let zone: TemperatureClass.Zone
  /// The warmest it may be at any point when no label says otherwise; `nil` when no limit is set.
  public let limit: Celsius?
  /// How far the limit may be trusted.
  public let limitMark: FigureMark
  /// The limit is fixed by European law (Regulation (EC) 853/2004; quick-frozen food by Directive
  /// 89/108/EEC): a warmer label does not count.
  public let isFixedByLaw: Bool
  /// The texts, in the order of citation.
  public let sources: [Source]
  /// How the texts apply, such as "highly perishable, for want of a label"; `nil` when plainly.
  public let basis: Phrase?
  /// What is allowed in storage or transport where it differs from ``limit``.
  public let carriage: Figure?
  /// A colder limit for a part of the class.
  public let stricter: Figure?
  /// The coldest it may be; for hot dishes, the law's least temperature.
  public let least: Figure?
  /// Above these a person should look; no limit.
  public let warnings: [Figure]
  /// Heat capacity, kJ/(kg K) (Siebel's formula).
  public let heatCapacity: Double
  /// How far the heat capacity may be trusted.
  public let heatCapacityMark: FigureMark

  init(
    _ temperatureClass: TemperatureClass, fr: String, en: String, zone: TemperatureClass.Zone,
    limit: Double?, _ limitMark: FigureMark = .sourced, isFixedByLaw: Bool = false,
    sources: [Source], basis: Phrase? = nil, carriage: Figure? = nil, stricter: Figure? = nil,
    least: Figure? = nil, warnings: [Figure] = [],
    heat heatCapacity: Double, _ heatCapacityMark: FigureMark = .generalKnowledge
  ) {
    self.temperatureClass = temperatureClass
    name = Phrase(fr: fr, en: en)
    self.zone = zone
    self.limit = limit.map { Celsius($0) }
    self.limitMark = limitMark
    self.isFixedByLaw = isFixedByLaw
    self.sources = sources
    self.basis = basis
    self.carriage = carriage
    self.stricter = stricter
    self.least = least
    self.warnings = warnings
    self.heatCapacity = heatCapacity
    self.heatCapacityMark = heatCapacityMark
  }

  /// The texts in one line, with how they apply.
  public var citation: Phrase {
    func line(_ titles: [String], _ basis: String?) -> String {
      let texts = titles.joined(separator: "\u{202F}; ")
      return texts.isEmpty ? basis ?? "" : texts + (basis.map { " (\($0))" } ?? "")
    }
    return Phrase(
      fr: line(sources.map(\.cited.french), basis?.french),
      en: line(sources.map(\.cited.english), basis?.english).replacing("\u{202F};", with: ";"))
  }
}
