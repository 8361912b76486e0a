import Foundation
import PlanningModel
import Quantities
import TestSupport
import Testing
import WeekGenerator

@testable import Planning

/// The prices of `Explainer` against weeks with the lock written in, planned apart.
@Suite struct ExplainTests {
  /// Seeds for tests that plan a week twice for every pair; 20 with `-D TOURNEE_LONG_TESTS`.
  static var seeds: ClosedRange<UInt64> {
    #if TOURNEE_LONG_TESTS
      1...20
    #else
      1...2
    #endif
  }

  /// The settings of a coordinator who writes the lock and asks for a proof.
  static func proving(effort: Int = 5) -> PlanningOptions {
    var options = PlannerTests.options(effort: effort)
    options.provesBest = true
    return options
  }

  /// The variant's week, with one more person where rest and refusals leave nobody to choose.
  static func week(_ variant: WeekVariant, _ seed: UInt64) -> Week {
    var week = variant.week(seed: seed)
    guard variant == .rests || variant == .refusals else { return week }
    var twin = week.volunteers[0]
    twin.id = "twin"
    twin.refuses = []
    week.volunteers = Register(week.volunteers + [twin])
    return week
  }

  static func plan(_ week: Week) throws -> WeekPlan {
    try Planner(week, options: proving()).planNow(progress: { _ in }, isCancelled: { false })
  }

  /// What a week with one more lock costs beside `plan`; `nil` where the lock cannot be had
  /// without leaving more baskets, told in other words than the explainer's.
  private func price(_ lock: Lock, _ week: Week, _ plan: WeekPlan) throws -> MicroEuros? {
    var changed = week
    changed.locks.append(lock)
    let forced = try Self.plan(changed)
    #expect(forced.objective.bound == forced.objective.total, "\(lock) is not proved")
    let isHad = forced.rounds.contains { round in
      round.driver == lock.volunteer
        && (lock.relay == nil || round.stops.contains { $0.relay == lock.relay })
    }
    let isKept = week.locks.allSatisfy { forced.keeps($0) || !plan.keeps($0) }
    guard isHad, isKept, forced.undelivered.count <= plan.undelivered.count else { return nil }
    return forced.objective.total - plan.objective.total
  }

  @Test(
    "every pair's price is what the lock costs, and what cannot be says why",
    arguments: WeekVariant.allCases)
  func everyPair(variant: WeekVariant) async throws {
    var (possible, impossible) = (0, 0)
    for seed in Self.seeds {
      let week = Self.week(variant, seed)
      let plan = try Self.plan(week)
      let explainer = try Explainer(week, plan: plan, options: PlannerTests.options())
      for relay in week.relays.ids {
        let answer = try await explainer.explanation(ofRelay: relay)
        let named = answer.alternatives.map(\.volunteer)
        let others = week.volunteers.ids.filter { answer.drivers != [$0] }
        #expect(named.sorted() == (answer.visits.isEmpty ? [] : others), "\(variant) \(seed)")
        for alternative in answer.alternatives {
          let lock = Lock(.only, relay: relay, volunteer: alternative.volunteer)
          #expect(alternative.lock == lock)
          let expected = try price(lock, week, plan)
          #expect(alternative.price?.total == expected, "\(variant) \(seed): \(lock)")
          #expect((alternative.obstacle == nil) == (alternative.price != nil))
          #expect(alternative.obstacle?.reason.isEmpty != true)
          // Nobody's choice is better than the proved best.
          #expect(expected ?? .zero >= .zero && alternative.price?.isProved != false)
          possible += expected == nil ? 0 : 1
          impossible += expected == nil ? 1 : 0
        }
        let prices = answer.alternatives.compactMap { $0.price?.total }
        #expect(prices == prices.sorted() && answer.best?.price?.total == prices.min())
      }
    }
    // A variant without a single price would test nothing.
    #expect(possible > 0, "\(variant): \(impossible) impossible")
  }

  @Test("making somebody drive costs what the lock costs", arguments: WeekVariant.allCases)
  func everyIdleVolunteer(variant: WeekVariant) async throws {
    for seed in Self.seeds {
      let week = Self.week(variant, seed)
      let plan = try Self.plan(week)
      let explainer = try Explainer(week, plan: plan, options: PlannerTests.options())
      for volunteer in week.volunteers.ids {
        let answer = try await explainer.explanation(ofVolunteer: volunteer)
        let round = plan.rounds.first { $0.driver == volunteer }
        #expect(answer.round == round?.id && answer.stops == round?.stops.map(\.relay) ?? [])
        #expect((answer.driving == nil) == (round != nil), "\(variant) \(seed)")
        guard let driving = answer.driving else { continue }
        let expected = try price(Lock(.drives, volunteer: volunteer), week, plan)
        #expect(driving.price?.total == expected, "\(variant) \(seed): \(volunteer)")
        #expect((driving.obstacle == nil) == (driving.price != nil))
      }
    }
  }

  @Test("the terms of a decision are the plan's, and a price is the sum of its terms")
  func terms() async throws {
    let week = WeekVariant.plain.week(seed: 1)
    let plan = try Self.plan(week)
    let explainer = try Explainer(week, plan: plan)
    for round in plan.rounds {
      for stop in round.stops {
        let answer = try await explainer.explanation(ofRelay: stop.relay)
        let visit = try #require(answer.visits.first { $0.round == round.id })
        #expect(visit.terms == round.terms && visit.cost == round.cost)
        #expect(visit.time == round.time && visit.baskets == stop.baskets)
        #expect(visit.coldest?.margin == stop.temperatures.map(\.margin).min())
        for price in answer.alternatives.compactMap(\.price) {
          #expect(price.terms.total == price.total)
          #expect(!price.moves.contains { $0.relay == stop.relay })
        }
      }
    }
  }

