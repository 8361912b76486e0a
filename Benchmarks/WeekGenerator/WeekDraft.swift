internal import Kernels
internal import PlanningModel
internal import Quantities

/// A week while it is drawn.
struct WeekDraft {
  /// Day of every invented round, a Thursday.
  static let date = "2026-06-11"

  private let recipe: WeekRecipe
  private let hub: Commune
  private var random: RandomGenerator
  private var villages: [Village] = []
  private var orders: [Order] = []

  init(_ recipe: WeekRecipe) {
    self.recipe = recipe
    random = RandomGenerator(seed: recipe.seed)
    hub = Commune.all[0]
  }

  mutating func week() -> Week {
    let market = Market(orders: recipe.orders, random: &random)
    let baskets = drawVillages()
    let planner = RidePlanner(hub: hub)
    let trucks = planner.truckStops(villages, trucks: recipe.trucks)
    for stop in trucks.flatMap(\.stops) { villages[stop].isTruckStop = true }
    drawOrders(baskets, market)
    let fleet = drawFleet(planner, trucks)

    var week = Week(name: recipe.name, date: WeekDraft.date, hub: site())
    week.weather = weather()
    week.rules.splitLimit = 2
    week.rules.packsPerBox = 4
    week.rules.mostPacksPerBox = 4
    week.relays = Register(relays())
    week.volunteers = Register(fleet.volunteers)
    week.ledger = Register(fleet.ledger)
    week.vehicles = Register((0..<recipe.trucks).map { Fleet.truck($0 + 1) })
    week.products = Register(market.offers.enumerated().map { $1.row($0 + 1) })
    week.producers = Register(market.producers)
    week.orders = Register(orders)
    return week
  }

  /// Draws the villages, and for each basket its village (`nil`: the hub).
  private mutating func drawVillages() -> [Int?] {
    let reach = min(recipe.relays * 2 + 6, WeekRecipe.mostRelays)
    var near = Array(Commune.all.dropFirst().prefix(reach))
    random.mix(&near)
    villages = near.prefix(recipe.relays).sorted { $0.insee < $1.insee }
      .map { Village(commune: $0, baskets: 0) }
    let weights = villages.map { village in
      (village.commune.population > 3_000 ? 4 : village.commune.population > 900 ? 2 : 1)
        + random.below(3)
    }
    let total = weights.reduce(0, +)
    // A car takes about sixteen baskets; a village gets no more while others have room.
    let cap = max(16, recipe.orders / recipe.relays * 5 / 4 + 1)
    return (0..<recipe.orders).map { number in
      if number >= villages.count && random.below(100) < recipe.hubPercent { return nil }
      var place = number
      if number >= villages.count {
        var ticket = random.below(total)
        place =
          weights.firstIndex { weight in
            ticket -= weight
            return ticket < 0
          } ?? 0
      }
      if villages[place].baskets >= cap {
        place = villages.indices.min { villages[$0].baskets < villages[$1].baskets } ?? place
      }
      villages[place].baskets += 1
      return place
    }
  }

  private mutating func drawOrders(_ places: [Int?], _ market: Market) {
    for (number, place) in places.enumerated() {
      let basket = Basket(
        from: market, coldPercent: recipe.coldPercent,
        mayHoldMince: place.map { villages[$0].isTruckStop } ?? true, random: &random)
      let (first, last) = People.name(number)
      let lines = basket.lines.sorted {
        ($0.producer, $0.product, $0.variant) < ($1.producer, $1.product, $1.variant)
      }
      let commune = place.map { villages[$0].commune }
      orders.append(
        Order(
          id: "R\(String(1_310_000_000 + number * 7_919 + random.below(7_000)).dropFirst())",
          customer: "\(first) \(last)", customerCode: "TOP-\(String(10_001 + number).dropFirst())",
          phone: People.phone(number), relay: commune?.slug ?? "local",
          method: commune.map { "Relais \($0.name)" } ?? "Retrait au local", owed: .zero,
          lines: lines))
      guard let place else { continue }
      villages[place].ambientCrates += basket.ambientCrates
      villages[place].chilledCrates += basket.chilledCrates
      villages[place].food = lines.reduce(villages[place].food) { $0 + $1.mass }
    }
  }

  private mutating func drawFleet(_ planner: RidePlanner, _ trucks: [Ride]) -> Fleet {
    var fleet = Fleet(hub: hub)
    for ride in trucks { fleet.add(ride, to: &villages, random: &random) }
    let stops = villages.indices.filter { !villages[$0].isTruckStop && villages[$0].baskets > 0 }
    let most = recipe.volunteers.map { max(0, $0 - fleet.volunteers.count) }
    let rides = planner.carRides(villages, stops: stops, most: most)
    for ride in rides.prefix(most ?? rides.count) {
      fleet.add(ride, to: &villages, random: &random)
    }
    let wanted = recipe.volunteers ?? fleet.volunteers.count + 1 + rides.count / 8
    while fleet.volunteers.count < wanted {
      let isFirst = fleet.volunteers.count == trucks.count + rides.count
      fleet.addSpare(mayDriveTruck: isFirst && !trucks.isEmpty, random: &random)
    }
    fleet.addWishes(villages, random: &random)
    return fleet
  }

  private mutating func relays() -> [Relay] {
    let own = Relay(
      id: "local", name: "Local de \(hub.name)", kind: .hub, methods: ["Retrait au local"],
      point: hub.point, relief: hub.relief, open: [Hours(TimeOfDay(15, 30), TimeOfDay(20, 0))],
      unloadTime: .minutes(5), host: "Équipe du local")
    var hosts = 930
    let others = villages.map { village -> Relay in
      hosts -= 1
      let quarter: Int64 = 900
      let first = village.arrivals.min() ?? 17 * 3_600
      let last = village.arrivals.max() ?? 18 * 3_600
      let from = (first - Int64(random.pick(15...60) * 60)) / quarter * quarter
      let to = (last + Int64(random.pick(45...120) * 60)) / quarter * quarter
      let (given, family) = People.name(hosts)
      return Relay(
        id: village.commune.slug, name: village.commune.name,
        methods: ["Relais \(village.commune.name)"], point: village.commune.point,
        relief: village.commune.relief,
        open: [
          Hours(TimeOfDay(secondsSinceMidnight: from), TimeOfDay(secondsSinceMidnight: to))
        ], unloadTime: village.unloadTime, host: "\(given) \(family)",
        fridge: Milliliters(random.pick(4...15) * 10_000),
        usualVolunteer: random.below(10) < 7 ? village.volunteer : nil)
    }
    return [own] + others
  }

  private func site() -> Hub {
    var site = Hub(name: "Local de \(hub.name)", point: hub.point)
    site.relief = hub.relief
    site.opens = TimeOfDay(13, 30)
    site.closes = TimeOfDay(21, 0)
    site.coldRoom = Celsius(1)
    site.phone = "04 65 71 00 99"
    return site
  }

  private func weather() -> Weather {
    let hottest = Double(recipe.hottest)
    return Weather(
      course: [
        Weather.Sample(at: TimeOfDay(13, 0), outside: Celsius(hottest - 2), sun: 820),
        Weather.Sample(at: TimeOfDay(16, 30), outside: Celsius(hottest), sun: 600),
        Weather.Sample(at: TimeOfDay(20, 0), outside: Celsius(hottest - 4), sun: 120),
      ], source: "journée inventée")
  }
}
