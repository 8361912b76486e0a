import PlanningModel
import Quantities

/// Chooses among plans of one week those that are worth a name.
struct PlanFront {
  /// A chosen plan: its place among all, and what it is best at.
  struct Choice: Hashable {
    var place: Int
    var aims: [PlanAim]
  }

  private let all: [PlanMeasures]
  private let criteria: [PlanCriterion]
  /// Places of the plans that no other dominates, one for each point.
  let front: [Int]

  /// - Parameter all: the plan itself first. Of plans with equal measures the first stands for all
  ///   if it is the plan itself, else the cheapest.
  init(_ all: [PlanMeasures], by criteria: [PlanCriterion]) {
    self.all = all
    self.criteria = criteria
    var points: Set<[Int64]> = []
    front = all.indices.sorted { a, b in
      (a == 0 ? 0 : 1, all[a].total, a) < (b == 0 ? 0 : 1, all[b].total, b)
    }.filter { place in
      !all.contains { $0.dominates(all[place], by: criteria) }
        && points.insert(criteria.map { all[place].value($0) }).inserted
    }
  }

  /// The best by each criterion, then as many compromises as make `count` plans where there are.
  func choices(_ count: Int = PlanAlternatives.wanted) -> [Choice] {
    var choices: [Choice] = []
    for criterion in criteria {
      guard let place = best(criterion) else { continue }
      if let known = choices.firstIndex(where: { $0.place == place }) {
        choices[known].aims.append(criterion.aim)
      } else {
        choices.append(Choice(place: place, aims: [criterion.aim]))
      }
    }
    while choices.count < count, let place = compromise(without: choices.map(\.place)) {
      choices.append(Choice(place: place, aims: [.balanced]))
    }
    return choices
  }

  /// Of equals by the margin of cold the one whose crates may wait the longest, else the one that
  /// the week's own prices prefer.
  private func best(_ criterion: PlanCriterion) -> Int? {
    func wait(_ place: Int) -> Seconds {
      criterion == .cold ? .zero - (all[place].spare ?? .zero) : .zero
    }
    return front.min { a, b in
      (all[a].value(criterion), wait(a), all[a].total, a)
        < (all[b].value(criterion), wait(b), all[b].total, b)
    }
  }

  /// The plan whose worst criterion is the nearest to that criterion's best, each counted from its
  /// best to its worst on the front; the plan itself only when there is no other.
  private func compromise(without taken: [Int]) -> Int? {
    let left = front.filter { !taken.contains($0) }
    let others = left.filter { $0 != 0 }
    return (others.isEmpty ? left : others).min { a, b in
      let (far, near) = (distances(a), distances(b))
      return (far.max() ?? 0, far.reduce(0, +), a) < (near.max() ?? 0, near.reduce(0, +), b)
    }
  }

  private func distances(_ place: Int) -> [Double] {
    criteria.map { criterion in
      let values = front.map { all[$0].value(criterion) }
      guard let least = values.min(), let most = values.max(), least < most else { return 0 }
      // A plan without anything cold is beyond every margin.
      return (Double(all[place].value(criterion)) - Double(least)) / (Double(most) - Double(least))
    }
  }
}

extension PlanCriterion {
  /// What the best by this criterion is called.
  fileprivate var aim: PlanAim {
    switch self {
    case .minutes: .shortest
    case .fairness: .fairest
    case .cold: .coldest
    }
  }
}
