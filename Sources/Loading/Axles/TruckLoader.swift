public import Quantities

/// Places the boxes of all spaces of a truck so that its payload and its axles hold.
///
/// Each space is placed alone. When an axle would carry too much, other layouts of the spaces are
/// tried, slid towards the rear in steps, and mirrored where the door is on the side.
public struct TruckLoader: Sendable {
  /// Steering figures.
  public let parameters: LoadingParameters

  /// A loader.
  public init(parameters: LoadingParameters = .standard) { self.parameters = parameters }

  /// Per space the places of its boxes, or why there are none.
  ///
  /// - Parameters:
  ///   - perSpace: per space the boxes it must take; spaces without an entry stay empty.
  ///   - axles: `nil` when the axles are not known and not checked.
  ///   - departures: how many departures are checked, the hub's included.
  public func place(
    perSpace: [[Box]], in spaces: [Space], payload: Grams, axles: AxleModel?, departures: Int
  ) -> Result<[[PlacedBox]], LoadRefusal> {
    let mass = perSpace.reduce(Grams.zero) { $1.reduce($0) { $0 + $1.mass } }
    if let refusal = LoadBounds.refusal(mass: mass, payload: payload) { return .failure(refusal) }
    if let axles, let refusal = allowance(mass, axles) { return .failure(refusal) }
    let loads = spaces.indices.map { $0 < perSpace.count ? perSpace[$0] : [] }
    var options: [[Layout]] = []
    for (place, space) in spaces.enumerated() {
      switch layouts(of: loads[place], in: space, most: 1) {
      case .failure(let refusal): return .failure(refusal.inSpace(place))
      case .success(let found): options.append(found)
      }
    }
    guard let axles else {
      return .success(zip(options, loads).map { $0.first?.placed($1) ?? [] })
    }
    return balance(options, loads, spaces, axles, departures)
  }

  /// A refusal when the axles together may not carry `mass` wherever it stands.
  private func allowance(_ mass: Grams, _ axles: AxleModel) -> LoadRefusal? {
    let most = axles.mostFront + axles.mostRear - axles.emptyFront - axles.emptyRear
    guard mass > most else { return nil }
    return LoadRefusal(.tooHeavy(mass: mass, most: most), isProved: true)
  }

  /// Looks for layouts under which the axles hold, from the first found to all that can be found.
  private func balance(
    _ first: [[Layout]], _ loads: [[Box]], _ spaces: [Space], _ axles: AxleModel,
    _ departures: Int
  ) -> Result<[[PlacedBox]], LoadRefusal> {
    var best: AxleBalance?
    for most in [1, parameters.layouts] {
      let options = spaces.indices.map { place -> [Layout] in
        guard most > 1 else { return first[place] }
        let more = layouts(of: loads[place], in: spaces[place], most: most)
        return variants(of: (try? more.get()) ?? first[place], in: spaces[place])
      }
      var balance = AxleBalance(options, loads, spaces, axles, departures: departures)
      balance.descend()
      if balance.excess == 0 { return .success(balance.placed(loads)) }
      best = balance
    }
    return .failure(
      best?.refusal(axles) ?? LoadRefusal(.noRoom(unplaced: 0), isProved: false))
  }

  private func layouts(
    of boxes: [Box], in space: Space, most: Int
  ) -> Result<[Layout], LoadRefusal> {
    StackLoader(parameters: parameters).layouts(of: boxes, in: space, most: most)
  }

  /// The layouts, slid towards the rear in steps, and mirrored for a side door.
  private func variants(of layouts: [Layout], in space: Space) -> [Layout] {
    let room = Room(space)
    var variants: [Layout] = []
    for layout in layouts {
      for own in room.isRear ? [layout] : [layout, layout.mirrored(room)] {
        let rear = own.pushedToRear(room)
        for step in 0...parameters.shifts {
          variants.append(own.moved(towards: rear, step: step, of: parameters.shifts))
        }
      }
    }
    return variants
  }
}
