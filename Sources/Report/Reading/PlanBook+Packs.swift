internal import PlanningModel
internal import Quantities

extension PlanBook {
  /// `3 pains de glace`, and how cold they are where they are not plain ice.
  func packs(_ box: CoolBox) -> String { packs(box.packs, box.pack) }

  /// What to freeze the evening before, for all rounds together; `nil` when no box is used.
  var packsToFreeze: String? {
    let boxes = plan.rounds.flatMap(\.coolBoxes)
    let sums = PackType.all.compactMap { type -> String? in
      let count = boxes.filter { $0.pack == type.id }.reduce(0) { $0 + $1.packs }
      return count > 0 ? packs(count, type.id) : nil
    }
    guard !sums.isEmpty else { return nil }
    let list = sums.joined(separator: ", ")
    let count = words.count(
      boxes.count, fr: "glacière", "glacières", en: "cool box", "cool boxes")
    return words(
      fr: "À congeler la veille : \(list), pour \(count).",
      en: "To freeze the evening before: \(list), for \(count).")
  }

  private func packs(_ count: Int, _ kind: String) -> String {
    let packs = words.count(
      count, fr: "pain de glace", "pains de glace", en: "ice pack", "ice packs")
    guard let type = Register(PackType.all)[kind], type.melts.degrees != 0 else { return packs }
    return words(
      fr: "\(packs) à \(words.degrees(type.melts))", en: "\(packs) of \(words.degrees(type.melts))")
  }
}
