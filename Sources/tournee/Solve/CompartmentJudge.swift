import Instances
import Routing

/// Whether the goods of a route fit compartments whose sizes go by steps, one kind in each.
struct CompartmentJudge: RouteJudge {
  private let amounts: [[Double]]
  private let compartments: Int
  private let step: Double
  private let steps: Int

  init?(_ loaded: LoadedRoutingCase) {
    guard case .flexibleCompartments(let count, let step) = loaded.kind, step > 0,
      let capacity = loaded.capacities.first
    else { return nil }
    amounts = loaded.nodes.dropFirst().map(\.amounts)
    compartments = count
    self.step = step
    steps = Int((capacity / step + 1e-6).rounded(.down))
  }

  var ignoresOrder: Bool { true }

  func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict {
    let sizes = sizes(visits)
    let used = sizes.filter { $0 > 0 }.count
    if used > compartments { return .refuse(Cut(.set, reason: "too many kinds of goods")) }
    return sizes.reduce(0, +) <= steps
      ? .accept : .refuse(Cut(.set, reason: "compartments larger than the vehicle"))
  }

  /// Steps that each kind of goods needs.
  func sizes(_ visits: [Int]) -> [Int] {
    (amounts.first ?? []).indices.map { kind in
      let sum = visits.reduce(0) { $0 + amounts[$1][kind] }
      return Int((sum / step - 1e-6).rounded(.up))
    }
  }
}
