import Loading
import PlanningModel
import Quantities

extension Box {
  /// A crate of a type with its mass and stop.
  init(_ type: CrateType, _ index: Int, mass: Grams, stop: Int, goods: Goods = .other) {
    self.init(
      index: index, length: type.length, width: type.width, height: type.height, mass: mass,
      bears: type.bears, stop: stop, goods: goods)
  }

  /// A piece of the week's load; `nil` when its type is unknown.
  init?(_ piece: Int, stop: Int, _ problem: WeekProblem) {
    let crate = problem.pieces.crates[piece]
    let week = problem.week
    guard let type = Register(CrateType.all)[crate.type] else { return nil }
    let inside = problem.pieces.inside(piece).map { problem.crates[$0] }
    self.init(
      type, piece, mass: crate.mass, stop: stop,
      goods: week.rules.rawBelow ? Self.goods(inside, week) : .other)
  }

  /// A crate with raw food among other counts as raw: what is ready in it lies above the raw food
  /// already, and what is to be kept clean are the crates without any.
  private static func goods(_ crates: [Crate], _ week: Week) -> Goods {
    let kinds = crates.flatMap { crate in
      let lines = week.orders[crate.order]?.lines ?? []
      return crate.contents.compactMap { content in
        lines.indices.contains(content.line) ? lines[content.line].temperatureClass.hygiene : nil
      }
    }
    if kinds.contains(.raw) { return .raw }
    return kinds.contains(.ready) ? .ready : .other
  }
}
