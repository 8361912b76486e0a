import Instances
import Testing

@testable import Audit

/// A truck loaded by hand, and everything that can be wrong with it.
@Suite struct TruckLoadAuditTests {
  private static func crate(
    _ id: Int, stop: Int, cold: Bool = false, mass: Int = 10_000, bears: Int = 50_000
  ) -> TruckLoadCase.Crate {
    TruckLoadCase.Crate(
      id: id, stop: stop, isCold: cold, length: 600, width: 400, height: 200, mass: mass,
      bears: bears)
  }

  private static let load = TruckLoadCase(
    name: "hand", length: 2_000, width: 800, height: 900, payload: 60_000,
    axles: TruckLoadCase.Axles(
      wheelbase: 3_000, frontWall: 1_000, mostFront: 40_000, mostRear: 40_000),
    stops: ["A", "B"],
    rooms: [
      TruckLoadCase.Room(id: "cold", from: 0, to: 700, door: .side, goods: .cold),
      TruckLoadCase.Room(id: "dry", from: 750, to: 2_000, door: .rear, goods: .other),
    ],
    crates: [
      crate(7, stop: 0, cold: true), crate(8, stop: 1, cold: true), crate(9, stop: 0),
      crate(10, stop: 1), crate(11, stop: 1),
    ])

  private static func place(
    _ box: Int, _ room: Int, _ x: Int, _ y: Int, _ z: Int, turned: Bool = false
  ) -> TruckLoadAnswer.Place {
    TruckLoadAnswer.Place(
      room: room,
      at: PlacedCaseBox(
        box: box, x: x, y: y, z: z, length: turned ? 400 : 600, width: turned ? 600 : 400,
        height: 200))
  }

  /// Cold: 8 below 7. Dry: 10 and 11 at the front wall, 9 at the door.
  private static let places = [
    place(0, 0, 0, 0, 200), place(1, 0, 0, 0, 0), place(2, 1, 1_350, 0, 0),
    place(3, 1, 750, 0, 0), place(4, 1, 750, 400, 0),
  ]
  /// Arms 1 300, 1 300, 2 650, 2 050 and 2 050 mm; the hub, A, B.
  private static let axles = [
    (front: 18_833, rear: 31_167), (front: 12_000, rear: 18_000), (front: 0, rear: 0),
  ]

  private static func codes(
    _ places: [TruckLoadAnswer.Place] = places,
    axles: [(front: Int, rear: Int)] = axles, of load: TruckLoadCase = load
  ) -> Set<TruckLoadBreach.Code> {
    Set(
      TruckLoadAudit.audit(TruckLoadAnswer(places: places, axles: axles), of: load).map(\.code))
  }

  private static func with(_ number: Int, _ place: TruckLoadAnswer.Place) -> Set<
    TruckLoadBreach.Code
  > {
    var changed = places
    changed[number] = place
    return codes(changed)
  }

  @Test("the load made by hand is sound")
  func sound() { #expect(Self.codes().isEmpty, "\(Self.codes())") }

  @Test("every rule that a misplaced crate breaks is named")
  func places() {
    #expect(Self.codes(Array(Self.places.dropLast())).contains(.crateCount))
    #expect(Self.codes(Self.places + [Self.places[0]]).contains(.crateCount))
    #expect(Self.with(0, Self.place(9, 0, 0, 0, 200)) == [.crateCount])
    #expect(Self.with(2, Self.place(2, 0, 0, 400, 0)).contains(.crateWrongZone))
    #expect(Self.with(2, Self.place(2, 1, 1_450, 0, 0)).contains(.compartmentFull))
    #expect(Self.with(2, Self.place(2, 1, 1_350, -1, 0)).contains(.compartmentFull))
    #expect(Self.with(0, Self.place(0, 0, 0, 0, 201)).contains(.support))
    #expect(Self.with(0, Self.place(0, 0, 0, 0, 200, turned: true)).contains(.support))
    #expect(Self.with(0, Self.place(0, 0, 0, 0, 800)).contains(.height))
    #expect(Self.with(4, Self.place(4, 1, 750, 399, 0)).contains(.overlap))
    let upright = TruckLoadAnswer.Place(
      room: 1,
      at: PlacedCaseBox(box: 2, x: 1_350, y: 0, z: 0, length: 200, width: 400, height: 600))
    #expect(Self.with(2, upright).contains(.boxSize))
  }

  @Test("swapping two crates of different stops bars the unloading at both doors")
  func order() {
    var swapped = Self.places
    swapped[0] = Self.place(0, 0, 0, 0, 0)
    swapped[1] = Self.place(1, 0, 0, 0, 200)
    #expect(Self.codes(swapped) == [.unloadOrder])
    swapped = Self.places
    swapped[2] = Self.place(2, 1, 750, 0, 0)
    swapped[3] = Self.place(3, 1, 1_350, 0, 0)
    #expect(Self.codes(swapped).contains(.unloadOrder))
  }

  @Test("payload, crush and both axles have codes of their own")
  func masses() {
    func changed(
      payload: Int = 60_000, bears: Int = 50_000, front: Int = 40_000, rear: Int = 40_000
    )
      -> TruckLoadCase
    {
      let load = Self.load
      return TruckLoadCase(
        name: load.name, length: load.length, width: load.width, height: load.height,
        payload: payload,
        axles: TruckLoadCase.Axles(
          wheelbase: 3_000, frontWall: 1_000, mostFront: front, mostRear: rear),
        stops: load.stops, rooms: load.rooms,
        crates: load.crates.map {
          Self.crate($0.id, stop: $0.stop, cold: $0.isCold, bears: bears)
        })
    }
    #expect(Self.codes(of: changed(payload: 49_999)) == [.payload])
    #expect(Self.codes(of: changed(bears: 9_999)) == [.crush])
    #expect(Self.codes(of: changed(front: 18_832)) == [.axleFront])
    #expect(Self.codes(of: changed(rear: 31_166)) == [.axleRear])
    var axles = Self.axles
    axles[1].rear += 2
    #expect(Self.codes(axles: axles) == [.axleFigures])
    #expect(Self.codes(axles: []) == [.axleFigures])
  }
}
