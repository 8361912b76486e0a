/// Finds a smallest set that is impossible, by halves: none of its elements can be left out.
///
/// Junker, U. (2004), "QuickXplain: preferred explanations and relaxations for over-constrained
/// problems", AAAI-04, 167-172. Of `k` elements among `n` it asks about `2k log2(n / k) + 2k`
/// questions. Elements at the end are only kept where all before them do not suffice, so that the
/// order says which are preferred.
struct QuickXplain {
  /// Whether it is proved that a set of elements is impossible; asked with the elements in order.
  let isImpossible: ([Int]) throws(PlanningError) -> Bool

  /// A smallest part of `candidates` that is impossible with all of `background`, which is
  /// impossible with all of them.
  func conflict(
    of candidates: [Int], background: [Int] = []
  ) throws(PlanningError) -> [Int] {
    try isImpossible(background) ? [] : part(background, candidates, isNew: false)
  }

  private func part(
    _ background: [Int], _ candidates: [Int], isNew: Bool
  ) throws(PlanningError) -> [Int] {
    if isNew, try isImpossible(background) { return [] }
    guard candidates.count > 1 else { return candidates }
    let middle = candidates.count / 2
    let (first, second) = (Array(candidates[..<middle]), Array(candidates[middle...]))
    let late = try part(background + first, second, isNew: true)
    let early = try part(background + late, first, isNew: !late.isEmpty)
    return early + late
  }
}
