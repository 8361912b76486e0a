import PlanningModel
import Quantities
import TestSupport
import Testing
import WeekGenerator

@testable import Planning

/// The temperature curves that a plan carries beside its figures.
@Suite struct CurveTests {
  private func plan(_ seed: UInt64) async throws -> WeekPlan {
    var recipe = WeekRecipe.tiny(seed: seed)
    recipe.trucks = 1
    return try await Planner(WeekGenerator.week(recipe), options: PlannerTests.options()).plan()
  }

  @Test("one curve per container and class with a limit, in a steady order", arguments: Seeds.few)
  func oneEach(seed: UInt64) async throws {
    let plan = try await plan(seed)
    for round in plan.rounds {
      let aboard = plan.crates.filter { $0.round == round.id && $0.limit != nil }
      let wanted = Set(aboard.map { [$0.compartment ?? "", $0.temperatureClass.rawValue] })
      let given = round.curves.map { [$0.container, $0.temperatureClass.rawValue] }
      #expect(Set(given) == wanted && given.count == wanted.count)
    }
    #expect(plan.rounds.contains { !$0.curves.isEmpty })
  }

  @Test(
    "a curve runs from loading to its hand-over and ends with the figure stated there",
    arguments: Seeds.few)
  func ends(seed: UInt64) async throws {
    let plan = try await plan(seed)
    for round in plan.rounds {
      for curve in round.curves {
        let stop = try #require(round.stops.first { $0.crates.contains(curve.crate) })
        #expect(curve.stop == stop.relay)
        #expect(curve.times.first == round.loads && curve.times.last == stop.departure)
        #expect(curve.times.count == curve.shell.count)
        let gaps = zip(curve.times, curve.times.dropFirst()).map { ($1 - $0).rawValue }
        #expect(gaps.allSatisfy { (1...300).contains($0) })
        let stated = stop.temperatures.first { $0.crate == curve.crate }
        if let stated { #expect(curve.shell.last == stated.predicted) }
        // The warmest of the class aboard is the warmest of some stop, so it is never below it.
        let all = round.stops.flatMap(\.temperatures).filter { entry in
          entry.temperatureClass == curve.temperatureClass
            && plan.crates.contains { $0.id == entry.crate && $0.compartment == curve.container }
        }
        let last = try #require(curve.shell.last)
        #expect(all.allSatisfy { $0.predicted <= last })
      }
    }
  }

  @Test("in a truck the air is told and shows each door; in a cool box there is neither")
  func doors() async throws {
    var seen = 0
    for seed in Seeds.few {
      for round in try await plan(seed).rounds {
        for curve in round.curves {
          #expect((curve.air == nil) == (round.kind == .car))
          #expect(curve.doors.isEmpty == (round.kind == .car))
          for door in curve.doors {
            let (from, to) = (
              try #require(curve.times.firstIndex(of: door.from)),
              try #require(curve.times.firstIndex(of: door.to))
            )
            let air = try #require(curve.air)
            #expect(air[to] > air[from], "\(round.id) \(door)")
            seen += 1
          }
        }
      }
    }
    #expect(seen > 0, "no truck with cold among the weeks")
  }
}
