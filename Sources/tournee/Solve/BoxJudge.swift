import Instances
import Loading
import Routing
import Synchronization

/// Answers routing's question with the placing of boxes; what was placed once is remembered for all
/// searches.
///
/// A verdict depends on the visits and the effort alone, so that it does not matter which thread
/// asked first.
final class BoxJudge: RouteJudge {
  private struct Question: Hashable {
    let visits: [Int]
    let effort: Int
    let isInOrder: Bool
  }
  private let room: BoxRoom
  private let rules: BoxRules
  /// Boxes of each client, and their numbers through the file.
  private let boxes: [[CaseBox]]
  private let numbers: [[Int]]
  private let verdicts = Mutex<[Question: Verdict]>([:])

  init?(_ loaded: LoadedRoutingCase) {
    guard case .boxes(let space, let rules) = loaded.kind, rules != .none else { return nil }
    room = BoxRoom(length: space.length, width: space.width, height: space.height)
    self.rules = BoxRules(
      support: rules.support, keepsFragile: rules.keepsFragile,
      unloadsInOrder: rules.unloadsInOrder)
    boxes = loaded.nodes.dropFirst().map(\.boxes)
    var next = loaded.nodes[0].boxes.count
    numbers = boxes.map { boxes in
      defer { next += boxes.count }
      return Array(next..<next + boxes.count)
    }
  }

  var ignoresOrder: Bool { !rules.unloadsInOrder }

  var efforts: Int { BoxEffort.steps.count - 1 }

  func verdict(vehicle: Int, visits: [Int], schedule: RouteSchedule) -> Verdict {
    verdict(vehicle: vehicle, visits: visits, schedule: schedule, effort: 0)
  }

  /// In any order first: there are fewer sets than sequences, and most refusals are theirs.
  func verdict(
    vehicle: Int, visits: [Int], schedule: RouteSchedule, effort: Int
  ) -> Verdict {
    let ofSet = verdict(Question(visits: visits.sorted(), effort: effort, isInOrder: false))
    guard rules.unloadsInOrder, ofSet == .accept else { return ofSet }
    return verdict(Question(visits: visits, effort: effort, isInOrder: true))
  }

  private func verdict(_ question: Question) -> Verdict {
    if let known = verdicts.withLock({ $0[question] }) { return known }
    let verdict: Verdict
    switch load(question.visits, isInOrder: question.isInOrder, effort: question.effort) {
    case .placed: verdict = .accept
    case .refused(let refusal):
      let isForAny = refusal.isForAnyOrder || (refusal.isProved && !question.isInOrder)
      verdict = .refuse(Cut(isForAny ? .set : .sequence, reason: "\(refusal)"))
    }
    verdicts.withLock { $0[question] = verdict }
    return verdict
  }

  /// Where the boxes of an accepted route stand, numbered through the file: the least effort that
  /// places them is no more than the one that accepted them.
  func placement(_ visits: [Int]) -> [PlacedCaseBox]? {
    let asked = ignoresOrder ? visits.sorted() : visits
    for effort in BoxEffort.steps.indices {
      guard
        case .placed(let spots) = load(asked, isInOrder: rules.unloadsInOrder, effort: effort)
      else { continue }
      let order = asked.flatMap { numbers[$0] }
      return spots.map {
        PlacedCaseBox(
          box: order[$0.box], x: $0.x, y: $0.y, z: $0.z, length: $0.length, width: $0.width,
          height: $0.height)
      }
    }
    return nil
  }

  private func load(_ visits: [Int], isInOrder: Bool, effort: Int) -> BoxLoad {
    let load = visits.enumerated().flatMap { stop, client in
      boxes[client].map {
        RouteBox(
          length: $0.length, width: $0.width, height: $0.height, isFragile: $0.isFragile,
          mayTurn: $0.mayTurn, stop: stop)
      }
    }
    let rules = BoxRules(
      support: rules.support, keepsFragile: rules.keepsFragile, unloadsInOrder: isInOrder)
    return BoxLoader.load(load, in: room, rules: rules, effort: BoxEffort.steps[effort])
  }
}
