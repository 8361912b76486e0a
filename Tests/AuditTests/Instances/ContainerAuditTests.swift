import Instances
import PlanningModel
import Testing

@testable import Audit

/// A packed container by hand, and everything that can be wrong with it.
@Suite struct ContainerAuditTests {
  private static let room = ContainerCase(
    number: 1, length: 10, width: 6, height: 6,
    kinds: [
      ContainerCase.Kind(label: 1, sides: [5, 6, 3], mayStand: [false, false, true], count: 2),
      ContainerCase.Kind(label: 2, sides: [4, 4, 2], mayStand: [true, false, true], count: 2),
    ])

  private static func box(
    _ kind: Int, _ x: Int, _ y: Int, _ z: Int, _ length: Int, _ width: Int, _ height: Int
  ) -> PlacedCaseBox {
    PlacedCaseBox(box: kind, x: x, y: y, z: z, length: length, width: width, height: height)
  }

  /// Two large boxes on the floor, one small one on each.
  private static let plan = [
    box(0, 0, 0, 0, 5, 6, 3), box(0, 5, 0, 0, 5, 6, 3), box(1, 0, 0, 3, 4, 4, 2),
    box(1, 5, 0, 3, 4, 4, 2),
  ]

  private static func codes(
    _ plan: [PlacedCaseBox], support: Int = 100, claimed: Int? = nil
  ) -> [ContainerBreach.Code] {
    ContainerAudit.audit(plan, of: room, leastSupport: support, claimedVolume: claimed)
      .breaches.map(\.code)
  }

  private static func with(_ number: Int, _ box: PlacedCaseBox) -> [PlacedCaseBox] {
    var plan = plan
    plan[number] = box
    return plan
  }

  @Test("a sound plan, its volume and share")
  func sound() {
    let report = ContainerAudit.audit(
      Self.plan, of: Self.room, leastSupport: 100, claimedVolume: 244)
    #expect(report.isClean && report.volume == 244)
    #expect(report.utilisation == 244.0 / 360.0)
    #expect(ContainerAudit.audit([], of: Self.room).isClean)
  }

  @Test("mutants, each with its code")
  func mutants() {
    let mutants: [(PlacedCaseBox, [ContainerBreach.Code])] = [
      (Self.box(2, 5, 0, 3, 4, 4, 2), [.unknownKind]),
      (Self.box(.min, 5, 0, 3, 4, 4, 2), [.unknownKind]),
      (Self.box(1, 5, 0, 3, 4, 3, 2), [.wrongSides]),
      (Self.box(1, 5, 0, 3, 4, 4, -2), [.wrongSides]),
      (Self.box(1, 5, 0, 3, 2, 4, 4), [.outside]),
      (Self.box(1, 7, 0, 3, 4, 4, 2), [.outside]),
      (Self.box(1, .max, 0, 3, 4, 4, 2), [.outside]),
      (Self.box(1, 5, -1, 3, 4, 4, 2), [.outside]),
      (Self.box(1, 3, 0, 3, 4, 4, 2), [.overlap]),
      (Self.box(1, 5, 0, 2, 4, 4, 2), [.overlap, .unsupported]),
      (Self.box(1, 5, 0, 4, 4, 4, 2), [.unsupported]),
    ]
    for (box, codes) in mutants { #expect(Self.codes(Self.with(3, box)) == codes, "\(box)") }
    // The length and the height may stand, the width may not, but it is as long as the length.
    #expect(Self.codes(Self.with(3, Self.box(1, 8, 0, 3, 2, 4, 4)), support: 0) == [.outside])
    #expect(
      Self.codes(Self.with(0, Self.box(0, 0, 0, 0, 3, 6, 5)), support: 0).contains(.mustNotStand))
    #expect(Self.codes(Self.plan + [Self.box(1, 0, 4, 3, 4, 2, 4)]).contains(.tooMany))
    #expect(Self.codes(Self.plan, claimed: 245) == [.wrongVolume])
  }

  @Test("a base may rest on two boxes, and hang over by what is allowed")
  func support() {
    let across = Self.with(3, Self.box(1, 4, 2, 3, 4, 4, 2))
    #expect(Self.codes([across[0], across[1], across[3]]).isEmpty)
    let hanging = [Self.plan[0], Self.box(1, 2, 0, 3, 4, 4, 2)]
    #expect(Self.codes(hanging, support: 75).isEmpty)
    #expect(Self.codes(hanging, support: 76) == [.unsupported])
    #expect(Self.codes(hanging, support: 0).isEmpty)
  }

  @Test("every code has words in both languages")
  func words() {
    for code in ContainerBreach.Code.allCases {
      let message = ContainerBreach(code, box: 0, other: .max, found: 1, allowed: 2).message
      #expect(!message.french.isEmpty && message.french != message.english)
    }
  }
}
