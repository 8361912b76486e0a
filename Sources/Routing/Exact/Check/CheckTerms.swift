internal import Quantities

/// What every part of the check reads of the problem: rows, tasks as sets, prices of the tiers.
struct CheckTerms: Sendable {
  let partition: PartitionProblem
  let rows: [VehicleRow]
  /// The first row that limits each vehicle; `nil` for none.
  let limitRow: [Int?]
  let tasksOfClient: [WideSet]
  /// Of leaving each demand unserved, all tiers in one.
  let unserved: [Int64]
  /// Of each obligation that is not met.
  let idle: Int64

  /// The terms at a price of the first tier; `nil` when sums might not fit, or for what the check
  /// does not know: groups of clients across demands, hundreds of tasks.
  init?(_ partition: PartitionProblem, unit: Int64) {
    let problem = partition.problem
    guard unit >= 0, partition.taskCount <= WideSet.capacity,
      problem.clients.count <= WideSet.capacity,
      problem.clientGroups.allSatisfy({ group in
        Set(group.clients.map { partition.demandOfClient[$0] }).count < 2
      })
    else { return nil }
    var (unserved, idle): ([Int64], Int64) = ([], unit)
    for demand in partition.demands {
      let (weight, over) = unit.multipliedReportingOverflow(by: demand.unservedWeight)
      guard !over, (0..<Self.most).contains(weight),
        (0..<Self.most).contains(demand.prize.rawValue)
      else { return nil }
      unserved.append(weight + demand.prize.rawValue)
      idle += weight + demand.prize.rawValue
    }
    let rows = partition.vehicleRows
    guard idle < Self.most, problem.vehicles.allSatisfy({ Self.isModest($0, problem) }) else {
      return nil
    }
    self.partition = partition
    self.rows = rows
    self.unserved = unserved
    self.idle = idle
    limitRow = problem.vehicles.indices.map { vehicle in
      rows.firstIndex { !$0.isObligation && $0.vehicles.contains(vehicle) }
    }
    tasksOfClient = partition.tasksOfClient.map { WideSet($0) }
  }

  /// Values and sums of prices are below, so that a thousand times as much fits a word.
  static let most: Int64 = 1 << 50

  func tasks(of demand: Int) -> Range<Int> {
    partition.firstTask[demand]..<partition.firstTask[demand + 1]
  }

  private static func isModest(_ vehicle: Vehicle, _ problem: Problem) -> Bool {
    let day = vehicle.latestEnd - vehicle.earliestStart
    let time = vehicle.durationCost.linearCost(of: day) + vehicle.durationCost.convexCost(of: day)
    let longest = problem.profiles[vehicle.profile].longest
    let metres =
      Double(longest) * Double(problem.clients.count + 1)
      + Double(vehicle.distanceCost.fixedDistance.rawValue)
    return time.rawValue < most && vehicle.fixedCost.rawValue < most
      && metres * Double(vehicle.distanceCost.perKilometre.rawValue) < 0x1p60
      && Double(vehicle.visitCosts.map(\.rawValue).max() ?? 0) * 256 < 0x1p50
  }
}
