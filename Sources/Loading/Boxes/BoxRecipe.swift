internal import Kernels

/// In which order boxes are placed, and what each of them looks for.
struct BoxRecipe {
  /// Which of two corners is better: the first figure decides, then the second, then the third.
  enum Preference: Int, CaseIterable {
    case nearEndThenLow, cornerThenLow, lowThenCab, leftThenCab, nearEndThenLeft
  }

  /// Where a box hangs over the edge of what it rests on, as far as the least support lets it.
  enum Lean {
    case nowhere, toCab, toLeft
  }

  /// What one box looks for.
  struct Choice {
    var preference: Preference
    /// 0 for unturned only, 1 for turned only, 2 for the better of both.
    var turn = 2
    /// Whether it slides from its corner to the right as far as it can.
    var slides = false
    var lean = Lean.nowhere
    /// How many of the best places it leaves to others.
    var skips = 0

    @inline(__always) func allows(turn: Int) -> Bool { self.turn == 2 || self.turn == turn }
  }
  var order: [Int]
  /// One for each box, by its place in the load.
  var choices: [Choice]

  /// The same choice for all.
  init(order: [Int], _ preference: Preference) {
    self.order = order
    choices = Array(repeating: Choice(preference: preference), count: order.count)
  }

  /// A recipe a little different: a box comes sooner or later, or looks for something else.
  ///
  /// Where the order of stops counts, a box moves among those of its own stop and the next: farther
  /// away it stands in the way, or finds others there. Where it does not, two boxes change places.
  func changed(
    _ boxes: [RouteBox], _ rules: BoxRules, mayLean: Bool, _ random: inout RandomGenerator
  ) -> BoxRecipe {
    var recipe = self
    for _ in 0...random.below(2) {
      let place = random.below(order.count)
      if random.below(2) == 0 {
        recipe.move(place, boxes, rules, &random)
      } else {
        recipe.choices[place] = Choice(
          preference: Preference(rawValue: random.below(Preference.allCases.count))
            ?? .cornerThenLow,
          turn: random.below(3), slides: random.below(3) == 0,
          lean: mayLean ? Self.leans[random.below(Self.leans.count)] : .nowhere,
          skips: rules.unloadsInOrder ? Self.skips(&random) : 0)
      }
    }
    return recipe
  }

  /// Their weights: towards the cab makes room for what is unloaded sooner.
  private static let leans: [Lean] =
    [.toCab, .toCab, .toLeft, .nowhere, .nowhere, .nowhere, .nowhere, .nowhere]

  /// Of 8 draws 5 skip no place, one each skips 1, 2 and 3.
  private static func skips(_ random: inout RandomGenerator) -> Int {
    max(0, random.below(8) - 4)
  }

  /// Draws of a box that is near enough, until any will do.
  private static let nearDraws = 6

  private mutating func move(
    _ place: Int, _ boxes: [RouteBox], _ rules: BoxRules, _ random: inout RandomGenerator
  ) {
    let box = order[place]
    var target = random.below(order.count)
    guard rules.unloadsInOrder else { return order.swapAt(place, target) }
    for _ in 1..<Self.nearDraws {
      let way = abs(boxes[order[target]].stop - boxes[box].stop)
      if target != place, way <= random.below(2) { break }
      target = random.below(order.count)
    }
    order.remove(at: place)
    order.insert(box, at: target)
  }
}
