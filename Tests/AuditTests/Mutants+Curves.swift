import PlanningModel
import Quantities

@testable import Audit

extension Mutants {
  /// A mutant of the first curve, or of the first in a compartment with a door.
  private static func ofCurve(
    _ name: String, _ expected: Breach.Code, inRoom: Bool = false,
    _ change: @escaping @Sendable (inout TemperatureCurve) -> Bool
  ) -> Mutant {
    Mutant(name, expected) { plan, _ in
      for round in plan.rounds.indices {
        let place = plan.rounds[round].curves.firstIndex { !inRoom || $0.air != nil }
        if let place { return change(&plan.rounds[round].curves[place]) }
      }
      return false
    }
  }

  /// A mutant of the curves of the first round that has any.
  private static func ofCurves(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout [TemperatureCurve]) -> Void
  ) -> Mutant {
    Mutant(name, expected) { plan, _ in
      guard let round = plan.rounds.firstIndex(where: { !$0.curves.isEmpty }) else { return false }
      change(&plan.rounds[round].curves)
      return true
    }
  }

  static let curves =
    [
      ofCurves("curve left out", .curveList) { $0.removeLast() },
      ofCurves("curve given twice", .curveList) { $0.append($0[0]) },
      ofCurves("curve of food that is not aboard", .curveList) { curves in
        var other = curves[0]
        other.temperatureClass = .dry
        curves.append(other)
      },
      ofCurves("curve of another container", .curveList) { $0[0].container = "attic" },
    ] + curveFigures + curveTimes + curveDoors

  private static let curveFigures = [
    ofCurve("curve with another limit", .curveFigures) { curve in
      curve.limit = Celsius(curve.limit.degrees + 1)
      return true
    },
    ofCurve("curve of another crate", .curveFigures) { curve in
      curve.crate = "another"
      return true
    },
    ofCurve("curve that ends elsewhere", .curveFigures) { curve in
      curve.stop = "elsewhere"
      return true
    },
    ofCurve("curve a little off at its end", .curveFigures) { curve in
      guard let last = curve.shell.indices.last else { return false }
      curve.shell[last] = Celsius(curve.shell[last].degrees - 0.3)
      return true
    },
    ofCurve("curve with a warm hour hidden", .curveFigures) { curve in
      guard curve.shell.count > 2 else { return false }
      curve.shell[1] = Celsius(curve.shell[1].degrees - 0.4)
      return true
    },
    ofCurve("air that knows no door", .curveFigures, inRoom: true) { curve in
      guard let air = curve.air, let warm = air.max(), warm.degrees > 6 else { return false }
      curve.air = air.map { min($0, Celsius(warm.degrees - 4)) }
      return true
    },
  ]

  private static let curveTimes = [
    ofCurve("curve that begins late", .curveShape) { curve in
      guard curve.times.count > 2 else { return false }
      curve.times.removeFirst()
      curve.shell.removeFirst()
      curve.air?.removeFirst()
      return true
    },
    ofCurve("curve that ends early", .curveShape) { curve in
      guard curve.times.count > 2 else { return false }
      curve.times.removeLast()
      curve.shell.removeLast()
      curve.air?.removeLast()
      return true
    },
    ofCurve("curve with a gap", .curveShape) { curve in
      curve.removeMoment { gap, isDoor in gap > 300 && !isDoor }
    },
    ofCurve("curve that goes back in time", .curveShape) { curve in
      guard curve.times.count > 3 else { return false }
      curve.times.swapAt(1, 2)
      return true
    },
    ofCurve("more times than figures", .curveShape) { curve in
      guard !curve.shell.isEmpty else { return false }
      curve.shell.removeLast()
      return true
    },
  ]

  private static let curveDoors = [
    ofCurve("door hidden", .curveShape, inRoom: true) { curve in
      guard !curve.doors.isEmpty else { return false }
      curve.doors.removeLast()
      return true
    },
    ofCurve("door shut too soon", .curveShape, inRoom: true) { curve in
      guard !curve.doors.isEmpty else { return false }
      curve.doors[0].to = curve.doors[0].to - Seconds(30)
      return true
    },
    ofCurve("curve that passes over a door", .curveShape, inRoom: true) { curve in
      curve.removeMoment { gap, isDoor in gap <= 300 && isDoor }
    },
    ofCurve("air left out", .curveShape, inRoom: true) { curve in
      curve.air = nil
      return true
    },
    Mutant("air in a cool box", .curveShape) { plan, _ in
      for round in plan.rounds.indices {
        guard let place = plan.rounds[round].curves.firstIndex(where: { $0.air == nil }) else {
          continue
        }
        plan.rounds[round].curves[place].air = plan.rounds[round].curves[place].shell
        return true
      }
      return false
    },
  ]
}

extension TemperatureCurve {
  /// Leaves out the first moment within that satisfies a condition on the gap it would leave,
  /// seconds, and on being a door's.
  fileprivate mutating func removeMoment(where holds: (Int64, Bool) -> Bool) -> Bool {
    let moments = doors.flatMap { [$0.from, $0.to] }
    let place = times.indices.dropFirst().dropLast().first { place in
      holds((times[place + 1] - times[place - 1]).rawValue, moments.contains(times[place]))
    }
    guard let place else { return false }
    times.remove(at: place)
    shell.remove(at: place)
    air?.remove(at: place)
    return true
  }
}
