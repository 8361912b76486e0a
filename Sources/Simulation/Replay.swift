internal import Kernels
internal import Planning
internal import PlanningModel
internal import Quantities

/// One replay of a plan: what the dice of one replication make of its times.
///
/// Who drives leaves home as planned and loads as planned, or on arrival when that is later; leaves
/// the hub when loading has ended and nothing holds the round up; hands over on arrival or at the
/// next opening. Who comes after the last closing hands over all the same, too late.
struct Replay {
  private let luck: Luck
  private let noise: NoiseModel
  private let replication: Int
  private let dayTraffic: Double
  /// How much warmer it is than forecast, kelvin.
  let warmer: Double
  /// How many times the sun of the forecast.
  let sun: Double
  /// Producers (places in ``PlanScript/producers``) who are late, and by how much.
  private let late: [(producer: Int, delay: Seconds)]

  init(_ script: PlanScript, _ luck: Luck, _ noise: NoiseModel, replication: Int) {
    (self.luck, self.noise, self.replication) = (luck, noise, replication)
    dayTraffic = noise.travel.day * luck.normal(.dayTraffic, 0, replication)
    warmer = noise.sky.outside * luck.normal(.outside, 0, replication)
    sun = RandomGenerator.growth(noise.sky.sun * luck.normal(.sun, 0, replication))
    let (share, mean) = (noise.lateProducers.probability, noise.lateProducers.mean)
    late =
      share > 0
      ? script.producers.indices.compactMap { producer in
        let delay = luck.delay(
          .producer, script.producers[producer], replication, probability: share,
          mean: Double(mean.rawValue))
        return delay > 0 ? (producer, Seconds(delay)) : nil
      } : []
  }

  /// The round's times; `nil` when its driver does not come.
  func times(_ round: PlanScript.Round) -> ReplayTimes? {
    guard comes(round) else { return nil }
    let pace =
      dayTraffic + noise.travel.driver * luck.normal(.driverTraffic, round.driver, replication)
    let there = round.leavesHome + drive(round.approach, pace)
    let loads = max(round.loads, there)
    var now = departure(round, loads)
    let departs = now
    let stops = round.stops.map { stop in
      let arrival = now + drive(stop.leg, pace)
      let begin = stop.begin(after: arrival)
      now = begin + service(stop)
      return ReplayTimes.Stop(arrival: arrival, begin: begin, departure: now)
    }
    let ends = now + drive(round.returnLeg, pace)
    let home = ends + (round.wayHome.map { drive($0, pace) } ?? .zero)
    return ReplayTimes(loads: loads, departs: departs, stops: stops, ends: ends, home: home)
  }

  /// The weather, and the doors of one round.
  func air(_ round: PlanScript.Round) -> ReplayAir {
    let spread = noise.service.doors
    guard spread > 0 else { return ReplayAir(warmer: warmer, sun: sun) }
    let keys = [round.driver] + round.stops.map(\.key)
    return ReplayAir(
      warmer: warmer, sun: sun,
      doors: keys.map { RandomGenerator.growth(spread * luck.normal(.door, $0, replication)) })
  }

  private func comes(_ round: PlanScript.Round) -> Bool {
    guard noise.noShow > 0 else { return true }
    var stream = luck.stream(.coming, round.driver, replication)
    return stream.unit() >= noise.noShow
  }

  private func departure(_ round: PlanScript.Round, _ loads: TimeOfDay) -> TimeOfDay {
    let delay = luck.delay(
      .departure, round.driver, replication, probability: noise.departure.probability,
      mean: Double(noise.departure.mean.rawValue))
    let ready = loads + (round.departs - round.loads) + Seconds(delay)
    // Of several who are late the last is waited for.
    let waited = late.filter { round.producers.contains($0.producer) }.map(\.delay).max()
    return max(ready, round.departs + (waited ?? .zero))
  }

  private func drive(_ leg: PlanScript.Leg, _ pace: Double) -> Seconds {
    leg.time.times(pace + noise.travel.road * luck.normal(.road, leg.road, replication))
  }

  private func service(_ stop: PlanScript.Stop) -> Seconds {
    guard noise.service.spread > 0 else { return stop.service }
    return stop.service.times(
      noise.service.spread * luck.normal(.service, stop.key, replication))
  }
}

extension PlanScript.Stop {
  /// When a hand-over begins after an arrival: at once, or at the next opening.
  fileprivate func begin(after arrival: TimeOfDay) -> TimeOfDay {
    open.first { arrival <= $0.to }.map { max(arrival, $0.from) } ?? arrival
  }

  /// Whether the relay is open.
  func isOpen(at begin: TimeOfDay) -> Bool {
    open.contains { $0.from <= begin && begin <= $0.to }
  }
}

extension Seconds {
  /// `e^power` times as long, to the second.
  fileprivate func times(_ power: Double) -> Seconds {
    // Beyond e^5 nobody waits; it keeps sums of absurd spreads within the clock.
    let factor = RandomGenerator.growth(max(-5, min(5, power)))
    return Seconds(Int64((Double(rawValue) * factor).rounded()))
  }
}
