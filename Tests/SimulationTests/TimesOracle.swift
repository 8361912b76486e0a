import Kernels
import PlanningModel
import Quantities

@testable import Simulation

/// A replay of a plan's times by an event queue, written from the plan itself: no script, no code
/// shared with ``Replay`` but the draws.
struct TimesOracle {
  struct Answer: Equatable {
    var loads: Int64 = 0
    var departs: Int64 = 0
    var begins: [Int64] = []
    var departures: [Int64] = []
    var ends: Int64 = 0
    var home: Int64 = 0
  }

  private enum Event {
    case atHub, loaded, free
    case at(stop: Int), done(stop: Int)
    case back, home
  }

  let week: Week
  let plan: WeekPlan
  let noise: NoiseModel
  let luck: Luck
  let replication: Int

  private func key(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private func factor(_ power: Double) -> Double {
    // e^x by its series: small powers only.
    var (sum, term) = (1.0, 1.0)
    for n in 1...60 {
      term *= power / Double(n)
      sum += term
    }
    return sum
  }

  private func lateGoods(_ round: Round) -> Int64 {
    var names: Set<String> = []
    for crate in plan.crates where crate.round == round.id {
      for content in crate.contents {
        if let line = week.orders[crate.order]?.lines[content.line] { names.insert(line.producer) }
      }
    }
    return names.map {
      luck.delay(
        .producer, key($0), replication, probability: noise.lateProducers.probability,
        mean: Double(noise.lateProducers.mean.rawValue))
    }.max() ?? 0
  }

  func answer(_ round: Round) -> Answer? {
    var coming = luck.stream(.coming, key(round.driver), replication)
    guard noise.noShow == 0 || coming.unit() >= noise.noShow else { return nil }
    let pace =
      noise.travel.day * luck.normal(.dayTraffic, 0, replication)
      + noise.travel.driver * luck.normal(.driverTraffic, key(round.driver), replication)
    func drive(_ leg: RoundLeg, _ from: String, _ to: String) -> Int64 {
      let road = noise.travel.road * luck.normal(.road, key(from + " > " + to), replication)
      return Int64((Double(leg.time.rawValue) * factor(pace + road)).rounded())
    }
    let late = luck.delay(
      .departure, key(round.driver), replication, probability: noise.departure.probability,
      mean: Double(noise.departure.mean.rawValue))
    let home = "home:" + round.driver
    var answer = Answer()
    var queue: [(time: Int64, event: Event)] = [
      (round.leavesHome.secondsSinceMidnight + drive(round.approach, home, "hub"), .atHub)
    ]
    while let next = queue.min(by: { $0.time < $1.time }) {
      queue.removeAll()
      let time = next.time
      switch next.event {
      case .atHub:
        answer.loads = max(time, round.loads.secondsSinceMidnight)
        let loading = (round.departs - round.loads).rawValue
        queue.append((answer.loads + loading, .loaded))
      case .loaded:
        queue.append(
          (max(time + late, round.departs.secondsSinceMidnight + lateGoods(round)), .free))
      case .free:
        answer.departs = time
        queue.append((time + drive(round.stops[0].leg, "hub", round.stops[0].relay), .at(stop: 0)))
      case .at(let stop):
        let relay = round.stops[stop].relay
        var begin = time
        for hours in week.relays[relay]?.open ?? [] where time <= hours.to.secondsSinceMidnight {
          begin = max(time, hours.from.secondsSinceMidnight)
          break
        }
        answer.begins.append(begin)
        let usual = (round.stops[stop].departure - round.stops[stop].begin).rawValue
        let spread = noise.service.spread * luck.normal(.service, key(relay), replication)
        queue.append(
          (begin + Int64((Double(usual) * factor(spread)).rounded()), .done(stop: stop)))
      case .done(let stop):
        answer.departures.append(time)
        let here = round.stops[stop].relay
        if stop + 1 < round.stops.count {
          let following = round.stops[stop + 1]
          queue.append((time + drive(following.leg, here, following.relay), .at(stop: stop + 1)))
        } else {
          let end = round.kind == .truck ? "hub" : home
          queue.append((time + drive(round.returnLeg, here, end), .back))
        }
      case .back:
        answer.ends = time
        queue.append((time + (round.wayHome.map { drive($0, "hub", home) } ?? 0), .home))
      case .home: answer.home = time
      }
    }
    return answer
  }
}
