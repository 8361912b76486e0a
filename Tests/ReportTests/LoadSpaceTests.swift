import PlanningModel
import Quantities
import Testing

@testable import Report

@Suite struct LoadSpaceTests {
  static let book = PlanBook(plan: SamplePlan.make(), week: SampleWeek.make())
  static let spaces = book.plan.rounds.flatMap { LoadSpace.all(of: $0, in: book) }

  @Test("what stands below is loaded before what stands on it, and later stops first")
  func loadingOrder() {
    #expect(Self.spaces.count == 4)
    for space in Self.spaces {
      for (place, item) in space.items.enumerated() {
        for later in space.items.dropFirst(place + 1) {
          #expect(later.stop <= item.stop)
          let isSameStack =
            later.position.x == item.position.x && later.position.y == item.position.y
          #expect(!isSameStack || later.position.z > item.position.z)
        }
      }
    }
  }

  @Test("stacks hold every item once, from the floor up")
  func stacks() {
    for space in Self.spaces {
      let stacks = space.stacks
      #expect(stacks.flatMap { $0 }.count == space.items.count)
      for stack in stacks {
        #expect(stack[0].position.z == .zero)
        #expect(stack.map(\.position.z) == stack.map(\.position.z).sorted())
      }
    }
  }

  @Test("every carried crate is drawn from above and from the side")
  func drawings() {
    for (place, space) in Self.spaces.enumerated() {
      let drawing = LoadDrawing(space, words: Self.book.words, key: "k\(place)")
      let side = Markup(drawing.fromTheSide).source
      for item in space.items {
        #expect(drawing.fromAbove.source.contains("\(item.number) → \(item.stop)"))
        #expect(side.contains("\(item.number) → \(item.stop)"))
      }
    }
  }

  @Test("letters of stacks go on after Z")
  func letters() {
    #expect([0, 25, 26, 51, 52].map(LoadDrawing.letter) == ["A", "Z", "AA", "AZ", "BA"])
  }

  @Test("a basket split over two vehicles is paid once")
  func owedOnce() throws {
    var plan = SamplePlan.make()
    let order = SampleWeek.orderID(3)
    let crates = plan.crates.filter { $0.order == order }.map(\.id)
    #expect(crates.count == 2)
    plan.rounds[1].stops[1].crates.removeAll { $0 == crates[1] }
    var part = plan.rounds[1].stops[1]
    part.crates = [crates[1]]
    part.baskets = [order]
    plan.rounds[2].stops.append(part)
    let book = PlanBook(plan: plan, week: SampleWeek.make())
    #expect(book.handOvers(at: "pennautier").count == 2)
    let payments = book.plan.rounds.flatMap(\.stops).compactMap { book.owed(order, at: $0) }
    #expect(payments == [MicroEuros(12_500_000)])
    #expect(book.basketCount == 10)
  }
}
