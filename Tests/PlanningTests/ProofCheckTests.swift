import PlanningModel
import Quantities
import Routing
import TestSupport
import Testing

@testable import Planning

/// Proofs of plans checked by the other method, and what becomes of them when they are spoiled.
@Suite struct ProofCheckTests {
  static let variants: [WeekVariant] = [.plain, .truck, .hot, .drives, .refusals]

  /// A proved plan with its certificate.
  static func proved(_ week: Week) throws -> (plan: WeekPlan, certificate: Certificate) {
    var options = PlannerTests.options(effort: 5)
    options.provesBest = true
    let planner = try Planner(week, options: options)
    let result = try planner.resultNow()
    return (result.plan, try #require(result.certificate))
  }

  @Test("every proof holds by the other method", arguments: variants)
  func proofsHold(variant: WeekVariant) throws {
    for seed in Seeds.few.prefix(8) {
      let week = variant.week(seed: seed)
      let (plan, certificate) = try Self.proved(week)
      let complaints = try ProofCheck(week, plan, certificate).complaints(threads: 2)
      #expect(complaints.isEmpty, "\(variant) \(seed): \(complaints.map(\.english))")
    }
  }

  @Test("a dearer plan is refused, with the certificate as it is or made to fit")
  func dearerPlans() throws {
    var refused = 0
    for seed in Seeds.few {
      let week = WeekVariant.truck.week(seed: seed)
      let (best, certificate) = try Self.proved(week)
      guard let round = best.rounds.first, let relay = round.stops.first?.relay else { continue }
      // With somebody else at one relay all is dearer, and still a plan of the whole week.
      var without = week
      without.locks = [Lock(.never, relay: relay, volunteer: round.driver)]
      var (dear, _) = try Self.proved(without)
      guard dear.undelivered.count == best.undelivered.count,
        dear.objective.total > best.objective.total
      else { continue }
      dear.objective.bound = dear.objective.total
      #expect(try !ProofCheck(week, dear, certificate).complaints(threads: 2).isEmpty)
      var fitted = certificate
      fitted.value += (dear.objective.total - best.objective.total).rawValue
      #expect(try !ProofCheck(week, dear, fitted).complaints(threads: 2).isEmpty)
      refused += 1
    }
    #expect(refused >= 5)
  }

  @Test("spoiled values, bounds and prices are refused")
  func spoiled() throws {
    let week = WeekVariant.truck.week(seed: 2)
    let (plan, certificate) = try Self.proved(week)
    func isRefused(_ plan: WeekPlan, _ change: (inout Certificate) -> Void) throws -> Bool {
      var spoiled = certificate
      change(&spoiled)
      return try !ProofCheck(week, plan, spoiled).complaints(threads: 1).isEmpty
    }
    #expect(try !isRefused(plan) { _ in })
    #expect(try isRefused(plan) { $0.value -= 1 })
    #expect(try isRefused(plan) { $0.value += 1 })
    #expect(try isRefused(plan) { $0.all.tasks.removeLast() })
    #expect(try isRefused(plan) { $0.near.vehicles.append(0) })
    #expect(try isRefused(plan) { $0.all.vehicles[0] = 5 })
    #expect(
      try isRefused(plan) { $0.near.cuts = [Certificate.Cut(tasks: [0, 1], price: -1)] })
    var other = plan
    other.objective.bound = plan.objective.total - MicroEuros(1)
    #expect(try isRefused(other) { _ in })
    other = plan
    other.rounds.removeLast()
    #expect(try isRefused(other) { _ in })
  }

  @Test("a basket that is cheap to leave proves nothing of those that stay")
  func cheapBaskets() throws {
    var checked = 0
    for seed in Seeds.few {
      var week = WeekVariant.plain.week(seed: seed)
      week.locks = [Lock(.rests, volunteer: week.volunteers[0].id)]
      let (plan, certificate) = try Self.proved(week)
      guard !plan.undelivered.isEmpty else { continue }
      #expect(plan.status == .impossible)
      #expect(try ProofCheck(week, plan, certificate).complaints(threads: 2).isEmpty)
      var cheap = certificate
      cheap.unit = 1
      #expect(try !ProofCheck(week, plan, cheap).complaints(threads: 2).isEmpty)
      checked += 1
    }
    #expect(checked >= 5)
  }
}
