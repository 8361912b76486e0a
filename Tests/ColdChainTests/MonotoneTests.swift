import ColdChain
import TestSupport
import Testing

/// What must not cool the food. A box answers exactly; in a compartment the thermostat's rhythm
/// shifts a little with everything, so a tenth of a degree is allowed there.
@Suite struct MonotoneTests {
  @Test("a hotter day never lowers the peak", arguments: Seeds.standard)
  func hotterDay(seed: UInt64) throws {
    let box = try RandomBoxRound(seed: seed)
    let mild = box.simulation().run(until: box.horizon).food.peak()
    let hot = box.simulation(course: box.course.warmer(by: 3)).run(until: box.horizon).food.peak()
    #expect(hot >= mild - 1e-9)

    let truck = try RandomTruckRound(seed: seed)
    let cool = truck.simulation().run(until: truck.horizon)
    let warm = truck.simulation(course: truck.course.warmer(by: 5)).run(until: truck.horizon)
    for (a, b) in zip(cool.shells, warm.shells) { #expect(b.peak() >= a.peak() - 0.1) }
  }

  @Test("a longer door never lowers the peak", arguments: Seeds.standard)
  func longerDoor(seed: UInt64) throws {
    let truck = try RandomTruckRound(seed: seed)
    let longer = truck.openings.map { DoorOpening(from: $0.from - 120, to: $0.to) }
    let short = truck.simulation().run(until: truck.horizon)
    let long = truck.simulation(openings: longer).run(until: truck.horizon)
    for (a, b) in zip(short.shells, long.shells) { #expect(b.peak() >= a.peak() - 0.1) }
    #expect(long.heat.throughDoor > short.heat.throughDoor)
  }

  @Test("fewer packs never lower the temperature", arguments: Seeds.standard)
  func fewerPacks(seed: UInt64) throws {
    let box = try RandomBoxRound(seed: seed)
    guard box.model.packs > 1 else { return #expect(box.model.packs >= 0) }
    var poorer = box
    poorer.model = try CoolBoxModel(
      heatLoss: box.model.heatLoss, packs: box.model.packs - 1, packMass: box.model.packMass,
      packMelts: box.model.packMelts, packLatent: box.model.packLatent)
    let rich = box.simulation().run(until: box.horizon).food
    let poor = poorer.simulation().run(until: box.horizon).food
    // Up to the peak: packs that melted may be warmer than the food and then warm it.
    #expect(poor.peak() >= rich.peak() - 1e-9)
  }

  @Test("later stops on a steady day never lower the peak", arguments: Seeds.standard)
  func laterStops(seed: UInt64) throws {
    var box = try RandomBoxRound(seed: seed)
    box.course = OutsideCourse(steady: 28)
    let early = box.simulation().run(until: box.horizon).food
    var late = box
    late.leaves = box.leaves.map { $0 + 900 }
    let slow = late.simulation().run(until: late.horizon).food
    for (a, b) in zip(box.leaves, late.leaves) {
      #expect(slow.peak(until: b) >= early.peak(until: a) - 1e-6)
    }
  }
}
