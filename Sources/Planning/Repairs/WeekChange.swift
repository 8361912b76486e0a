import PlanningModel
import Quantities

/// A small change of a week that people can make, with what to tell them.
struct WeekChange: Sendable {
  typealias Kind = Repair.Change.Kind
  typealias Name = WeekElement.Name

  let change: Repair.Change
  /// What is changed; of two changes of one thing only one is made.
  let target: String
  /// Names of the elements of the week (``WeekElement``) that it loosens, each less than giving it
  /// up would.
  let loosens: [String]
  private let edit: @Sendable (inout Week) -> Void

  var price: MicroEuros { change.price }

  /// - Parameter amount: tells changes of one target apart; empty where there is only one.
  init(
    _ kind: Kind, of target: String = "", amount: String = "", relay: String? = nil,
    volunteer: String? = nil, vehicle: String? = nil, loosens: [String], price: MicroEuros,
    _ words: Phrase, _ edit: @escaping @Sendable (inout Week) -> Void
  ) {
    let parts = [kind.rawValue, target].filter { !$0.isEmpty }
    self.target = parts.joined(separator: ":")
    change = Repair.Change(
      id: (parts + [amount]).filter { !$0.isEmpty }.joined(separator: ":"), kind: kind,
      relay: relay, volunteer: volunteer, vehicle: vehicle, price: price, words)
    self.loosens = loosens
    self.edit = edit
  }

  /// The week after the change.
  func applied(to week: Week) -> Week {
    var week = week
    edit(&week)
    return week
  }

  /// Every change that people can make to `week`, in the order of the kinds.
  static func all(for week: Week) -> [WeekChange] {
    let prices = ChangePrices.standard
    let all =
      packs(week, prices) + coldRoom(week, prices) + rooms(week, prices) + rules(week, prices)
      + boxes(week, prices) + hub(week, prices) + relays(week, prices) + people(week, prices)
      + locks(week, prices)
    return all.filter { $0.applied(to: week) != week }
  }

  /// By how much hours and minutes are widened: half an hour, or a whole one.
  static let steps: [(minutes: Int, halves: Int)] = [(30, 1), (60, 2)]
}
