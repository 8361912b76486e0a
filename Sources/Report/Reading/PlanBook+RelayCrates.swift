internal import PlanningModel
internal import Quantities

extension PlanBook {
  /// The relay crate that a bag lies in; `nil` for a crate of its own.
  func carrier(of crate: Crate) -> RelayCrate? { crate.carrier.flatMap { relayCrate($0) } }

  /// The bags of a relay crate, from the bottom up.
  func bags(of relayCrate: RelayCrate) -> [Crate] { relayCrate.bags.compactMap { crate($0) } }

  /// Whose bags lie in a relay crate, from the bottom up, each name once.
  func customers(in relayCrate: RelayCrate) -> String {
    var seen: Set<String> = []
    return bags(of: relayCrate).map { customer($0.order) }.filter { seen.insert($0).inserted }
      .joined(separator: ", ")
  }

  /// What is carried and counted: `crates` with each relay crate once in place of its bags, written
  /// as a crate without an order.
  func pieces(_ crates: [Crate]) -> [Crate] {
    var seen: Set<String> = []
    return crates.compactMap { crate in
      guard let carrier = carrier(of: crate) else { return crate }
      return seen.insert(carrier.id).inserted ? piece(carrier) : nil
    }
  }

  /// How many crates are handed over at a stop, each relay crate once.
  func crateCount(_ stop: Stop) -> Int { pieces(crates(at: stop)).count }

  /// How many crates a round carries, each relay crate once.
  func crateCount(_ round: Round) -> Int { round.stops.reduce(0) { $0 + crateCount($1) } }

  /// The crate or relay crate called `id`.
  func piece(_ id: String) -> Crate? { relayCrate(id).map { piece($0) } ?? crate(id) }

  private func piece(_ relayCrate: RelayCrate) -> Crate {
    var piece = Crate(
      id: relayCrate.id, order: "", relay: relayCrate.relay, zone: relayCrate.zone,
      temperatureClass: .dry, type: relayCrate.type, net: relayCrate.net, inferred: .zero,
      mass: relayCrate.mass, volume: relayCrate.volume, limit: nil)
    piece.round = relayCrate.round
    piece.compartment = relayCrate.compartment
    piece.position = relayCrate.position
    return piece
  }

  /// ` (sac, dans T1-R1)` after a bag's number; nothing for a crate of its own.
  func bagWords(_ crate: Crate) -> String {
    guard let carrier = carrier(of: crate) else { return "" }
    let number = marks[carrier.id]?.number ?? carrier.id
    return words(fr: " (sac, dans \(number))", en: " (bag, in \(number))")
  }

  /// The number of the crate called `id`, and where to find it when it is a bag.
  func numberWords(_ id: String) -> String {
    (marks[id]?.number ?? id) + (crate(id).map(bagWords) ?? "")
  }

  /// `Caisse 1/2`, or `2/2, sac dans T1-R1`: the rank is among one basket's crates, and must not
  /// read as how many bags there are.
  func rankWords(_ crate: Crate) -> String {
    let mark = mark(crate)
    let rank = "\(mark.rank)/\(mark.count)"
    guard let carrier = carrier(of: crate) else {
      return words(fr: "Caisse ", en: "Crate ") + rank
    }
    let number = marks[carrier.id]?.number ?? carrier.id
    return rank + words(fr: ", sac dans \(number)", en: ", bag in \(number)")
  }

  /// `Sacs de Anne, Paul`: what a relay crate holds, by name from the bottom up.
  func holdsWords(_ relayCrate: RelayCrate) -> String {
    words(fr: "Sacs : ", en: "Bags: ") + customers(in: relayCrate)
  }
}
