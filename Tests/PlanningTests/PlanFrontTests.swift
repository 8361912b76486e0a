import PlanningModel
import Quantities
import Testing

@testable import Planning

/// Which plans get a name.
@Suite struct PlanFrontTests {
  private static func measures(
    _ minutes: Int, _ weighed: Int, _ tenths: Int?, euros: Int = 100
  ) -> PlanMeasures {
    PlanMeasures(
      undelivered: 0, time: .minutes(minutes), weighed: .minutes(weighed), longest: .minutes(60),
      spread: .zero, margin: tenths.map { Double($0) / 10 }, spare: nil, distance: .zero,
      spent: .zero, total: MicroEuros(euros * 1_000_000), drivers: 2)
  }

  private static func choices(
    _ all: [PlanMeasures], by criteria: [PlanCriterion] = PlanCriterion.allCases
  ) -> [PlanFront.Choice] {
    PlanFront(all, by: criteria).choices()
  }

  @Test("each criterion names its best, and what is beaten gets no name")
  func bests() {
    let all = [
      Self.measures(100, 100, 10), Self.measures(90, 120, 10), Self.measures(120, 90, 10),
      Self.measures(110, 110, 20), Self.measures(91, 121, 9),
    ]
    #expect(
      Self.choices(all) == [
        .init(place: 1, aims: [.shortest]), .init(place: 2, aims: [.fairest]),
        .init(place: 3, aims: [.coldest]),
      ])
  }

  @Test("a plan that is best at two leaves a place to the best compromise, not the plan itself")
  func compromise() {
    let all = [
      Self.measures(101, 101, 11), Self.measures(90, 90, 5), Self.measures(120, 120, 25),
      Self.measures(100, 100, 14), Self.measures(118, 118, 24),
    ]
    #expect(
      Self.choices(all) == [
        .init(place: 1, aims: [.shortest, .fairest]), .init(place: 2, aims: [.coldest]),
        .init(place: 3, aims: [.balanced]),
      ])
  }

  @Test("plans that print alike are one: the plan itself, else the cheapest")
  func alike() {
    let same = [Self.measures(100, 100, 10), Self.measures(100, 100, 10, euros: 50)]
    #expect(Self.choices(same) == [.init(place: 0, aims: [.shortest, .fairest, .coldest])])
    let others = [
      Self.measures(100, 100, 10), Self.measures(90, 100, 10),
      Self.measures(90, 100, 10, euros: 50),
    ]
    #expect(Self.choices(others).map(\.place) == [2])
  }

  @Test("of equals by the criterion the week's own prices decide")
  func ties() {
    let all = [
      Self.measures(100, 100, 10, euros: 90), Self.measures(90, 130, 12),
      Self.measures(90, 120, 11, euros: 95),
    ]
    #expect(Self.choices(all).first == .init(place: 2, aims: [.shortest]))
  }

  @Test("a plan without anything cold is beyond every margin, and cold may be left out")
  func coldless() {
    let all = [Self.measures(100, 100, 10), Self.measures(110, 110, nil)]
    #expect(Self.choices(all).last == .init(place: 1, aims: [.coldest]))
    #expect(Self.choices(all, by: [.minutes, .fairness]).map(\.place) == [0])
  }
}
