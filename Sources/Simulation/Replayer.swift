internal import Planning
internal import PlanningModel
internal import Quantities

/// Replays one plan again and again and counts what came of it.
struct Replayer: Sendable {
  private let script: PlanScript
  private let noise: NoiseModel
  private let luck: Luck
  private let cold: ColdTeller?
  private let crateCount: Int
  /// Place in ``PlanScript/relays`` of each crate of the plan; `nil` for one that nobody carries.
  private let relayOfCrate: [Int?]

  /// - Parameter tellsCold: Whether temperatures are looked at; without, all counts as cold.
  init(_ week: Week, _ plan: WeekPlan, _ noise: NoiseModel, seed: UInt64, tellsCold: Bool) {
    let script = PlanScript(plan, week)
    luck = Luck(seed: seed, date: week.date)
    self.script = script
    self.noise = noise
    crateCount = plan.crates.count
    let places = Dictionary(
      script.relays.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    relayOfCrate = plan.crates.map { $0.round == nil ? nil : places[$0.relay] }
    guard tellsCold else {
      cold = nil
      return
    }
    var teller = ColdTeller(plan, week)
    let (luck, days) = (luck, 0..<ColdTeller.calibrating)
    let first = days.map { Replay(script, luck, noise, replication: $0) }
    for (round, planned) in script.rounds.enumerated() {
      let replays = first.compactMap { replay in
        replay.times(planned).map { (times: $0, air: replay.air(planned)) }
      }
      teller.calibrate(round: round, on: replays)
    }
    cold = teller
  }

  var relays: [String] { script.relays }
  /// How the cold was told in a tally, the comparisons before it included.
  func quick(_ tally: Tally) -> QuickCold {
    var account = tally.account
    if let cold { account += cold.calibration }
    return account.told(band: cold?.widestBand ?? 0)
  }
  var emptyTally: Tally {
    Tally(relays: script.relays.count, rounds: script.rounds.count, crates: crateCount)
  }

  func tally(_ replications: Range<Int>) -> Tally {
    var tally = emptyTally
    for replication in replications { note(replication, in: &tally) }
    return tally
  }

  private func note(_ replication: Int, in tally: inout Tally) {
    let replay = Replay(script, luck, noise, replication: replication)
    var days = [RelayDay](repeating: RelayDay(), count: script.relays.count)
    for (number, round) in script.rounds.enumerated() {
      guard let times = replay.times(round) else {
        for stop in round.stops { days[stop.relay].miss() }
        continue
      }
      for (stop, at) in zip(round.stops, times.stops) {
        days[stop.relay].note(stop, at.begin, tolerance: noise.tolerance)
      }
      tally.people[number].note(round, times)
      noteCold(number, times, replay.air(round), replication, &days, &tally)
    }
    note(days, in: &tally)
  }

  private func noteCold(
    _ round: Int, _ times: ReplayTimes, _ air: ReplayAir, _ replication: Int,
    _ days: inout [RelayDay], _ tally: inout Tally
  ) {
    guard let cold else { return }
    let isCompared = replication % ColdTeller.sampling == ColdTeller.sampling - 1
    for (container, crates) in cold.crates(ofRound: round).enumerated() {
      let kept = cold.kept(
        round, container, times, air, isCompared: isCompared, &tally.account)
      for (crate, isKept) in zip(crates, kept) {
        tally.crates[crate].note(isKept)
        guard let relay = relayOfCrate[crate] else { continue }
        days[relay].hasCold = true
        days[relay].isCold = days[relay].isCold && isKept
      }
    }
  }

  private func note(_ days: [RelayDay], in tally: inout Tally) {
    var (late, served) = (Int64(0), 0)
    for (relay, day) in days.enumerated() {
      tally.relays[relay].onTime.note(day.isOnTime)
      tally.relays[relay].promised.note(day.isPromised)
      if day.hasCold { tally.relays[relay].cold.note(day.isCold) }
      guard day.isServed else { continue }
      tally.relays[relay].lateness.append(Int32(clamping: day.late))
      late += day.late
      served += 1
    }
    let (isOnTime, isCold) = (days.allSatisfy(\.isOnTime), days.allSatisfy(\.isCold))
    tally.onTime.note(isOnTime)
    tally.cold.note(isCold)
    tally.promises.append(isOnTime && isCold)
    tally.latenesses.append(served > 0 ? Double(late) / Double(served) : 0)
  }
}

extension RelayDay {
  /// Somebody who should come does not.
  fileprivate mutating func miss() { (isServed, isOnTime, isPromised) = (false, false, false) }

  fileprivate mutating func note(
    _ stop: PlanScript.Stop, _ begin: TimeOfDay, tolerance: Seconds
  ) {
    let after = begin - stop.planned
    late = max(late, after.rawValue)
    if !stop.isOpen(at: begin) { isOnTime = false }
    if !isOnTime || after > tolerance { isPromised = false }
  }
}

extension Tally.Person {
  fileprivate mutating func note(_ round: PlanScript.Round, _ times: ReplayTimes) {
    let isBack = round.closes.map { times.ends <= $0 } ?? true
    home.note(
      isBack && times.home <= round.latest && times.home - round.leavesHome <= round.mostTime)
    lateness.append(Int32(clamping: max(0, (times.home - round.home).rawValue)))
  }
}
