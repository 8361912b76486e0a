import Kernels
import Quantities
import Testing

@testable import Routing

/// Certificates and choices that were tampered with.
@Suite struct CertificateFormTests {
  private struct Yes: RouteJudge {
    func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict { .accept }
  }

  private static let unit: Int64 = 200_000_000
  private let partition: PartitionProblem
  private let choice: ClaimedChoice
  private let good: Certificate

  init() throws {
    partition = try CertificateProblem.make(seed: 4)
    let best = CertificateBruteForce(partition, unit: Self.unit)
    choice = best.choice
    let free = Certificate.Prices(
      tasks: [Int64](repeating: 0, count: partition.taskCount),
      vehicles: [Int64](repeating: 0, count: partition.vehicleRows.count),
      cuts: [Certificate.Cut(tasks: [0, 1, 2], price: -1)])
    good = Certificate(value: best.value, unit: Self.unit, all: free, near: free)
  }

  private func complaints(_ certificate: Certificate, _ choice: ClaimedChoice? = nil)
    -> [CertificateComplaint]
  {
    CertificateCheck(partition, judge: Yes()).complaints(
      about: choice ?? self.choice, certificate)
  }

  @Test("what the tests tamper with is right before")
  func goodIsGood() {
    #expect(complaints(good) == [])
    #expect(!choice.routes.isEmpty)
  }

  @Test("wrong counts, signs and tasks are refused")
  func wrongForm() {
    var bad = good
    bad.all.tasks.removeLast()
    bad.near.vehicles.append(0)
    let tasks = partition.taskCount
    let rows = partition.vehicleRows.count
    #expect(
      complaints(bad) == [
        .wrongCount(.all, .tasks, found: tasks - 1, expected: tasks),
        .wrongCount(.near, .vehicles, found: rows + 1, expected: rows),
      ])
    bad = good
    bad.all.vehicles[0] = 1
    bad.near.cuts[0].price = 2
    #expect(
      complaints(bad) == [
        .wrongSign(.all, .vehicles, place: 0), .wrongSign(.near, .cuts, place: 0),
      ])
    for wrong in [[0, 1], [0, 1, 1], [0, 1, tasks], [-1, 0, 1], [], [0, 1, 2, 3]] {
      bad = good
      bad.near.cuts[0].tasks = wrong
      #expect(complaints(bad) == [.wrongTasks(.near, place: 0)])
    }
  }

  @Test("numbers beyond all sums are refused")
  func hugeNumbers() {
    for huge in [Int64.max, Int64.min, 1 << 60] {
      var bad = good
      bad.all.tasks[0] = huge
      #expect(complaints(bad) == [.outOfRange])
      bad = good
      bad.value = huge
      #expect(complaints(bad) == [.outOfRange])
      bad = good
      bad.unit = huge
      #expect(complaints(bad) == [.outOfRange])
    }
    var bad = good
    bad.near.cuts[0].price = .min
    #expect(complaints(bad) == [.outOfRange])
  }

  @Test("another value than the choice has is refused")
  func otherValue() {
    for change in [Int64(-1), 1] {
      var bad = good
      bad.value += change
      #expect(
        complaints(bad) == [.otherValue(found: good.value, written: good.value + change)])
    }
  }

  @Test("prices so weak that everything is near are given up on, not believed")
  func givesUp() {
    let check = CertificateCheck(partition, judge: Yes(), threads: 2, most: 3)
    #expect(check.complaints(about: choice, good) == [.tooMany])
  }

  @Test("choices that break a rule are refused")
  func brokenRules() throws {
    func isBroken(_ choice: ClaimedChoice) -> Bool {
      let found = complaints(good, choice)
      return !found.isEmpty && found.allSatisfy { if case .brokenRule = $0 { true } else { false } }
    }
    let first = try #require(choice.routes.first)
    let others = Array(choice.routes.dropFirst())
    #expect(isBroken(ClaimedChoice(routes: others, unserved: choice.unserved)))
    #expect(isBroken(ClaimedChoice(routes: choice.routes + [first], unserved: choice.unserved)))
    let demand = partition.demandOfClient[try #require(first.visits.first)]
    #expect(isBroken(ClaimedChoice(routes: choice.routes, unserved: choice.unserved + [demand])))
    #expect(isBroken(ClaimedChoice(routes: choice.routes, unserved: [99])))
    for (vehicle, visits) in [(99, first.visits), (-1, first.visits), (0, []), (0, [-1])] {
      let route = ClaimedChoice.Route(vehicle: vehicle, visits: visits)
      #expect(isBroken(ClaimedChoice(routes: others + [route], unserved: choice.unserved)))
    }
    let everybody = ClaimedChoice.Route(
      vehicle: 0, visits: partition.demands.compactMap { $0.ways.first?.client })
    #expect(isBroken(ClaimedChoice(routes: [everybody], unserved: [])))
  }
}
