import PlanningModel
import Quantities

/// The packs of one cool box.
struct Packs: Hashable, Sendable {
  let type: PackType
  let count: Int

  /// All of them.
  var mass: Grams { type.mass * count }

  /// The ways to pack `box` that the week's rules allow, never none: the usual number of its own
  /// kind, more of it, then the same with each colder kind of the same use.
  static func ways(_ box: CoolBoxType, _ rules: Rules) -> [Packs] {
    let own = kind(of: box)
    let colder = rules.colderPacks.compactMap { Register(PackType.all)[$0] }
      .filter { $0.isForFrozen == own.isForFrozen && $0.melts < own.melts }
      .sorted { $0.melts > $1.melts }
    let most = max(rules.packsPerBox, rules.mostPacksPerBox)
    return ([own] + colder).flatMap { type in
      (rules.packsPerBox...most).map { Packs(type: type, count: $0) }
    }
  }

  /// What a box takes where nothing asks for more.
  static func usual(_ box: CoolBoxType, _ rules: Rules) -> Packs {
    Packs(type: kind(of: box), count: rules.packsPerBox)
  }

  private static func kind(of box: CoolBoxType) -> PackType {
    Register(PackType.all)[box.pack] ?? PackType.all[0]
  }
}
