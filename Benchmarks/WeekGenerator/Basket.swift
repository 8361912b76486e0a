internal import Kernels
internal import PlanningModel
internal import Quantities

/// The lines of one order, drawn so that they fit known numbers of crates.
struct Basket {
  private(set) var lines: [OrderLine] = []
  private(set) var ambientCrates = 0
  private(set) var chilledCrates = 0

  /// What one crate of the rules takes, with a little slack.
  private struct Room {
    var grams: Int64
    var milliliters: Int64
    /// Of a `fold240`: 14 kg, 46 l.
    static let ambient = Room(grams: 13_000, milliliters: 42_000)
    /// Of a `cagetteSmall`: 5 kg, 14.4 l.
    static let chilled = Room(grams: 4_700, milliliters: 13_500)

    mutating func take(_ line: OrderLine) -> Bool {
      guard line.mass.rawValue <= grams, line.volume.rawValue <= milliliters else { return false }
      grams -= line.mass.rawValue
      milliliters -= line.volume.rawValue
      return true
    }
  }

  /// A basket of 3 to 8 lines without cold, and, for `coldPercent` of the baskets, 1 to 3 chilled
  /// ones; one basket in twelve is that of a large family.
  ///
  /// - Parameter mayHoldMince: The truck comes, so food with a limit of 2 °C may be in it.
  init(
    from market: Market, coldPercent: Int, mayHoldMince: Bool, random: inout RandomGenerator
  ) {
    let isLarge = random.below(12) == 0
    var room = Room.ambient
    fill(from: market.ambient, count: random.pick(3...8), room: &room, random: &random)
    ambientCrates = lines.isEmpty ? 0 : 1
    if isLarge {
      let before = lines.count
      var more = Room.ambient
      fill(from: market.ambient, count: random.pick(3...5), room: &more, random: &random)
      // Two half-full crates may need a third when units are shared out otherwise.
      if lines.count > before { ambientCrates += 2 }
    }
    guard random.below(100) < coldPercent else { return }
    let before = lines.count
    var cold = Room.chilled
    if mayHoldMince && random.below(6) == 0 {
      fill(from: market.coldest, count: 1, room: &cold, random: &random)
    }
    fill(from: market.chilled, count: random.pick(1...3), room: &cold, random: &random)
    chilledCrates = lines.count > before ? 1 : 0
  }

  private mutating func fill(
    from offers: [Market.Offer], count: Int, room: inout Room, random: inout RandomGenerator
  ) {
    guard !offers.isEmpty else { return }
    for _ in 0..<count {
      let offer = offers[random.below(offers.count)]
      let line = offer.line(random.pick(1...offer.article.mostUnits))
      let isThere = lines.contains {
        $0.producer == line.producer && $0.product == line.product && $0.variant == line.variant
      }
      if !isThere && room.take(line) { lines.append(line) }
    }
  }
}
