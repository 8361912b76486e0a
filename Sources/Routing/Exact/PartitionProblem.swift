public import Quantities

/// What one place asks for, all or nothing: tasks, and clients that are ways to do some of them.
///
/// A relay that may be split has two tasks (its cold part, the rest) and three ways: each alone, and
/// both at one stop. A route visits at most one way of a demand.
public struct Demand: Hashable, Sendable {
  /// A client of the problem, and the tasks of the demand that visiting it does.
  public struct Way: Hashable, Sendable {
    /// The client, by index.
    public let client: Int
    /// Tasks, counted from 0 within the demand; never empty.
    public let tasks: [Int]

    /// A way to do `tasks`.
    public init(client: Int, tasks: [Int]) {
      self.client = client
      self.tasks = tasks
    }
  }

  /// How many tasks there are.
  public let taskCount: Int
  /// Clients of the problem that do some of them.
  public let ways: [Way]
  /// First tier: what leaving it unserved weighs.
  public let unservedWeight: Int64
  /// Second tier: what leaving it unserved costs.
  public let prize: MicroEuros

  /// A demand.
  public init(
    taskCount: Int, ways: [Way], unservedWeight: Int64, prize: MicroEuros = .zero
  ) {
    self.taskCount = taskCount
    self.ways = ways
    self.unservedWeight = unservedWeight
    self.prize = prize
  }
}

/// A routing problem as choosing routes that do every task once: the form that exact methods solve
/// (Balinski and Quandt 1964, doi:10.1287/opre.12.2.300).
public struct PartitionProblem: Hashable, Sendable {
  /// The clients, vehicles and costs.
  public let problem: Problem
  /// Whom to serve.
  public let demands: [Demand]
  /// Sets of vehicles of each of which one must be used (a lock: this person drives).
  public let obligations: [[Int]]
  /// First task of each demand, and the number of all tasks at the end.
  let firstTask: [Int]
  /// Demand of each client.
  let demandOfClient: [Int]
  /// Tasks of each client, numbered through.
  let tasksOfClient: [[Int]]

  /// More demands than these are not solved exactly: sets of them are machine words.
  public static let mostDemands = 64
  /// More load dimensions than these are not either.
  static let mostDimensions = 5

  /// The partition problem, or `nil` when the exact method does not cover what it asks for:
  /// pickups, backhauls, reloads, releases, too many demands or dimensions, a client that is no
  /// way or two.
  public init?(_ problem: Problem, demands: [Demand], obligations: [[Int]] = []) {
    guard demands.count <= Self.mostDemands, problem.loadDimensions <= Self.mostDimensions,
      problem.clients.allSatisfy({ !$0.isBackhaul && $0.release == nil && $0.pickup.isEmpty }),
      problem.vehicles.allSatisfy({ $0.reloads.isEmpty && Self.isModest($0) }),
      problem.profiles.allSatisfy({ $0.longest < 1 << 24 }),
      obligations.joined().allSatisfy(problem.vehicles.indices.contains)
    else { return nil }
    var firstTask = [0]
    var demandOfClient = [Int](repeating: -1, count: problem.clients.count)
    var tasksOfClient = [[Int]](repeating: [], count: problem.clients.count)
    for (number, demand) in demands.enumerated() {
      let first = firstTask[number]
      guard demand.ways.count <= 3 else { return nil }
      for way in demand.ways {
        guard demandOfClient.indices.contains(way.client), demandOfClient[way.client] < 0,
          !way.tasks.isEmpty, way.tasks.allSatisfy((0..<demand.taskCount).contains),
          problem.clients[way.client].delivery.allSatisfy({ $0 < 1 << 28 })
        else { return nil }
        demandOfClient[way.client] = number
        tasksOfClient[way.client] = way.tasks.map { $0 + first }
      }
      firstTask.append(first + demand.taskCount)
    }
    guard !demandOfClient.contains(-1) else { return nil }
    self.problem = problem
    self.demands = demands
    self.obligations = obligations
    self.firstTask = firstTask
    self.demandOfClient = demandOfClient
    self.tasksOfClient = tasksOfClient
  }

  /// The partition problem in which every client is a demand of its own; `nil` as for
  /// ``init(_:demands:obligations:)``, or when a client group holds clients together.
  public init?(_ problem: Problem) {
    guard problem.clientGroups.allSatisfy({ $0.clients.count < 2 }) else {
      return nil
    }
    self.init(
      problem,
      demands: problem.clients.indices.map { client in
        Demand(
          taskCount: 1, ways: [Demand.Way(client: client, tasks: [0])],
          unservedWeight: problem.clients[client].unservedWeight,
          prize: problem.clients[client].prize)
      },
      obligations: problem.vehicles.indices.filter { problem.vehicles[$0].isForced }.map { [$0] })
  }

  /// Number of all tasks.
  var taskCount: Int { firstTask.last ?? 0 }

  /// Whether times and loads of a vehicle fit 32 bits with room for sums.
  private static func isModest(_ vehicle: Vehicle) -> Bool {
    let most: Int64 = 1 << 27
    return abs(vehicle.earliestStart.secondsSinceMidnight) < most
      && abs(vehicle.latestEnd.secondsSinceMidnight) < most && vehicle.loadDuration.rawValue < most
  }
}
