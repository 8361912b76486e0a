public import Quantities

/// How cold a kind of food must stay, and how it travels.
///
/// Every figure stands in one table with its sources: ``ClassRule/table``. A label on the food may
/// override the class's limit by the rule of ``effectiveLimit(label:)``.
public enum TemperatureClass: String, Codable, Hashable, Sendable, CaseIterable {
  case minced, offal, poultry, meatCut, meatLarge, fish, bivalve, rawMilk, freshDairy, dairy
  case cheese, eggProduct, prepared, cutVeg, egg, frozen, frozenOther, hot, dryCured, produce, dry
  /// Nobody said; the coldest chilled rule is applied and the fact counted.
  case unknownCold

  /// Where a class travels.
  public enum Zone: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    /// Needs no cold.
    case ambient
    /// Needs a chilled compartment or a cool box.
    case chilled
    /// Needs a freezing compartment or a box with -21 °C packs.
    case frozen
    /// In the order of the cases.
    public static func < (a: Zone, b: Zone) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .ambient ? 0 : self == .chilled ? 1 : 2 }
  }

  /// Its row of the table.
  public var classRule: ClassRule { ClassRule.byClass[self] ?? ClassRule.coldest }

  /// Where it travels when no label says otherwise; ``zone(label:)``.
  public var zone: Zone { classRule.zone }

  /// The warmest it may be at hand-over when no label says otherwise; `nil` when no limit is set.
  public var limit: Celsius? { classRule.limit }

  /// The text the limit rests on, with its date, in French; empty when there is no limit.
  public var rule: String { limit == nil ? "" : classRule.citation.french }

  /// Heat capacity of the food, kJ/(kg K); ``ClassRule/heatCapacityMark``.
  public var heatCapacity: Double { classRule.heatCapacity }

  /// Its name on the documents.
  public var name: Phrase { classRule.name }

  /// Stricter first: the class whose rule a crate of both must keep, labels aside.
  public func isStricter(than other: TemperatureClass) -> Bool {
    let mine = limit?.degrees ?? 99
    let theirs = other.limit?.degrees ?? 99
    return mine != theirs ? mine < theirs : rawValue < other.rawValue
  }
}
