internal import PlanningModel
internal import Quantities

/// The audit's own prediction for every crate of a round that rides in a cooled container.
struct OwnColdChain {
  private let facts: RoundFacts
  private let hub: Hub
  private let weather: OwnWeather
  private var found: [String: OwnCold] = [:]
  private var courses: [String: OwnCourse]

  init(_ facts: RoundFacts, _ week: Week) {
    self.facts = facts
    hub = week.hub
    weather = OwnWeather(week.weather)
    courses = Dictionary(grouping: facts.round.curves, by: \.container).mapValues { curves in
      OwnCourse(moments: curves.flatMap(\.times))
    }
    if let truck = facts.truck {
      for room in truck.compartments where room.setpoint != nil { run(room) }
    } else if !facts.isTruck {
      for box in facts.round.coolBoxes { run(box) }
    }
  }

  /// The prediction for one crate; `nil` when it rides without cold or is handed over nowhere.
  subscript(crate: String) -> OwnCold? { found[crate] }

  /// The course of one container at the moments that the round's curves name; `nil` when no curve
  /// is of this container.
  func course(_ container: String) -> OwnCourse? { courses[container] }

  private var loads: Double { seconds(facts.round.loads) }
  private var departs: Double { seconds(facts.round.departs) }
  /// Where the search for a crossing ends.
  private var horizon: Double { departs + OwnCold.longest + OwnCold.notice }

  private func seconds(_ time: TimeOfDay) -> Double { Double(time.secondsSinceMidnight) }

  private func start(_ zone: TemperatureClass.Zone) -> Double {
    switch zone {
    case .ambient: hub.ambient.degrees
    case .chilled: hub.coldRoom.degrees
    case .frozen: hub.freezer.degrees
    }
  }

  // MARK: Cool boxes

  private mutating func run(_ box: CoolBox) {
    var inside = facts.cargo.filter { $0.crate.compartment == box.id }
    guard let type = AuditContext.boxTypes[box.type], let pack = AuditContext.packTypes[box.pack],
      let zone = inside.first?.crate.zone
    else { return }
    let boot = OwnBoot(facts.round)
    var body = OwnBox(
      type, pack, packs: box.packs, start: start(zone), clock: loads, weather: weather)
    var watches = inside.map { Watch(limit: $0.limit) }
    for place in watches.indices { watches[place].note(body.temperature, at: loads) }
    for (number, stop) in facts.round.stops.enumerated() {
      guard inside.contains(where: { $0.stop == number }) else { continue }
      body.heat = inside.reduce(0) { $0 + heat($1) }
      for moment in moments(box.id, from: body.clock, to: seconds(stop.departure)) {
        body.run(to: moment, in: boot, &watches)
        for item in inside {
          courses[box.id]?.note(body.temperature, of: item.crate.id, at: moment)
        }
      }
      body.run(to: seconds(stop.departure), in: boot, &watches)
      var staying = (body, watches)
      staying.0.run(to: horizon, isParked: true, &staying.1)
      for (item, watch) in zip(inside, staying.1) where item.stop == number {
        found[item.crate.id] = OwnCold(
          body.temperature, coldest: body.coldest, watch, loads: loads, departs: departs)
      }
      watches = zip(inside, watches).filter { $0.0.stop != number }.map(\.1)
      inside.removeAll { $0.stop == number }
    }
  }

  private func tare(_ item: CargoItem) -> Double { Double(item.type?.tare.rawValue ?? 0) / 1_000 }

  /// Food and plastic of a crate, J/K.
  private func heat(_ item: CargoItem) -> Double {
    Double(item.crate.net.rawValue) * item.crate.heatCapacity
      + tare(item) * 1_500
  }

  // MARK: Compartments

