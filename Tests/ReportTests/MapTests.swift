import PlanningModel
import Quantities
import Testing

@testable import Report

@Suite struct MapTests {
  private static let frame = MapFrame(
    points: [Point(latitude: 43.1, longitude: 2.1), Point(latitude: 43.4, longitude: 2.6)],
    width: 760, heights: 340...560, margin: 46)

  @Test("discs of close relays are pushed apart, inside the frame")
  func discs() {
    let book = PlanBook(plan: LargeSample.plan(), week: LargeSample.week())
    let relays = book.week.relays.map(\.point)
    let frame = MapFrame(
      points: [book.week.hub.point] + relays, width: 760, heights: 340...560, margin: 46)
    let discs = StopDiscs(book, frame, clearOf: frame.place(book.week.hub.point)).all
    #expect(discs.count == book.plan.rounds.flatMap(\.stops).count)
    var close = 0
    for (place, a) in discs.enumerated() {
      #expect((0...frame.width).contains(a.x) && (0...frame.height).contains(a.y))
      for b in discs.dropFirst(place + 1) where a.box.overlap(b.box) > 22 * 22 / 4 { close += 1 }
    }
    #expect(close == 0)
  }

  @Test("two names at neighbouring marks do not cover each other")
  func names() {
    let marks = [
      Box(x: 300, y: 200, width: 22, height: 22), Box(x: 330, y: 200, width: 22, height: 22),
    ]
    var placer = NamePlacer(frame: Self.frame)
    for mark in marks { placer.keepClear(mark) }
    let boxes = placer.boxes(marks.map { .init(text: "Villeneuve-Minervois", mark: $0) })
    #expect(boxes[0].overlap(boxes[1]) == 0)
    for (mark, box) in zip(marks + marks.reversed(), boxes + boxes) {
      #expect(mark.overlap(box) == 0)
    }
  }
}
