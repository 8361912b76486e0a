import PlanningModel
import Quantities
import Routing
import Synchronization

/// Says on one line how far searches have come; several may tell at once.
final class ProgressBoard: Sendable {
  private let leader = Mutex<Routing.Objective?>(nil)
  private let line: ProgressLine
  private let language: Language
  private let target: Double?
  private let unitsPerCost: Double
  private let vehiclePrice: Int64?

  init(
    _ line: ProgressLine, _ language: Language, target: Double?, unitsPerCost: Double,
    vehiclePrice: Int64?
  ) {
    self.line = line
    self.language = language
    self.target = target
    self.unitsPerCost = unitsPerCost
    self.vehiclePrice = vehiclePrice
  }

  /// Draws the best routes that any search has told of.
  func draw(_ progress: Routing.Progress, _ seconds: Double) {
    let best = leader.withLock { leader -> Routing.Objective in
      let best = min(leader ?? progress.best, progress.best)
      leader = best
      return best
    }
    draw(best.cost.rawValue, unserved: best.unservedWeight, progress.iteration, seconds)
  }

  /// Draws the best cost so far.
  func draw(_ raw: Int64, unserved: Int64 = 0, _ iteration: Int, _ seconds: Double) {
    let vehicles = vehiclePrice.map { raw / $0 }
    let cost = Double(vehiclePrice.map { raw % $0 } ?? raw) / unitsPerCost
    let gap = target.flatMap { $0 > 0 ? (cost - $0) / $0 * 100 : nil }
    line.draw(
      words(cost, vehicles, gap, unserved: unserved, iteration, seconds).text(language))
  }

  private func words(
    _ cost: Double, _ vehicles: Int64?, _ gap: Double?, unserved: Int64, _ iteration: Int,
    _ seconds: Double
  ) -> Phrase {
    let shown = unitsPerCost == 1 ? cost.short : cost.fixed(2)
    let gapShown = gap.map { $0.fixed(2) }
    var (fr, en) = ([String](), [String]())
    if unserved > 0 {
      fr.append("\(unserved) non servis")
      en.append("\(unserved) unserved")
    }
    if let vehicles {
      fr.append("\(vehicles) véhicules")
      en.append("\(vehicles) vehicles")
    }
    fr.append("coût \(shown.withComma)")
    en.append("cost \(shown)")
    if let gapShown {
      fr.append("écart \(gapShown.withComma)\u{A0}%")
      en.append("gap \(gapShown) %")
    }
    fr.append("\(iteration) tours, \(Int(seconds))\u{A0}s")
    en.append("\(iteration) rounds, \(Int(seconds)) s")
    return Phrase(fr: fr.joined(separator: ", "), en: en.joined(separator: ", "))
  }
}
