import Foundation
import Loading
import Quantities
import Testing

/// The coop loads of the shared folder, which is not part of the package: without it the suite is
/// skipped and says so.
@Suite(.enabled(if: CoopInstance.folder != nil, "the shared folder is not here"))
struct CoopInstanceTests {
  @Test("all crates of each coop load are placed by its rules", arguments: 1...12)
  func places(number: Int) throws {
    let folder = try #require(CoopInstance.folder)
    let instance = try CoopInstance.read(number, in: folder)
    let (spaces, loads, model) = (instance.spaces, instance.loads, try instance.axles())
    #expect(loads.joined().count == instance.crates.count)
    let placed = try TruckLoader().place(
      perSpace: loads, in: spaces, payload: instance.payload, axles: model,
      departures: instance.departures
    ).get()
    for (places, (boxes, space)) in zip(placed, zip(loads, spaces)) {
      #expect(PlacementCheck(boxes: boxes, placed: places, space: space).breaches.isEmpty)
    }
    let axles = Axles.loads(
      placed: placed, boxes: loads, in: spaces, model: model, departures: instance.departures)
    #expect(axles.allSatisfy { $0.front <= model.mostFront && $0.rear <= model.mostRear })
  }
}