  private mutating func run(_ compartment: Compartment) {
    let bodies = facts.cargo.enumerated().filter { $0.element.crate.compartment == compartment.id }
      .map { place, item in
        OwnRoom.Body(
          item: place, item.crate, limit: item.limit, tare: tare(item),
          start: start(item.crate.zone))
      }
    guard !bodies.isEmpty, let setpoint = compartment.setpoint?.degrees else { return }
    var room = OwnRoom(
      compartment, setpoint: setpoint, bodies: bodies, clock: loads, weather: weather)
    for place in bodies.indices { room.bodies[place].watch.note(bodies[place].shell, at: loads) }
    let opening = min(departs - loads, 60 + 10 * Double(bodies.count))
    putIn(&room.bodies, from: departs - opening, over: opening)
    let needsEngine = compartment.unitDrive == .engine
    run(&room, compartment.id, to: departs - opening, isHeldOff: needsEngine)
    run(&room, compartment.id, to: departs, isOpen: true)
    for (number, stop) in facts.round.stops.enumerated() {
      let count = room.bodies.count { facts.cargo[$0.item].stop == number }
      guard count > 0 || needsEngine else { continue }
      let (begin, departure) = (seconds(stop.begin), seconds(stop.departure))
      run(&room, compartment.id, to: seconds(stop.arrival))
      run(&room, compartment.id, to: begin, isHeldOff: needsEngine)
      if count > 0 {
        let shuts = min(departure, begin + 60 + 10 * Double(count))
        run(&room, compartment.id, to: shuts, isOpen: true)
      }
      run(&room, compartment.id, to: departure, isHeldOff: needsEngine)
      if count > 0 { handOver(room, number, isHeldOff: needsEngine) }
      room.bodies.removeAll { facts.cargo[$0.item].stop == number }
    }
  }

  /// Crates are put in one after the other: the last stop's first, of one stop the coldest last.
  private func putIn(_ bodies: inout [OwnRoom.Body], from start: Double, over span: Double) {
    func rank(_ body: OwnRoom.Body) -> (Int, Double, String) {
      let item = facts.cargo[body.item]
      return (-item.lastStop, -(item.limit ?? .infinity), item.crate.id)
    }
    let order = bodies.indices.sorted { rank(bodies[$0]) < rank(bodies[$1]) }
    for (place, body) in order.enumerated() {
      bodies[body].joins = start + span * Double(place) / Double(bodies.count)
    }
  }

  /// Runs a compartment until `end`, with a halt at every moment that its curves name.
  private mutating func run(
    _ room: inout OwnRoom, _ id: String, to end: Double, isOpen: Bool = false,
    isHeldOff: Bool = false
  ) {
    if isOpen, room.clock < end { courses[id]?.doors.append((from: room.clock, to: end)) }
    for moment in moments(id, from: room.clock, to: end) {
      room.run(to: moment, isOpen: isOpen, isHeldOff: isHeldOff)
      courses[id]?.note(air: room.air, at: moment)
      for body in room.bodies {
        courses[id]?.note(body.shell, of: facts.cargo[body.item].crate.id, at: moment)
      }
    }
    room.run(to: end, isOpen: isOpen, isHeldOff: isHeldOff)
  }

  private func moments(_ container: String, from: Double, to: Double) -> [Double] {
    courses[container]?.moments.filter { from <= $0 && $0 <= to } ?? []
  }

  /// Notes the crates of one stop, and lets them stay with the door closed to see for how long.
  private mutating func handOver(_ room: OwnRoom, _ stop: Int, isHeldOff: Bool) {
    var staying = room
    let leaving = room.bodies.indices.filter { facts.cargo[room.bodies[$0].item].stop == stop }
    while staying.clock < horizon, !leaving.allSatisfy({ staying.bodies[$0].watch.isDone }) {
      staying.run(to: min(horizon, staying.clock + 600), isOpen: false, isHeldOff: isHeldOff)
    }
    for place in leaving {
      found[facts.cargo[room.bodies[place].item].crate.id] = OwnCold(
        room.bodies[place].shell, coldest: nil, staying.bodies[place].watch, loads: loads,
        departs: departs)
    }
  }
}

extension OwnBox {
  /// Runs until `end` as the car stands and drives.
  fileprivate mutating func run(to end: Double, in boot: OwnBoot, _ watches: inout [Watch]) {
    while clock < end {
      let spell = boot.spell(at: clock)
      run(to: min(end, spell.until), isParked: spell.isParked, &watches)
    }
  }
}
