import PlanningModel
import Quantities

/// What stands on floors and in cool boxes: each crate for itself, each relay crate for its bags.
///
/// A piece goes by the place of a crate in the week's list: its own, or that of the first of its
/// bags. Without relay crates every crate is its own piece.
struct Pieces: Sendable {
  /// By place: the crate itself, or the relay crate that goes by this place, written as a crate
  /// with what its bags ask of the cold.
  let crates: [Crate]
  /// The bags of each relay crate.
  private let bags: [Int: [Int]]
  /// Whether a crate is a bag that goes by another's place.
  private let isInside: [Bool]

  init(_ list: CrateList) {
    var crates = list.crates
    var bags: [Int: [Int]] = [:]
    var isInside = crates.map { _ in false }
    let places = Dictionary(grouping: crates.indices, by: { crates[$0].carrier ?? "" })
    for relayCrate in list.relayCrates {
      guard let inside = places[relayCrate.id], let first = inside.first else { continue }
      for place in inside.dropFirst() { isInside[place] = true }
      bags[first] = inside
      crates[first] = Self.piece(relayCrate, inside.map { list.crates[$0] }) ?? crates[first]
    }
    (self.crates, self.bags, self.isInside) = (crates, bags, isInside)
  }

  private static func piece(_ relayCrate: RelayCrate, _ bags: [Crate]) -> Crate? {
    let strictest = bags.min { a, b in
      let (mine, theirs) = (a.limit?.degrees ?? 99, b.limit?.degrees ?? 99)
      return mine != theirs
        ? mine < theirs : a.temperatureClass.rawValue < b.temperatureClass.rawValue
    }
    guard var piece = strictest else { return nil }
    piece.id = relayCrate.id
    piece.type = relayCrate.type
    piece.net = relayCrate.net
    piece.mass = relayCrate.mass
    piece.volume = relayCrate.volume
    piece.contents = []
    piece.carrier = nil
    return piece
  }

  /// The pieces that hold `places`, bags counted once for all that share a crate.
  func holding(_ places: [Int]) -> [Int] {
    bags.isEmpty ? places : places.filter { !isInside[$0] }
  }

  /// The crates of one piece: itself, or its bags.
  func inside(_ piece: Int) -> [Int] { bags[piece] ?? [piece] }

  /// The crates of several pieces.
  func inside(_ pieces: [Int]) -> [Int] {
    bags.isEmpty ? pieces : pieces.flatMap { inside($0) }
  }
}
