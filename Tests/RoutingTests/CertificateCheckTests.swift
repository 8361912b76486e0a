import Kernels
import Quantities
import TestSupport
import Testing

@testable import Routing

@Suite struct CertificateCheckTests {
  static let seeds: [UInt64] = Array(1...24)
  private static let unit: Int64 = 200_000_000

  private struct Yes: RouteJudge {
    func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict { .accept }
  }

  /// Prices of nothing at all.
  private func free(_ partition: PartitionProblem) -> Certificate.Prices {
    Certificate.Prices(
      tasks: [Int64](repeating: 0, count: partition.taskCount),
      vehicles: [Int64](repeating: 0, count: partition.vehicleRows.count), cuts: [])
  }

  /// Prices such as a simplex method might find.
  private func drawn(_ partition: PartitionProblem, _ random: inout RandomGenerator)
    -> Certificate.Prices
  {
    let tasks = (0..<partition.taskCount).map { _ in Int64(random.below(9_000_000)) - 500_000 }
    let vehicles = partition.vehicleRows.map { row in
      Int64(random.below(2_000_000)) * (row.isObligation ? 1 : -1)
    }
    let cuts = (0..<random.below(6)).map { _ in
      var all = Array(0..<partition.taskCount)
      random.mix(&all)
      return Certificate.Cut(tasks: Array(all.prefix(3)), price: -Int64(random.below(1_500_000)))
    }
    return Certificate.Prices(tasks: tasks, vehicles: vehicles, cuts: cuts)
  }

  private func complaints(
    _ partition: PartitionProblem, _ choice: ClaimedChoice, _ certificate: Certificate,
    judge: any RouteJudge = Yes(), threads: Int = 2
  ) -> [CertificateComplaint] {
    CertificateCheck(partition, judge: judge, threads: threads)
      .complaints(about: choice, certificate)
  }

  @Test("the best choice is proved best, whatever the prices", arguments: seeds)
  func acceptsTheOptimum(seed: UInt64) throws {
    let partition = try CertificateProblem.make(seed: seed)
    var random = RandomGenerator(seed: seed &+ 900)
    let best = CertificateBruteForce(partition, unit: Self.unit)
    for round in 0..<3 {
      let all = round == 0 ? free(partition) : drawn(partition, &random)
      let near = round == 0 ? free(partition) : drawn(partition, &random)
      let certificate = Certificate(value: best.value, unit: Self.unit, all: all, near: near)
      #expect(complaints(partition, best.choice, certificate) == [], "round \(round)")
    }
  }

  @Test("a choice that is not the best is refused, and the best one is named", arguments: seeds)
  func refusesWorse(seed: UInt64) throws {
    let partition = try CertificateProblem.make(seed: seed)
    var random = RandomGenerator(seed: seed &+ 901)
    let best = CertificateBruteForce(partition, unit: Self.unit)
    // Nobody served is a choice, and the best one without its last route mostly is another.
    let nobody = ClaimedChoice(routes: [], unserved: Array(partition.demands.indices))
    let value = try #require(CheckTerms(partition, unit: Self.unit))
    let worse = ClaimedRules(value).value(of: nobody)
    for _ in 0..<2 {
      let certificate = Certificate(
        value: worse, unit: Self.unit, all: drawn(partition, &random),
        near: drawn(partition, &random))
      let found = complaints(partition, nobody, certificate)
      guard worse > best.value else {
        #expect(found == [])
        continue
      }
      guard case .better(let choice, let better) = found.first else {
        Issue.record("\(found)")
        continue
      }
      #expect(better == best.value)
      #expect(ClaimedRules(value).value(of: choice) == best.value)
    }
  }

  @Test("where the judge refuses routes, the dearer optimum is proved", arguments: seeds)
  func judged(seed: UInt64) throws {
    let partition = try CertificateProblem.make(seed: seed)
    var random = RandomGenerator(seed: seed &+ 902)
    let judge = RandomJudge(seed: seed)
    let plain = CertificateBruteForce(partition, unit: Self.unit)
    let best = CertificateBruteForce(partition, unit: Self.unit, judge: judge)
    for _ in 0..<2 {
      let certificate = Certificate(
        value: best.value, unit: Self.unit, all: drawn(partition, &random),
        near: drawn(partition, &random))
      #expect(complaints(partition, best.choice, certificate, judge: judge) == [])
      guard plain.value < best.value else { continue }
      guard case .better(_, plain.value) = complaints(partition, best.choice, certificate).first
      else {
        Issue.record("without the judge there is a better choice")
        continue
      }
      var refused = certificate
      refused.value = plain.value
      let found = complaints(partition, plain.choice, refused, judge: judge)
      #expect(found.contains { if case .brokenRule = $0 { true } else { false } })
    }
  }

  @Test("the answer does not depend on the number of threads", arguments: seeds.prefix(5))
  func threads(seed: UInt64) throws {
    let partition = try CertificateProblem.make(seed: seed)
    let nobody = ClaimedChoice(routes: [], unserved: Array(partition.demands.indices))
    let terms = try #require(CheckTerms(partition, unit: Self.unit))
    let certificate = Certificate(
      value: ClaimedRules(terms).value(of: nobody), unit: Self.unit, all: free(partition),
      near: free(partition))
    let one = complaints(partition, nobody, certificate, threads: 1)
    for threads in 2...4 {
      #expect(complaints(partition, nobody, certificate, threads: threads) == one)
    }
  }
}
