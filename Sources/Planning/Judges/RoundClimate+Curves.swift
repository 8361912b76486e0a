import ColdChain
import PlanningModel
import Quantities

extension RoundClimate {
  /// Seconds between two figures of a curve, where no door moves.
  private static let period = 300

  /// The temperature along the round: one curve per container and class with a limit.
  ///
  /// - Parameter relays: The relay of each stop.
  func curves(_ draft: RoundDraft, relays: [String]) -> [TemperatureCurve] {
    draft.containers.flatMap { container, inside in
      let worst = TemperatureClass.allCases.compactMap { kind in
        inside.filter { crates[$0].temperatureClass == kind && crates[$0].limit != nil }
          .min { isTighter($0, $1, draft) }
      }
      guard let course = course(container, inside, until: worst.map(leaving).max() ?? 0) else {
        return [TemperatureCurve]()
      }
      return worst.compactMap { crate in
        guard let body = inside.firstIndex(of: crate),
          let limit = crates[crate].limit,
          let stop = stopOfCrate[crate], let id = draft.compartments[crate]
        else { return nil }
        return curve(
          TemperatureCurve(
            container: id, temperatureClass: crates[crate].temperatureClass,
            crate: crates[crate].id, stop: relays[stop], limit: limit, times: [], shell: []),
          of: course.shells[body], course, until: Int64(leaving(crate)))
      }
    }
  }

  /// What the full simulation of one container gives.
  private struct Course {
    /// Temperature of each crate inside.
    var shells: [TimeSeries]
    var air: TimeSeries?
    var doors: [DoorOpening]
  }

  private func course(
    _ container: ThermalContainer, _ inside: [Int], until end: Double
  ) -> Course? {
    switch container {
    case .box(let type, let packs):
      guard let run = simulation(type, packs, inside)?.run(until: end) else { return nil }
      return Course(shells: inside.map { _ in run.food }, air: nil, doors: [])
    case .room(let room):
      guard let simulation = simulation(room, inside) else { return nil }
      let run = simulation.run(until: end)
      return Course(shells: run.shells, air: run.air, doors: simulation.openings)
    }
  }

  /// `curve` with its figures, from the beginning of loading to `end` seconds after it.
  private func curve(
    _ curve: TemperatureCurve, of shell: TimeSeries, _ course: Course, until end: Int64
  ) -> TemperatureCurve {
    var curve = curve
    let doors = course.doors.map { (from: Int64($0.from), to: Int64($0.to)) }
      .filter { $0.from < $0.to && $0.from < end }
    let moments = Set(
      stride(from: 0, to: end, by: Self.period) + doors.flatMap { [$0.from, $0.to] } + [end]
    ).filter { $0 <= end }.sorted()
    curve.times = moments.map { task.loads + Seconds($0) }
    curve.shell = moments.map { Celsius(shell.value(at: Double($0))).roundedToTenth }
    curve.air = course.air.map { air in
      moments.map { Celsius(air.value(at: Double($0))).roundedToTenth }
    }
    curve.doors = doors.map {
      TemperatureCurve.Opening(from: task.loads + Seconds($0.from), to: task.loads + Seconds($0.to))
    }
    return curve
  }

  /// Less margin at hand-over; of two equals the one with the lesser id.
  private func isTighter(_ a: Int, _ b: Int, _ draft: RoundDraft) -> Bool {
    func margin(_ crate: Int) -> Double {
      (crates[crate].limit?.degrees ?? 0) - (draft.temperatures[crate] ?? 0)
    }
    let (left, right) = (margin(a), margin(b))
    return left != right ? left < right : crates[a].id < crates[b].id
  }
}
