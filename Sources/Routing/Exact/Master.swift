/// The linear relaxation of choosing routes, in one branch of the tree: rows, and what it costs to
/// leave them short.
struct Master {
  let partition: PartitionProblem
  let branch: Branch
  let tiers: Tiers
  /// Rows about vehicles, after the tasks and before the cuts.
  let vehicleRows: [VehicleRow]
  /// Rows of each vehicle, by place in ``vehicleRows``.
  let rowsOfVehicle: [[Int]]
  /// Of these the one that limits its routes, each vehicle to one such row.
  let limitOfVehicle: [Int]
  private(set) var cuts: [SubsetRow]
  private(set) var columns: [Column] = []
  private var program: LinearProgram
  /// What each column of the program is.
  private var places: [Place] = []

  /// What a column of the program stands for: the same in the programs of other branches.
  enum Place: Hashable, Sendable {
    case route(Column)
    case unserved(Int)
    /// An obligation that is not met, or more than met.
    case idle([Int]), spare([Int])
    /// Vehicles that stay, a subset row that is not full.
    case unused([Int]), loose([Int])
  }

  /// What a program ended with.
  struct Basis: Sendable {
    let places: [Place]
    /// Subset rows that it had.
    let cuts: Set<[Int]>
  }

  /// - Parameter basis: where the simplex method begins: what a like program ended with.
  init(
    _ partition: PartitionProblem, _ branch: Branch, _ tiers: Tiers, cuts: [SubsetRow],
    columns: [Column], basis: Basis? = nil
  ) {
    (self.partition, self.branch, self.tiers, self.cuts) = (partition, branch, tiers, cuts)
    let rows =
      partition.vehicleRows
      + branch.required.map {
        VehicleRow(vehicles: [$0], limit: 1, isObligation: true)
      }
    vehicleRows = rows
    let vehicles = partition.problem.vehicles.indices
    rowsOfVehicle = vehicles.map { vehicle in
      rows.indices.filter { rows[$0].vehicles.contains(vehicle) }
    }
    limitOfVehicle = rowsOfVehicle.map { $0.first { !rows[$0].isObligation } ?? 0 }
    let sides =
      [Double](repeating: 1, count: partition.taskCount) + rows.map { Double($0.limit) }
      + cuts.map { _ in 1 }
    program = LinearProgram(sides: sides, artificial: Double(tiers.artificial))
    addSlacks()
    for column in columns { add(column) }
    if let basis { begin(basis) }
  }

  /// Begins where a like program ended. Routes that are no longer allowed stay at a price that drives
  /// them out, so that the values are still those of a basis; rows that are new begin loose.
  private mutating func begin(_ basis: Basis) {
    var numbers = [Place: Int](minimumCapacity: places.count)
    for (number, place) in places.enumerated() { numbers[place] = number }
    var start: [Int] = []
    for place in basis.places {
      if let number = numbers[place] {
        start.append(number)
      } else if case .route(let column) = place {
        start.append(program.columnCount)
        places.append(place)
        program.add(cost: Double(tiers.artificial), terms(column))
      }
    }
    let new = cuts.map(\.tasks).filter { !basis.cuts.contains($0) }
    program.begin(from: start + new.compactMap { numbers[.loose($0)] })
    firstGhost = slackCount + columns.count
    ghostCount = program.columnCount - firstGhost
  }

  /// Columns of the program that are no longer allowed.
  private var firstGhost = 0
  private var ghostCount = 0

  /// Where a like program may begin.
  var basis: Basis {
    Basis(
      places: program.basis.compactMap { $0 < 0 ? nil : places[$0] }, cuts: Set(cuts.map(\.tasks)))
  }

