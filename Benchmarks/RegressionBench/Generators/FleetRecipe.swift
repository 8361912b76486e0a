internal import Instances
internal import Routing

/// A problem of the X kind with small, middling and large vehicles.
///
/// Source: Pessoa, Sadykov and Uchoa (2018), doi:10.1016/j.ejor.2018.04.009, for the kinds of costs;
/// the figures are ours.
struct FleetRecipe: CaseRecipe {
  /// What makes vehicles differ besides their capacity.
  enum Costs: String {
    /// A price for using one; as many as one likes.
    case fixed = "F"
    /// A price for each unit of distance; as many as one likes.
    case distance = "D"
    /// Both prices; as many as one likes.
    case both = "FD"
    /// Both prices; so few that all together carry a third more than the clients ask for.
    case limited = "L"
  }
  /// Places, amounts and the middling vehicle.
  let base: UchoaRecipe
  /// What makes vehicles differ.
  let costs: Costs

  /// Per cent of the middling vehicle's capacity, price per unit of distance in hundredths, and
  /// price of using one in per cent.
  private static let types: [(capacity: Int, unitCost: Int64, fixedCost: Double)] = [
    (50, 80, 60), (100, 100, 100), (180, 130, 150),
  ]
  /// Using a middling vehicle costs as much as driving half the square's side.
  private static let fixedCost = 500.0 * 100

  var name: String { "\(base.name)-\(costs.rawValue)" }

  func instance() throws -> PublicCase {
    var draft = UchoaDraft(base)
    let points = draft.points()
    let demands = draft.demands(at: points)
    var nodes = points.map { CaseNode(x: $0.x, y: $0.y) }
    for (client, demand) in demands.enumerated() { nodes[client + 1].demand = Int64(demand) }
    return .routing(
      try RoutingCase(
        name: name, kind: .hfvrp, rounding: .round, nodes: nodes, depots: [0],
        vehicles: vehicles(demands)))
  }

  private func vehicles(_ demands: [Int]) -> [CaseVehicle] {
    let middling = UchoaGenerator.capacity(base, demands)
    let demand = demands.reduce(0, +)
    var first = 0
    return Self.types.map { type in
      let capacity = max(1, middling * type.capacity / 100)
      // 45 per cent for each of three types.
      let few = (demand * 45 + 100 * capacity - 1) / (100 * capacity)
      let count = costs == .limited ? few : demands.count
      defer { first += count }
      return CaseVehicle(
        numbers: Array(first..<first + count), depot: 0, capacity: Int64(capacity),
        fixedCost: costs == .distance ? 0 : Self.fixedCost * type.fixedCost / 100,
        unitCost: costs == .fixed ? 100 : type.unitCost)
    }
  }
}