  @Test("what the week's own rules forbid is said by its code, without a plan")
  func obstacles() async throws {
    var recipe = WeekRecipe.tiny(seed: 2)
    recipe.volunteers = 4
    var week = WeekGenerator.week(recipe)
    let free = try Self.plan(week)
    let stop = try #require(free.rounds.first?.stops.first)
    let driver = try #require(free.rounds.first?.driver)
    let others = week.volunteers.ids.filter { $0 != driver }
    week.locks = [
      Lock(.only, relay: stop.relay, volunteer: driver), Lock(.rests, volunteer: others[0]),
    ]
    week.volunteers.edit(others[1]) { $0.refuses.append(stop.relay) }
    week.volunteers.edit(others[2]) { $0.freeTo = $0.freeFrom }
    let plan = try Self.plan(week)
    let answer = try await Explainer(week, plan: plan).explanation(ofRelay: stop.relay)
    let codes = answer.alternatives.map { "\($0.volunteer) \($0.obstacle?.code.rawValue ?? "")" }
    #expect(
      codes == ["\(others[0]) rests", "\(others[1]) refuses", "\(others[2]) no-time"].sorted())
    week.volunteers.edit(others[1]) { $0.refuses = [] }
    week.volunteers.edit(others[2]) { $0.carClass = nil }
    let again = try await Explainer(week, plan: plan).explanation(ofRelay: stop.relay)
    #expect(
      again.alternatives.map { $0.obstacle?.code } == [.rests, .locked, .noVehicle])
  }

  @Test("a relay that nobody serves has the plan's reason and no alternative")
  func undelivered() async throws {
    var week = WeekVariant.plain.week(seed: 3)
    let relay = try #require(week.orders.first?.relay)
    for id in week.volunteers.ids { week.volunteers.edit(id) { $0.refuses.append(relay) } }
    let plan = try Self.plan(week)
    let answer = try await Explainer(week, plan: plan).explanation(ofRelay: relay)
    #expect(answer.visits.isEmpty && answer.alternatives.isEmpty)
    #expect(!answer.undelivered.isEmpty)
    #expect(answer.undelivered == plan.undelivered.filter { $0.relay == relay })
  }

  @Test("beside a plan that is not proved no price says that it is")
  func unproved() async throws {
    let week = WeekVariant.plain.week(seed: 1)
    let plan = try Planner(week, options: PlannerTests.options()).planNow(
      progress: { _ in }, isCancelled: { false })
    let explainer = try Explainer(week, plan: plan)
    #expect(!explainer.isProved)
    let relay = try #require(plan.rounds.first?.stops.first?.relay)
    let prices = try await explainer.explanation(ofRelay: relay).alternatives.compactMap(\.price)
    #expect(!prices.isEmpty && prices.allSatisfy { !$0.isProved })
  }

  @Test("a cancelled task prices nothing more, and says so")
  func cancelled() async throws {
    let week = WeekVariant.plain.week(seed: 1)
    let plan = try Self.plan(week)
    let explainer = try Explainer(week, plan: plan)
    let relay = try #require(plan.rounds.first?.stops.first?.relay)
    // The group's task is cancelled before it begins.
    let answer = try await withThrowingTaskGroup(of: RelayExplanation.self) { group in
      group.cancelAll()
      group.addTask { try await explainer.explanation(ofRelay: relay) }
      return try #require(await group.next())
    }
    #expect(!answer.alternatives.isEmpty)
    #expect(answer.alternatives.allSatisfy { $0.obstacle?.code == .interrupted })
  }

  @Test("the JSON of an answer has the keys that the help names")
  func json() async throws {
    let week = WeekVariant.plain.week(seed: 1)
    let plan = try Self.plan(week)
    let explainer = try Explainer(week, plan: plan)
    let relay = try #require(plan.rounds.first?.stops.first?.relay)
    let answer = try await explainer.explanation(ofRelay: relay)
    let data = try JSONEncoder().encode(answer)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(Set(object.keys) == ["relay", "split", "visits", "undelivered", "alternatives"])
    let visit = try #require((object["visits"] as? [[String: Any]])?.first)
    #expect(
      Set(visit.keys).union(["coldest", "spareMinutes"]) == [
        "round", "driver", "kind", "vehicle", "arrival", "begin", "departure", "baskets", "crates",
        "coldest", "stops", "terms", "roundMinutes", "roundCostEur",
        "spareMinutes",
      ])
    let alternatives = try #require(object["alternatives"] as? [[String: Any]])
    let price = try #require(alternatives.lazy.compactMap { $0["price"] as? [String: Any] }.first)
    #expect(
      Set(price.keys).union([
        "marginK", "marginChangeK", "spareMinutes", "spareChangeMinutes",
      ]) == [
        "proved", "totalEur", "terms", "minutes", "marginK", "marginChangeK", "baskets", "moves",
        "spareMinutes", "spareChangeMinutes",
      ])
    #expect((price["totalEur"] as? Double) == answer.best?.price?.total.inDocumentUnit)
  }
}