  /// Columns that no route stands for: places left unserved, rows not filled.
  private mutating func addSlacks() {
    let tasks = partition.taskCount
    for (demand, _) in partition.demands.enumerated() where mayStay(demand) {
      let range = partition.firstTask[demand]..<partition.firstTask[demand + 1]
      add(.unserved(demand), cost: Double(tiers.unserved[demand]), range.map { ($0, 1) })
    }
    for (row, value) in vehicleRows.enumerated() {
      if value.isObligation {
        add(.idle(value.vehicles), cost: Double(tiers.idle), [(tasks + row, 1)])
        add(.spare(value.vehicles), cost: 0, [(tasks + row, -1)])
      } else {
        add(.unused(value.vehicles), cost: 0, [(tasks + row, 1)])
      }
    }
    for (place, cut) in cuts.enumerated() {
      add(.loose(cut.tasks), cost: 0, [(tasks + vehicleRows.count + place, 1)])
    }
    slackCount = program.columnCount
  }

  private mutating func add(_ place: Place, cost: Double, _ terms: [(row: Int, value: Double)]) {
    places.append(place)
    program.add(cost: cost, terms)
  }

  private var slackCount = 0

  /// Whether the branch allows a demand to stay unserved.
  func mayStay(_ demand: Int) -> Bool {
    (partition.firstTask[demand]..<partition.firstTask[demand + 1]).allSatisfy {
      branch.owner[$0] == nil
    }
  }

  /// Adds a route's column.
  mutating func add(_ column: Column) {
    columns.append(column)
    add(.route(column), cost: Double(column.cost), terms(column))
  }

  private func terms(_ column: Column) -> [(row: Int, value: Double)] {
    let done = column.clients.flatMap { partition.tasksOfClient[$0] }
    var terms: [(row: Int, value: Double)] = []
    for task in Set(done).sorted() {
      terms.append((task, Double(done.count { $0 == task })))
    }
    let tasks = partition.taskCount
    for row in rowsOfVehicle[column.vehicle] { terms.append((tasks + row, 1)) }
    for (place, cut) in cuts.enumerated() {
      let count = cut.count(done)
      if count > 0 { terms.append((tasks + vehicleRows.count + place, Double(count))) }
    }
    return terms
  }

  /// Solves the relaxation over the columns that are there, and answers the prices, made whole.
  mutating func solve() -> Prices {
    program.solve()
    let prices = program.prices
    let tasks = partition.taskCount
    func whole(_ row: Int) -> Int64 { Int64(prices[row].rounded()) }
    let groups = vehicleRows.indices.map { row in
      let price = whole(tasks + row)
      return vehicleRows[row].isObligation ? max(0, min(tiers.idle, price)) : min(0, price)
    }
    for cut in cuts.indices {
      cuts[cut].price = min(0, whole(tasks + vehicleRows.count + cut))
    }
    return Prices(tasks: (0..<tasks).map(whole), groups: groups, cuts: cuts)
  }

  /// Routes that the relaxation takes, with their shares.
  var support: [(column: Column, value: Double)] {
    program.support.compactMap { entry in
      guard case .route(let column) = places[entry.column],
        !(firstGhost..<(firstGhost + ghostCount)).contains(entry.column)
      else { return nil }
      return (column, entry.value)
    }
  }

  /// A bound on every choice of routes in this branch: what the rows earn at `prices`, less what
  /// the cheapest route of each row of vehicles still lacks (Lasdon 1970).
  ///
  /// - Parameter least: least reduced cost of each vehicle's routes, in billionths of a euro; zero
  ///   where there is none below.
  func bound(_ prices: Prices, least: [Int64]) -> Int64 {
    var bound = prices.tasks.reduce(0, +) + prices.cuts.reduce(0) { $0 + $1.price }
    for (row, price) in prices.groups.enumerated() { bound += vehicleRows[row].limit * price }
    for demand in partition.demands.indices where mayStay(demand) {
      let range = partition.firstTask[demand]..<partition.firstTask[demand + 1]
      bound += min(0, tiers.unserved[demand] - prices.tasks[range].reduce(0, +))
    }
    var worst = [Int64](repeating: 0, count: vehicleRows.count)
    for (vehicle, value) in least.enumerated() {
      let row = limitOfVehicle[vehicle]
      // Rounded down, with one for the fraction that a whole price of metres drops.
      worst[row] = min(worst[row], (min(0, value) - 1_999) / 1_000)
    }
    for (row, value) in worst.enumerated() { bound += vehicleRows[row].limit * value }
    return bound
  }
}
