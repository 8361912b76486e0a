internal import Kernels

/// Removes strings of neighbouring clients from neighbouring routes.
///
/// Source: Christiaens and Vanden Berghe (2020), doi:10.1287/trsc.2019.0914.
struct JudgedRuin {
  private let meanRemoved: Double
  private let longestString: Double
  private var tourOf: [Int]
  private var isRuined: [Bool]

  /// Theirs: a string keeps some of its middle.
  private static let splitChance = 0.5
  /// The chance that it keeps yet one more (ours, as in the other searches).
  private static let keepMore = 0.5
  /// The chance that whole routes are removed instead (ours, as in the other searches).
  private static let wholeTourChance = 0.1

  init(_ ground: JudgedGround, _ parameters: SearchParameters) {
    meanRemoved = min(parameters.meanRemoved, max(2, Double(ground.clientCount) * 0.4))
    longestString = Double(parameters.longestString)
    tourOf = Array(repeating: -1, count: ground.clientCount)
    isRuined = []
  }

  mutating func apply(
    to plan: inout JudgedPlan, _ ground: JudgedGround, _ random: inout RandomGenerator
  ) {
    let served = note(plan)
    guard served > 0 else { return }
    let longest = min(longestString, Double(served) / Double(max(1, plan.tours.count)))
    var strings = Int(1 + random.unit() * (4 * meanRemoved / (1 + longest) - 1))
    let seed = random.below(ground.clientCount)
    let isWhole = random.unit() < Self.wholeTourChance
    if isWhole { strings = 1 + random.below(3) }
    for place in -1..<ground.near.width where strings > 0 {
      let client = place < 0 ? seed : Int(ground.near.list[seed * ground.near.width + place])
      let tour = tourOf[client]
      guard tour >= 0, !isRuined[tour] else { continue }
      if isWhole {
        plan.absent += plan.tours[tour].visits
        plan.tours[tour] = JudgedTour(dimensions: ground.dimensions)
        isRuined[tour] = true
        strings -= 1
        continue
      }
      let most = min(Double(plan.tours[tour].visits.count), longest)
      let length = min(plan.tours[tour].visits.count, max(1, Int(1 + random.unit() * most)))
      cut(client, length, from: &plan.tours[tour], into: &plan.absent, ground, &random)
      isRuined[tour] = true
      strings -= 1
    }
    plan.tours.removeAll { $0.visits.isEmpty }
  }

  private mutating func note(_ plan: JudgedPlan) -> Int {
    isRuined = Array(repeating: false, count: plan.tours.count)
    for client in plan.absent { tourOf[client] = -1 }
    var served = 0
    for (number, tour) in plan.tours.enumerated() {
      for visit in tour.visits { tourOf[visit] = number }
      served += tour.visits.count
    }
    return served
  }

  private func cut(
    _ client: Int, _ length: Int, from tour: inout JudgedTour, into absent: inout [Int],
    _ ground: JudgedGround, _ random: inout RandomGenerator
  ) {
    let count = tour.visits.count
    guard let place = tour.visits.firstIndex(of: client) else { return }
    var kept = 0
    if length > 1, length < count, random.unit() < Self.splitChance {
      kept = 1
      while length + kept < count, random.unit() < Self.keepMore { kept += 1 }
    }
    let span = length + kept
    let first = random.pick(max(0, place - span + 1)...min(place, count - span))
    let hole = kept == 0 ? first : first + 1 + random.below(max(1, length - 1))
    var left: [Int] = []
    for (place, visit) in tour.visits.enumerated() {
      let isCut = place >= first && place < first + span && !(place >= hole && place < hole + kept)
      if isCut { absent.append(visit) } else { left.append(visit) }
    }
    tour = JudgedTour(left, ground, isJudged: left.isEmpty)
  }
}
