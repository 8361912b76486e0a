internal import Audit
internal import Instances
internal import Loading

extension BenchRunner {
  /// Fills a container; the cost is the volume left empty, and the audit's breaches are faults.
  func load(_ container: ContainerCase, _ value: BenchCase, _ seed: UInt64) throws -> BenchRecord {
    var boxes: [BlockBox] = []
    for kind in container.kinds {
      boxes.append(try BlockBox(sides: kind.sides, mayStand: kind.mayStand, count: kind.count))
    }
    let problem = try BlockProblem(
      container: [container.length, container.width, container.height], boxes: boxes)
    var parameters = BlockParameters()
    parameters.seed = seed
    parameters.work = handicap?.iterations(of: value.iterations) ?? value.iterations
    parameters.timeLimit = seconds.map { .seconds($0) }
    let begin = ProcessorClock.milliseconds
    let packing = BlockLoader.load(problem, parameters: parameters)
    var record = blank(value, seed, ProcessorClock.milliseconds - begin)
    let placed = packing.placements.map { box in
      PlacedCaseBox(
        box: box.kind, x: box.x, y: box.y, z: box.z, length: box.length, width: box.width,
        height: box.height)
    }
    record.cost = [0, 0, Int64(container.volume - packing.volume)]
    record.bound = Int64(container.volume - packing.bound)
    record.plan = Fingerprint.of(placed)
    record.counters = ["blocks": packing.work, "passes": packing.passes]
    record.faults =
      ContainerAudit.audit(placed, of: container, claimedVolume: packing.volume).breaches.count
    return record
  }
}

extension Fingerprint {
  /// Every placed box, in order.
  static func of(_ placed: [PlacedCaseBox]) -> String {
    var hash = Fingerprint()
    for box in placed {
      for number in [box.box, box.x, box.y, box.z, box.length, box.width, box.height] {
        hash.add(Int64(number))
      }
    }
    return hash.hexadecimal
  }
}
