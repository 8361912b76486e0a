internal import Kernels

/// In which order boxes are placed, and what each of them looks for.
struct BoxRecipe {
  /// Which of two corners is better: the first figure decides, then the second, then the third.
  enum Preference: Int, CaseIterable {
    case nearEndThenLow, cornerThenLow, lowThenCab, leftThenCab, nearEndThenLeft
  }

  /// What one box looks for.
  struct Choice {
    var preference: Preference
    /// 0 for unturned only, 1 for turned only, 2 for the better of both.
    var turn = 2
    /// Whether it slides from its corner to the right as far as it can.
    var slides = false

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

  /// A recipe a little different: boxes change places in the order, or one looks for something else.
  func changed(_ random: inout RandomGenerator) -> BoxRecipe {
    var recipe = self
    for _ in 0...random.below(2) {
      if random.below(2) == 0 {
        recipe.order.swapAt(random.below(order.count), random.below(order.count))
      } else {
        let box = random.below(order.count)
        recipe.choices[box].preference =
          Preference(rawValue: random.below(Preference.allCases.count)) ?? .cornerThenLow
        recipe.choices[box].turn = random.below(3)
        recipe.choices[box].slides = random.below(3) == 0
      }
    }
    return recipe
  }
}
