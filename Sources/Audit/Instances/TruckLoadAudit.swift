public import Instances

/// Checks the load of a truck from the case's own values, crate by crate and pair by pair; it shares
/// no code with the engine.
public struct TruckLoadAudit {
  private let load: TruckLoadCase
  private let answer: TruckLoadAnswer
  private var breaches: [TruckLoadBreach] = []

  /// Every rule that `answer` breaks; empty when it breaks none.
  public static func audit(
    _ answer: TruckLoadAnswer, of load: TruckLoadCase
  ) -> [TruckLoadBreach] {
    var audit = TruckLoadAudit(load: load, answer: answer)
    guard audit.areCratesKnown() else { return audit.breaches }
    for place in answer.places { audit.checkAlone(place) }
    for (number, place) in answer.places.enumerated() {
      for other in answer.places.dropFirst(number + 1) where other.room == place.room {
        audit.checkPair(place, other)
      }
    }
    audit.checkMasses()
    return audit.breaches
  }

  private init(load: TruckLoadCase, answer: TruckLoadAnswer) {
    self.load = load
    self.answer = answer
  }

  private mutating func complain(
    _ code: TruckLoadBreach.Code, _ place: [Int], _ figures: (Int, Int)? = nil
  ) {
    breaches.append(
      TruckLoadBreach(
        code: code, place: place, figures: figures.map { (found: $0.0, allowed: $0.1) }))
  }

  private func crate(_ place: TruckLoadAnswer.Place) -> TruckLoadCase.Crate {
    load.crates[place.at.box]
  }

  private mutating func areCratesKnown() -> Bool {
    var counts = [Int](repeating: 0, count: load.crates.count)
    for place in answer.places {
      guard counts.indices.contains(place.at.box), load.rooms.indices.contains(place.room) else {
        complain(.crateCount, [place.at.box])
        return false
      }
      counts[place.at.box] += 1
    }
    for (number, count) in counts.enumerated() where count != 1 {
      complain(.crateCount, [load.crates[number].id])
    }
    return breaches.isEmpty
  }

  private mutating func checkAlone(_ place: TruckLoadAnswer.Place) {
    let (crate, room, at) = (crate(place), load.rooms[place.room], place.at)
    if !room.takes(isCold: crate.isCold) { complain(.crateWrongZone, [crate.id]) }
    let flat = (at.length, at.width)
    if (flat != (crate.length, crate.width) && flat != (crate.width, crate.length))
      || at.height != crate.height
    {
      complain(.boxSize, [crate.id])
    }
    if at.x < room.from { complain(.compartmentFull, [crate.id], (room.from, at.x)) }
    if at.y < 0 { complain(.compartmentFull, [crate.id], (0, at.y)) }
    if at.endX > room.to { complain(.compartmentFull, [crate.id], (at.endX, room.to)) }
    if at.endY > load.width { complain(.compartmentFull, [crate.id], (at.endY, load.width)) }
    if at.endZ > load.height { complain(.height, [crate.id], (at.endZ, load.height)) }
    let column = answer.places.filter {
      $0.room == place.room && $0.at != at && $0.at.x == at.x && $0.at.y == at.y
        && $0.at.length == at.length && $0.at.width == at.width
    }
    if at.z != 0, !column.contains(where: { $0.at.endZ == at.z }) { complain(.support, [crate.id]) }
    let above = column.filter { $0.at.z >= at.endZ }.reduce(0) { $0 + self.crate($1).mass }
    if above > crate.bears { complain(.crush, [crate.id], (above, crate.bears)) }
  }

  private mutating func checkPair(_ a: TruckLoadAnswer.Place, _ b: TruckLoadAnswer.Place) {
    if a.at.overlaps(b.at) {
      complain(.overlap, [crate(a).id, crate(b).id])
      return
    }
    guard crate(a).stop != crate(b).stop else { return }
    let (first, later) = crate(a).stop < crate(b).stop ? (a, b) : (b, a)
    let isAbove =
      later.at.sharesLength(with: first.at) && later.at.sharesWidth(with: first.at)
      && later.at.z >= first.at.endZ
    let isBefore =
      load.rooms[a.room].door == .rear && later.at.x >= first.at.endX
      && later.at.sharesWidth(with: first.at) && later.at.sharesHeight(with: first.at)
    if isAbove || isBefore { complain(.unloadOrder, [crate(later).id, crate(first).id]) }
  }

  private mutating func checkMasses() {
    let mass = load.crates.reduce(0) { $0 + $1.mass }
    if mass > load.payload { complain(.payload, [], (mass, load.payload)) }
    guard let axles = load.axles else { return }
    if answer.axles.count != load.stops.count + 1 { complain(.axleFigures, []) }
    for departure in 0...load.stops.count {
      let aboard = answer.places.filter { crate($0).stop >= departure }
      let mass = aboard.reduce(0) { $0 + crate($1).mass }
      let rear =
        aboard.reduce(0.0) { sum, place in
          let arm = Double(axles.frontWall + place.at.x) + Double(place.at.length) / 2
          return sum + Double(crate(place).mass) * arm
        } / Double(axles.wheelbase)
      let front = Double(mass) - rear
      // Masses are whole grams: half of one may be rounded either way.
      if front > Double(axles.mostFront) + 0.5 {
        complain(.axleFront, [departure], (Int(front.rounded()), axles.mostFront))
      }
      if rear > Double(axles.mostRear) + 0.5 {
        complain(.axleRear, [departure], (Int(rear.rounded()), axles.mostRear))
      }
      guard answer.axles.indices.contains(departure) else { continue }
      let stated = answer.axles[departure]
      if abs(Double(stated.rear) - rear) > 1 || abs(Double(stated.front) - front) > 1 {
        complain(.axleFigures, [departure])
      }
    }
  }
}
