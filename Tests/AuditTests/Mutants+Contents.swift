import PlanningModel
import Quantities

@testable import Audit

extension Mutants {
  /// A mutant of the first crate whose contents can be spoiled.
  private static func ofContents(
    _ name: String, _ expected: Breach.Code,
    _ change: @escaping @Sendable (inout Crate, Order, Week) -> Bool
  ) -> Mutant {
    Mutant(name, expected) { plan, week in
      for place in plan.crates.indices {
        guard let order = week.orders[plan.crates[place].order] else { continue }
        if change(&plan.crates[place], order, week) { return true }
      }
      return false
    }
  }

  static let contents = [
    ofContents("a unit left on the table", .crateUnits) { crate, _, _ in
      guard !crate.contents.isEmpty else { return false }
      crate.contents[0].quantity -= 1
      return true
    },
    ofContents("a unit in two crates", .crateUnits) { crate, _, _ in
      guard !crate.contents.isEmpty else { return false }
      crate.contents[0].quantity += 1
      return true
    },
    ofContents("a crate that does not say what is in it", .crateUnits) { crate, _, _ in
      guard !crate.contents.isEmpty else { return false }
      crate.contents = []
      return true
    },
    Mutant("a line moved to another basket's crate", .crateUnits) { plan, _ in
      guard let from = plan.crates.indices.first(where: { !plan.crates[$0].contents.isEmpty }),
        let to = plan.crates.indices.first(where: {
          plan.crates[$0].order != plan.crates[from].order
        })
      else { return false }
      plan.crates[to].contents.append(plan.crates[from].contents.removeLast())
      return true
    },
    Mutant("a line moved to the basket's other crate", .crateContent) { plan, _ in
      for from in plan.crates.indices {
        for to in plan.crates.indices
        where to != from && plan.crates[to].order == plan.crates[from].order {
          guard let line = plan.crates[from].contents.last, line.mass > .zero else { continue }
          plan.crates[to].contents.append(line)
          plan.crates[from].contents.removeLast()
          return true
        }
      }
      return false
    },
    ofContents("a line that the order does not have", .crateLine) { crate, _, _ in
      guard !crate.contents.isEmpty else { return false }
      crate.contents[0].line = 999
      return true
    },
    ofContents("a line before the first", .crateLine) { crate, _, _ in
      guard !crate.contents.isEmpty else { return false }
      crate.contents[0].line = -1
      return true
    },
    ofContents("another product's name", .crateLine) { crate, _, _ in
      guard !crate.contents.isEmpty else { return false }
      crate.contents[0].product += "s"
      return true
    },
    ofContents("a line of another zone", .crateLine) { crate, order, _ in
      guard !crate.contents.isEmpty,
        let other = order.lines.firstIndex(where: { $0.zone != crate.zone })
      else { return false }
      crate.contents[0].line = other
      crate.contents[0].product = order.lines[other].product
      return true
    },
    ofContents("a line listed twice in a crate", .crateLine) { crate, _, _ in
      guard let first = crate.contents.first else { return false }
      crate.contents.append(first)
      return true
    },
    ofContents("mass that slipped from one line to another", .crateContent) { crate, _, _ in
      guard crate.contents.count > 1 else { return false }
      crate.contents[0].mass = crate.contents[0].mass + Grams(100)
      crate.contents[1].mass = crate.contents[1].mass - Grams(100)
      return true
    },
    ofContents("eggs at the bottom", .crateFragile) { crate, order, week in
      guard
        let place = crate.contents.firstIndex(where: { order.lines[$0.line].bearing == .fragile })
      else { return false }
      let fragile = crate.contents.remove(at: place)
      crate.contents.insert(fragile, at: 0)
      if crate.net - fragile.mass > week.rules.fragileBears { return true }
      crate.contents.remove(at: 0)
      crate.contents.insert(fragile, at: place)
      return false
    },
    ofContents("a chicken above the cheese", .crateRaw) { crate, order, _ in
      let isRaw = crate.contents.map { order.lines[$0.line].temperatureClass.isRaw }
      guard isRaw.contains(true), isRaw.contains(false) else { return false }
      crate.contents.reverse()
      return true
    },
  ]
}
