import Kernels
import PlanningModel
import Quantities
import TestSupport
import Testing

@testable import Planning

@Suite struct CrateBuilderTests {
  static func order(seed: UInt64) -> Order {
    var random = RandomGenerator(seed: seed)
    let classes = TemperatureClass.allCases
    let lines = (0..<random.pick(1...14)).map { line in
      let quantity = random.pick(0...5)
      let sources = OrderLine.MassSource.allCases
      return OrderLine(
        producer: "P\(line)", product: "p", variant: "", quantity: quantity,
        mass: quantity == 0 ? .zero : Grams(random.pick(1...9_000)),
        massSource: sources[random.below(sources.count)],
        volume: quantity == 0 ? .zero : Milliliters(random.pick(1...12_000)),
        temperatureClass: classes[random.below(classes.count)],
        label: random.below(2) == 0 ? nil : Celsius(Double(random.pick(-20...12))),
        fragility: random.below(2) == 0 ? nil : Fragility.allCases[random.below(3)])
    }
    return Order(id: "R\(seed)", customer: "C", relay: "r", lines: lines)
  }

  @Test(
    "crates hold the basket: nothing lost, nothing twice, nothing guessed",
    arguments: Seeds.standard)
  func sumsAreExact(seed: UInt64) throws {
    let order = Self.order(seed: seed)
    let crates = CrateBuilder(rules: Rules()).crates(of: Register([order]))
    for zone in TemperatureClass.Zone.allCases {
      let lines = order.lines.filter { $0.quantity > 0 && $0.zone == zone }
      let mine = crates.filter { $0.zone == zone }
      func sum(_ masses: [Grams]) -> Grams { masses.reduce(.zero, +) }
      #expect(sum(mine.map(\.net)) == sum(lines.map(\.mass)))
      #expect(
        sum(mine.map(\.inferred)) == sum(lines.filter(\.isMassInferred).map(\.mass)))
      #expect(
        mine.reduce(Milliliters.zero) { $0 + $1.volume }
          == lines.reduce(Milliliters.zero) { $0 + $1.volume })
      #expect(mine.isEmpty == lines.isEmpty)
      let limits = lines.compactMap(\.limit)
      #expect(mine.compactMap(\.limit).min() == limits.min())
      for crate in mine {
        let named = lines.contains {
          $0.temperatureClass == crate.temperatureClass && $0.limit == crate.limit
        }
        #expect(named, "\(crate.id)")
        #expect((crate.limit == nil) == (zone == .ambient))
      }
    }
    #expect(Set(crates.map(\.id)).count == crates.count)
  }

  @Test("a crate over its net mass or volume holds one unit", arguments: Seeds.standard)
  func limitsAreKept(seed: UInt64) throws {
    let order = Self.order(seed: seed)
    let types = Register(CrateType.all)
    let largest = order.lines.map { $0.quantity == 0 ? Grams.zero : $0.mass }.max() ?? .zero
    for crate in CrateBuilder(rules: Rules()).crates(of: Register([order])) {
      let type = try #require(types[crate.type])
      #expect(crate.mass == crate.net + type.tare)
      #expect(crate.net <= max(type.net, largest))
    }
  }

  @Test("the fewest crates for a basket that fits one")
  func oneCrate() {
    let line = OrderLine(
      producer: "P", product: "p", variant: "1kg", quantity: 8, mass: Grams(8_000),
      massSource: .declared, volume: Milliliters(16_000), temperatureClass: .produce)
    let order = Order(id: "R1", customer: "C", relay: "r", lines: [line])
    let crates = CrateBuilder(rules: Rules()).crates(of: Register([order]))
    #expect(crates.map(\.id) == ["R1.A1"])
    #expect(crates.first?.mass == Grams(10_000))
  }

  private func crates(_ lines: (TemperatureClass, Double?)...) -> [Crate] {
    let lines = lines.map { kind, label in
      OrderLine(
        producer: "P", product: kind.rawValue, variant: "", quantity: 1, mass: Grams(500),
        massSource: .declared, volume: Milliliters(800), temperatureClass: kind,
        label: label.map { Celsius($0) })
    }
    let order = Order(id: "R1", customer: "C", relay: "r", lines: lines)
    return CrateBuilder(rules: Rules()).crates(of: Register([order]))
  }

  @Test("without labels a crate is named and limited by its strictest class")
  func withoutLabels() {
    let crate = crates((.cheese, nil), (.poultry, nil), (.prepared, nil)).first
    #expect(crate?.temperatureClass == .poultry)
    #expect(crate?.limit == Celsius(4))
  }

  @Test("a labelled yoghurt sets the limit of the crate it shares, and names it")
  func coldestLabel() {
    let mixed = crates((.cheese, nil), (.dairy, 3), (.poultry, nil))
    #expect(mixed.count == 1)
    #expect(mixed.first?.temperatureClass == .dairy)
    #expect(mixed.first?.limit == Celsius(3))
  }

  @Test("ham to keep at 4 °C rides with the cheese, a dish at -18 °C with the frozen food")
  func zones() {
    let mixed = crates((.dryCured, 4), (.cheese, nil), (.prepared, -18), (.dryCured, nil))
    #expect(mixed.map(\.id) == ["R1.A1", "R1.C1", "R1.F1"])
    #expect(mixed.map(\.limit) == [nil, Celsius(4), Celsius(-18)])
    #expect(mixed.map(\.temperatureClass) == [.dryCured, .dryCured, .prepared])
    #expect(mixed.last?.heatCapacity == TemperatureClass.frozen.heatCapacity)
    #expect(mixed[1].heatCapacity == TemperatureClass.dryCured.heatCapacity)
  }

  @Test("every unit of every line lies in one crate, named and weighed", arguments: Seeds.standard)
  func contentsAreTheOrder(seed: UInt64) {
    let order = Self.order(seed: seed)
    let crates = CrateBuilder(rules: Rules()).crates(of: Register([order]))
    for (place, line) in order.lines.enumerated() {
      let mine = crates.flatMap(\.contents).filter { $0.line == place }
      #expect(mine.reduce(0) { $0 + $1.quantity } == line.quantity)
      #expect(mine.allSatisfy { $0.product == line.product && $0.quantity > 0 })
    }
    for crate in crates {
      #expect(crate.contents.reduce(.zero) { $0 + $1.mass } == crate.net)
      #expect(crate.contents.reduce(.zero) { $0 + $1.volume } == crate.volume)
      #expect(Set(crate.contents.map(\.line)).count == crate.contents.count)
    }
  }

  private func line(
    _ product: String, _ units: Int, _ grams: Int, _ kind: TemperatureClass,
    _ fragility: Fragility? = nil
  ) -> OrderLine {
    OrderLine(
      producer: "P", product: product, variant: "", quantity: units, mass: Grams(units * grams),
      massSource: .declared, volume: Milliliters(units * grams), temperatureClass: kind,
      fragility: fragility)
  }

  @Test("pumpkins below, raspberries on top, in one crate")
  func berriesOnTop() {
    let lines = [
      line("raspberries", 2, 250, .produce, .fragile), line("eggs", 1, 700, .egg),
      line("leeks", 1, 1_000, .produce), line("pumpkin", 3, 3_000, .produce, .firm),
      line("jam", 1, 350, .dry, .firm),
    ]
    let order = Order(id: "R1", customer: "C", relay: "r", lines: lines)
    let crates = CrateBuilder(rules: Rules()).crates(of: Register([order]))
    #expect(crates.count == 1)
    #expect(
      crates.first?.contents.map(\.product) == ["pumpkin", "jam", "leeks", "eggs", "raspberries"])
  }

  @Test("so many berries that they would crush each other take two crates")
  func tooManyBerries() {
    func count(_ punnets: Int) -> Int {
      let lines = [line("raspberries", punnets, 250, .produce, .fragile)]
      return CrateBuilder(rules: Rules()).crates(
        of: Register([Order(id: "R1", customer: "C", relay: "r", lines: lines)])
      ).count
    }
    #expect([1, 21, 22, 42, 43].map(count) == [1, 1, 2, 2, 3])
  }

  @Test("raw meat lies below, or apart where the week asks for it")
  func rawMeat() {
    let lines = [line("cheese", 1, 900, .cheese), line("chicken", 1, 1_500, .poultry)]
    let orders = Register([Order(id: "R1", customer: "C", relay: "r", lines: lines)])
    var rules = Rules()
    #expect(
      CrateBuilder(rules: rules).crates(of: orders).map { $0.contents.map(\.line) } == [[1, 0]])
    rules.separatesRaw = true
    #expect(
      CrateBuilder(rules: rules).crates(of: orders).map { $0.contents.map(\.line) } == [[0], [1]])
  }
}
