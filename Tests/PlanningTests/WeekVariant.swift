import Kernels
import PlanningModel
import Quantities
import WeekGenerator

/// Small invented weeks with one more difficulty each.
enum WeekVariant: String, CaseIterable, Sendable {
  case plain, unsplit, truck, hot, only, never, drives, rests, refusals, labelled

  /// The week of `seed`; always the same.
  func week(seed: UInt64) -> Week {
    var recipe = WeekRecipe.tiny(seed: seed)
    if self == .truck || self == .labelled {
      recipe.trucks = 1
      recipe.volunteers = 3
    }
    if self == .hot { recipe.hottest = 38 }
    var week = WeekGenerator.week(recipe)
    var random = RandomGenerator(seed: seed &+ 1_000)
    let villages = week.relays.filter { $0.kind != .hub }.map(\.id)
    let relay = villages[random.below(villages.count)]
    let person = week.volunteers[random.below(week.volunteers.count)].id
    switch self {
    case .plain, .truck, .hot: break
    case .unsplit: week.rules.splitLimit = 1
    case .only: week.locks = [Lock(.only, relay: relay, volunteer: person)]
    case .never: week.locks = [Lock(.never, relay: relay, volunteer: person)]
    case .drives: week.locks = [Lock(.drives, volunteer: person)]
    case .rests: week.locks = [Lock(.rests, volunteer: person)]
    case .labelled: week.orders = Register(week.orders.map { Self.labelled($0, &random) })
    case .refusals:
      week.volunteers = Register(
        week.volunteers.map { volunteer in
          var volunteer = volunteer
          volunteer.refuses = villages.filter { _ in random.below(3) == 0 }
          return volunteer
        })
    }
    return week
  }

  /// Labels a kelvin or two colder than the class, some warmer, and some on food without cold.
  private static func labelled(_ order: Order, _ random: inout RandomGenerator) -> Order {
    var order = order
    for place in order.lines.indices {
      let draw = random.below(6)
      let limit = order.lines[place].temperatureClass.limit?.degrees
      switch draw {
      case 0, 1: order.lines[place].label = limit.map { Celsius($0 - Double(1 + draw)) }
      case 2: order.lines[place].label = limit.map { Celsius($0 + 1) }
      case 3 where limit == nil && random.below(4) == 0: order.lines[place].label = Celsius(6)
      default: break
      }
    }
    return order
  }
}

extension WeekPlan {
  /// Whether the plan keeps `lock`, told in other words than the audit's.
  func keeps(_ lock: Lock) -> Bool {
    let drivers = Set(rounds.map(\.driver))
    let visitors = rounds.filter { $0.stops.contains { $0.relay == lock.relay } }.map(\.driver)
    switch lock.rule {
    case .only: return visitors.allSatisfy { $0 == lock.volunteer }
    case .never: return visitors.allSatisfy { $0 != lock.volunteer }
    case .drives: return lock.volunteer.map(drivers.contains) ?? true
    case .rests: return !(lock.volunteer.map(drivers.contains) ?? false)
    }
  }

  /// Orders that are both handed over somewhere and said not to be.
  var torn: [String] {
    let handed = Set(rounds.flatMap { $0.stops.flatMap(\.baskets) })
    return undelivered.map(\.order).filter(handed.contains)
  }
}
