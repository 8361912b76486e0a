import Kernels
import PlanningModel
import Quantities
import WeekGenerator

@testable import Planning

/// Small invented weeks that nobody can serve whole, each for a reason of its own.
enum ImpossibleWeek: Int, CaseIterable, Sendable {
  case minutes, hours, window, sameHour, refusals, locks, smallCars, noBoxes, hot, obliged, truck

  /// Weeks for tests that look at every two changes: five small ones; 50 of up to six relays with
  /// `-D TOURNEE_LONG_TESTS`.
  static func some() throws -> [(name: String, week: Week)] {
    #if TOURNEE_LONG_TESTS
      try first(50, of: allCases, mostRelays: 6)
    #else
      try first(5, of: [.minutes, .sameHour, .locks, .obliged, .noBoxes], mostRelays: 3)
    #endif
  }

  /// The first that nobody can serve, the difficulties in turn.
  static func first(
    _ count: Int, of difficulties: [ImpossibleWeek], mostRelays: Int
  ) throws -> [(name: String, week: Week)] {
    var found: [(name: String, week: Week)] = []
    for seed in UInt64(1)...1_000 {
      for difficulty in difficulties where found.count < count {
        let week = difficulty.week(seed: seed, mostRelays: mostRelays)
        guard try !SlowOracle().isPossible(RelaxedWeek(week: week)) else { continue }
        found.append(("\(difficulty) \(seed)", week))
      }
      if found.count >= count { break }
    }
    return found
  }

  private func week(seed: UInt64, mostRelays: Int) -> Week {
    var random = RandomGenerator(seed: seed &* 31 &+ UInt64(rawValue))
    let isCold = [.noBoxes, .hot, .truck].contains(self)
    let relays = isCold ? 3 : 3 + random.below(mostRelays - 2)
    var recipe = WeekRecipe(
      name: "\(self)-\(seed)", orders: 2 * relays, relays: relays,
      volunteers: max(2, relays - 2), trucks: self == .truck ? 1 : 0,
      seed: seed &+ UInt64(rawValue) &* 100, hubPercent: 0, coldPercent: isCold ? 55 : 0)
    if self == .hot { recipe.hottest = 40 }
    var week = WeekGenerator.week(recipe)
    // Without cold food there is nothing to split; with it, three relays are few enough.
    week.rules.splitLimit = random.below(2) == 0 ? 1 : 2
    spoil(&week, &random)
    return week
  }

  private func spoil(_ week: inout Week, _ random: inout RandomGenerator) {
    let villages = week.relays.filter { $0.kind != .hub }.map(\.id)
    let relay = villages[random.below(villages.count)]
    let person = week.volunteers[random.below(week.volunteers.count)].id
    switch self {
    case .minutes:
      edit(&week) { $0.mostTime = Seconds(rawValue: $0.mostTime.rawValue * 3 / 5) }
    case .hours:
      edit(&week) { $0.freeTo = $0.freeTo + .minutes(-75) }
    case .window:
      let opens = week.hub.opens
      week.relays.edit(relay) { $0.open = [Hours(opens + .minutes(-45), opens + .minutes(8))] }
    case .sameHour:
      let at = TimeOfDay(17, 0)
      for village in villages { week.relays.edit(village) { $0.open = [Hours(at, at)] } }
      week.volunteers = Register(
        Array(week.volunteers.prefix(max(1, villages.count - 2))))
    case .refusals:
      for village in villages.prefix(2) { edit(&week) { $0.refuses.append(village) } }
    case .locks:
      week.locks = [
        Lock(.rests, volunteer: person),
        Lock(.only, relay: relay, volunteer: week.volunteers[0].id),
      ]
    case .smallCars:
      edit(&week) { $0.carClass = "city" }
      grow(&week, 4)
    case .noBoxes: edit(&week) { $0.coolBoxes = Array($0.coolBoxes.dropFirst(2)) }
    case .hot:
      week.rules.packsPerBox = 1
      week.rules.mostPacksPerBox = 1
      week.hub.coldRoom = Celsius(2.5)
    case .obliged:
      week.locks = week.volunteers.map { Lock(.drives, volunteer: $0.id) }
      week.volunteers.edit(person) { $0.mostTime = .minutes(20) }
    case .truck:
      week.volunteers = Register(
        week.volunteers.map { volunteer in
          var volunteer = volunteer
          if volunteer.mayDriveTruck { volunteer.carClass = nil } else { volunteer.coolBoxes = [] }
          return volunteer
        })
      for truck in week.vehicles.ids { week.vehicles.edit(truck) { $0.payload = Grams(30_000) } }
    }
    let known = Set(week.volunteers.ids)
    week.ledger = Register(week.ledger.filter { known.contains($0.id) })
  }

  private func edit(_ week: inout Week, _ change: (inout Volunteer) -> Void) {
    for id in week.volunteers.ids { week.volunteers.edit(id, change) }
  }

  private func grow(_ week: inout Week, _ factor: Int) {
    week.orders = Register(
      week.orders.map { order in
        var order = order
        for place in order.lines.indices {
          order.lines[place].quantity *= factor
          order.lines[place].mass = order.lines[place].mass * factor
          order.lines[place].volume = order.lines[place].volume * factor
        }
        return order
      })
  }
}
