/// What a branch of the search tree demands; the two children of a node demand opposite things.
enum Decision: Hashable, Sendable {
  /// The vehicle is not used.
  case bar(vehicle: Int)
  /// The vehicle is used.
  case require(vehicle: Int)
  /// The task is done, and by this vehicle.
  case give(task: Int, vehicle: Int)
  /// The vehicle does not do the task.
  case deny(task: Int, vehicle: Int)
}

/// Decisions as tables.
struct Branch: Sendable {
  let decisions: [Decision]
  let barred: Set<Int>
  let required: [Int]
  let owner: [Int: Int]
  private let denied: Set<[Int]>

  init(_ decisions: [Decision]) {
    var (barred, required): (Set<Int>, [Int]) = ([], [])
    var (owner, denied): ([Int: Int], Set<[Int]>) = ([:], [])
    for decision in decisions {
      switch decision {
      case .bar(let vehicle): barred.insert(vehicle)
      case .require(let vehicle): required.append(vehicle)
      case .give(let task, let vehicle): owner[task] = vehicle
      case .deny(let task, let vehicle): denied.insert([task, vehicle])
      }
    }
    self.decisions = decisions
    (self.barred, self.required, self.owner, self.denied) = (barred, required, owner, denied)
  }

  /// Whether `vehicle` may do all of `tasks`.
  func allows(_ tasks: [Int], vehicle: Int) -> Bool {
    !barred.contains(vehicle)
      && tasks.allSatisfy {
        (owner[$0] ?? vehicle) == vehicle && !denied.contains([$0, vehicle])
      }
  }
}
