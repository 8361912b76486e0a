import PlanningModel
import Quantities

@testable import Report

/// The curves of ``SamplePlan``: one of each class, slowly warming to what its stop states.
enum SampleCurves {
  static func make(
    _ kind: Round.VehicleKind, loads: TimeOfDay, departs: TimeOfDay, _ stops: [Stop]
  ) -> [TemperatureCurve] {
    var seen: Set<TemperatureClass> = []
    return stops.reversed().flatMap { stop in
      stop.temperatures.filter { seen.insert($0.temperatureClass).inserted }.map { entry in
        curve(kind, loads: loads, departs: departs, stop, entry)
      }
    }
  }

  private static func curve(
    _ kind: Round.VehicleKind, loads: TimeOfDay, departs: TimeOfDay, _ stop: Stop,
    _ entry: HandOverTemperature
  ) -> TemperatureCurve {
    let span = (stop.departure - loads).rawValue
    let times = stride(from: 0, to: span, by: 300).map { loads + Seconds($0) } + [stop.departure]
    let shell = times.map { time in
      let share = Double((time - loads).rawValue) / Double(span)
      return Celsius(2 + (entry.predicted.degrees - 2) * share).roundedToTenth
    }
    return TemperatureCurve(
      container: kind == .truck ? "froid" : "box1", temperatureClass: entry.temperatureClass,
      crate: entry.crate, stop: stop.relay, limit: entry.limit, times: times, shell: shell,
      air: kind == .truck ? times.map { Celsius($0 == departs ? 14 : 2.5) } : nil,
      doors: kind == .truck
        ? [TemperatureCurve.Opening(from: departs - .minutes(5), to: departs)] : [])
  }
}
