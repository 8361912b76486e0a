import PlanningModel
import Quantities

@testable import Report

/// A crowded week, for drawings: twenty relays about the hub, eight rounds, one relay split.
enum LargeSample {
  static let relayCount = 20

  static func week() -> Week {
    var week = SampleWeek.make()
    let names = [
      "Villemoustaussou", "Lastours", "Mas-Cabardès", "Fanjeaux", "Bram", "Montréal", "Carcassonne",
    ]
    week.relays = Register(
      (0..<relayCount).map { number in
        // Steps of the golden ratio spread points evenly without a random number.
        let across = (Double(number) * 0.618034).truncatingRemainder(dividingBy: 1)
        let down = (Double(number) + 0.5) / Double(relayCount)
        return Relay(
          id: "r\(number)", name: "\(names[number % names.count]) \(number)", methods: [],
          point: Point(latitude: 43.12 + down * 0.33, longitude: 2.0 + across * 0.62),
          open: [Hours(TimeOfDay(15, 0), TimeOfDay(18, 30))], unloadTime: .minutes(10),
          host: "Hôte")
      })
    return week
  }

  static func plan() -> WeekPlan {
    var plan = SamplePlan.make()
    let template = plan.rounds[1]
    plan.rounds = (0..<8).map { number in
      var round = template
      round.id = "T\(number + 1)"
      round.kind = number == 0 ? .truck : .car
      let relays = (0..<3).map { (number + $0 * 7) % relayCount }
      round.stops = relays.enumerated().map { place, relay in
        var stop = template.stops[0]
        stop.relay = "r\(relay)"
        stop.arrival = TimeOfDay(15, 10) + .minutes(place * 35 + number)
        stop.begin = stop.arrival
        stop.departure = stop.arrival + .minutes(10)
        return stop
      }
      return round
    }
    return plan
  }
}
