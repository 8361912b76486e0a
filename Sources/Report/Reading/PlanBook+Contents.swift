internal import PlanningModel

extension PlanBook {
  /// Units of one product in a crate, as a volunteer reads them.
  struct PackedGoods {
    let producer: String
    let product: String
    /// Empty when the shop names none.
    let variant: String
    let quantity: Int
    let isFragile: Bool
    let isRaw: Bool
  }

  /// What lies in a crate, from the bottom up; entries that the order does not have keep the
  /// product's name alone.
  func contents(of crate: Crate) -> [PackedGoods] {
    let lines = week.orders[crate.order]?.lines ?? []
    return crate.contents.map { content in
      let line = lines.indices.contains(content.line) ? lines[content.line] : nil
      return PackedGoods(
        producer: line?.producer ?? "", product: content.product, variant: line?.variant ?? "",
        quantity: content.quantity, isFragile: line?.bearing == .fragile,
        isRaw: line?.temperatureClass.isRaw == true)
    }
  }

  /// Carried crates by round and stop, the others after them: the order of the labels.
  var cratesInOrder: [Crate] {
    var seen: Set<String> = []
    return (plan.rounds.flatMap { crates(of: $0) } + plan.crates)
      .filter { seen.insert($0.id).inserted }
  }
}
