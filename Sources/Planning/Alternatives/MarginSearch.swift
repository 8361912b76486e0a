import Kernels
import PlanningModel
import Quantities
import Routing

/// Asks for larger and larger margins of cold, and for one between where plans are few.
struct MarginSearch {
  /// Margins that are bisected, at most; each search halves what is left between the margin that is
  /// known and the one that is out of reach.
  static let mostSteps = 5
  /// No margin is looked for beyond, tenths of a kelvin.
  private static let most: Int64 = 100
  /// Work of a search, per cent of the usual: a margin out of reach takes longer than others, as
  /// relays that are served in part are planned again.
  private static let effortPercent = 50
  /// Judges alone are asked in weeks of so few relays: they refuse most rounds, each after a
  /// simulation. A week of 18 relays took 40 s for a tenth of a kelvin, which cost a tenth more.
  private static let fewRelays = 10
  /// Margins that judges alone are asked about, at most.
  private static let mostJudged = 2

  private let week: Week
  private let ground: WeekGround
  /// Orders that the plan leaves behind.
  private let left: Set<String>

  init(_ search: AlternativeSearch) throws(PlanningError) {
    week = search.week
    ground = try WeekGround(week)
    left = Set(search.met[0].plan.undelivered.map(\.order))
  }

  func run(_ search: inout AlternativeSearch) {
    guard let first = largest(search), let own = search.met[0].measures.margin else { return }
    var known = bisect(from: first, &search)
    known = judge(above: known, &search)
    // Where one plan is best by several criteria, a margin between leads to a compromise.
    let least = Int64((own * 10).rounded())
    if search.choices.count < PlanAlternatives.wanted, least + 1 < known {
      _ = ask((least + known) / 2, &search)
    }
  }

  /// The largest margin met, tenths of a kelvin.
  private func largest(_ search: AlternativeSearch) -> Int64? {
    search.met.compactMap(\.measures.margin).max().map { Int64(($0 * 10).rounded()) }
  }

  /// Bisects for the largest margin that some plan keeps by the limits on board.
  private func bisect(from first: Int64, _ search: inout AlternativeSearch) -> Int64 {
    var (known, beyond) = (first, firstBeyondReach(above: first))
    for _ in 0..<Self.mostSteps where known + 1 < beyond {
      // The first step is small: often the margin of the plan is near to all that there is.
      let step = known == first ? (beyond - known) / 3 : (beyond - known) / 2
      let middle = known + max(1, step)
      if let found = ask(middle, &search) {
        known = max(middle, found)
      } else {
        beyond = middle
      }
    }
    return known
  }

  /// Asks for a margin by the limits on board, which lead the search.
  private func ask(_ margin: Int64, _ search: inout AlternativeSearch) -> Int64? {
    let found = search.meet(
      week.keeping(margin: margin), .init(effortPercent: Self.effortPercent))
    return found?.margin.map { Int64(($0 * 10).rounded()) }
  }

  /// Asks for a little more by the judges alone. The limits on board are those of each relay's food
  /// by itself, which more food in its box may outlast.
  private func judge(above margin: Int64, _ search: inout AlternativeSearch) -> Int64 {
    var known = margin
    guard week.relays.count <= Self.fewRelays else { return known }
    for _ in 0..<Self.mostJudged {
      let found = search.meet(
        week.keeping(margin: known + 1),
        .init(judgedMargin: known + 1, effortPercent: Self.effortPercent))
      guard let better = found?.margin else { break }
      known = max(known + 1, Int64((better * 10).rounded()))
    }
    return known
  }

  /// The least margin at which some basket that goes now could ride with nobody, even alone; as far
  /// as the limits on board tell, without a search.
  private func firstBeyondReach(above known: Int64) -> Int64 {
    var (sound, unsound) = (known, max(Self.most, known + 1))
    while sound + 1 < unsound {
      let middle = (sound + unsound) / 2
      if mayReach(middle) { sound = middle } else { unsound = middle }
    }
    return unsound
  }

  private func mayReach(_ margin: Int64) -> Bool {
    let strict = week.keeping(margin: margin)
    guard let problem = try? WeekProblem(strict, ground: ground) else { return false }
    return problem.parts.indices.allSatisfy { part in
      problem.parts[part].orders.allSatisfy(left.contains)
        || !(problem.problem.clients[part].allowedVehicles?.isEmpty ?? false)
    }
  }
}
