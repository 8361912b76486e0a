internal import Kernels

/// Which items to take for the most profit within a capacity: depth-first branch and bound.
///
/// Items are sorted by profit per weight, and a branch ends when the fractional filling of Dantzig
/// (1957, doi:10.1287/opre.5.2.266) promises no more than the best (Horowitz and Sahni 1974,
/// doi:10.1145/321812.321823). Many items of one rate defeat that; after a number of nodes a table
/// over all capacities takes over if it is not too large.
struct Knapsack {
  private struct Item {
    let number: Int
    let profit: Int64
    let weight: Int64
    let rate: Double
  }
  private var items: [Item] = []
  private var room: Int64
  private var taken: [Bool] = []
  private var bestTaken: [Bool] = []
  private var best: Int64 = 0
  private var nodesLeft: Int
  private let most: Int64

  /// The numbers of the items taken in the best filling found.
  private(set) var chosen: [Int] = []
  /// No filling has more profit; attained by ``chosen`` unless the nodes did not suffice.
  private(set) var upperBound: Int64

  /// Largest table, in items times capacity.
  private static let largestTable = 1 << 20

  /// - Parameter nodes: most nodes to look at before the table takes over; where that would be too
  ///   large, the bound is the fractional filling.
  init(profits: [Int64], weights: [Int64], capacity: Int64, nodes: Int) {
    room = capacity
    nodesLeft = nodes
    var sure: Int64 = 0
    for number in profits.indices where profits[number] > 0 && weights[number] <= capacity {
      guard weights[number] > 0 else {
        sure += profits[number]
        chosen.append(number)
        continue
      }
      items.append(
        Item(
          number: number, profit: profits[number], weight: weights[number],
          rate: Double(profits[number]) / Double(weights[number])))
    }
    items.sort { ($1.rate, $0.number) < ($0.rate, $1.number) }
    taken = [Bool](repeating: false, count: items.count)
    bestTaken = taken
    most = Self.bound(items[...], capacity)
    upperBound = sure
    visit(0, 0)
    if nodesLeft == 0, capacity < Int64(Self.largestTable / max(1, items.count)) {
      tabulate(Int(capacity))
      nodesLeft = 1
    }
    upperBound += nodesLeft > 0 ? best : most
    chosen += items.indices.filter { bestTaken[$0] }.map { items[$0].number }
  }

  private mutating func visit(_ place: Int, _ value: Int64) {
    if value > best {
      best = value
      bestTaken = taken
    }
    guard place < items.count, nodesLeft > 0, best < most else { return }
    guard value + Self.bound(items[place...], room) > best else { return }
    nodesLeft -= 1
    let item = items[place]
    if item.weight <= room {
      taken[place] = true
      room -= item.weight
      visit(place + 1, value + item.profit)
      room += item.weight
      taken[place] = false
    }
    visit(place + 1, value)
  }

  /// Fills every capacity up to `capacity`, item by item (Bellman 1957).
  private mutating func tabulate(_ capacity: Int) {
    let width = capacity + 1
    let profit = UncheckedBuffer<Int64>(repeating: 0, count: width)
    let isTaken = UncheckedBuffer<Bool>(repeating: false, count: width * items.count)
    for (place, item) in items.enumerated() {
      let weight = Int(item.weight)
      for room in stride(from: capacity, through: weight, by: -1) {
        let with = profit[room - weight] + item.profit
        guard with > profit[room] else { continue }
        profit[room] = with
        isTaken[place * width + room] = true
      }
    }
    best = profit[capacity]
    var room = capacity
    for place in items.indices.reversed() {
      bestTaken[place] = isTaken[place * width + room]
      if bestTaken[place] { room -= Int(items[place].weight) }
    }
  }

  /// What `items` add at most, the last one in part.
  private static func bound(_ items: ArraySlice<Item>, _ room: Int64) -> Int64 {
    var (sum, room): (Int64, Int64) = (0, room)
    for item in items {
      guard item.weight <= room else {
        // Rounded up by more than `Double` may lose.
        return sum + Int64((item.rate * Double(room) * (1 + 0x1p-50)).rounded(.up)) + 1
      }
      sum += item.profit
      room -= item.weight
    }
    return sum
  }
}
