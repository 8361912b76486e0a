import Audit
import Instances
import Loading
import PlanningModel

/// What `load --json` writes for containers.
struct ContainerDocument: Encodable {
  struct Problem: Encodable {
    let problem: Int
    let container: [String: Int]
    let boxes: Int
    let packed: Int
    let volume: Int
    let containerVolume: Int
    let utilisation: Double
    let utilisationPercent: Double
    let bound: Int
    let gapPercent: Double
    let optimal: Bool
    let feasible: Bool
    let interrupted: Bool
    let breaches: [String]
    let iterations: Int
    let seconds: Double
    let placed: [Box]

    private enum CodingKeys: String, CodingKey {
      case problem, container, boxes, packed, volume, utilisation, bound, optimal, feasible
      case interrupted, breaches, iterations, seconds, placed
      case containerVolume = "container_volume"
      case utilisationPercent = "utilisation_percent"
      case gapPercent = "gap_percent"
    }
  }

  /// One box as it stands; `type` is the file's number of its kind, `upright` the side of the file
  /// that stands, and a box is turned when it does not lie as the file gives its sides.
  struct Box: Encodable {
    let type: Int
    let compartment = 0
    let x: Int
    let y: Int
    let z: Int
    let length: Int
    let width: Int
    let height: Int
    let turned: Bool
    let upright: String

    private enum CodingKeys: String, CodingKey {
      case type, compartment, x, y, z, length, width, height, turned, upright
    }
  }

  let file: String
  let format = "thpack"
  let threads: Int
  let seed: Int
  let supportPercent: Int
  let problems: [Problem]

  private enum CodingKeys: String, CodingKey {
    case file, format, threads, seed, problems
    case supportPercent = "support_percent"
  }

  init(file: String, budget: LoadBudget, answers: [ContainerAnswer]) {
    self.file = file
    threads = budget.threads
    seed = budget.seed
    supportPercent = budget.support.leastPercent
    problems = answers.map(Problem.init)
  }
}

extension ContainerDocument.Problem {
  fileprivate init(_ answer: ContainerAnswer) {
    let room = answer.container
    self.init(
      problem: room.number,
      container: ["length": room.length, "width": room.width, "height": room.height],
      boxes: room.boxCount, packed: answer.placed.count, volume: answer.report.volume,
      containerVolume: room.volume, utilisation: answer.report.utilisation.rounded(to: 6),
      utilisationPercent: answer.percent.rounded(to: 4), bound: answer.packing.bound,
      gapPercent: answer.gap.rounded(to: 4), optimal: answer.packing.ending == .optimal,
      feasible: answer.report.isClean, interrupted: answer.wasInterrupted,
      breaches: answer.report.breaches.map(\.message.english), iterations: answer.packing.work,
      seconds: answer.seconds,
      placed: answer.placed.compactMap { ContainerDocument.Box($0, room) })
  }
}

extension ContainerDocument.Box {
  /// `nil` for a kind that the case does not have, which the audit has named.
  fileprivate init?(_ box: PlacedCaseBox, _ room: ContainerCase) {
    guard room.kinds.indices.contains(box.box) else { return nil }
    let kind = room.kinds[box.box]
    let names = ["length", "width", "height"]
    let upright = kind.sides.indices.last {
      kind.sides[$0] == box.height && kind.mayStand[$0]
    }
    self.init(
      type: kind.label, x: box.x, y: box.y, z: box.z, length: box.length, width: box.width,
      height: box.height, turned: [box.length, box.width, box.height] != kind.sides,
      upright: names[upright ?? 2])
  }
}

extension Double {
  /// Rounded to so many decimals.
  fileprivate func rounded(to decimals: Int) -> Double {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return (self * scale).rounded() / scale
  }
}
