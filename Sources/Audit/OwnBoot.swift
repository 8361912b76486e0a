internal import PlanningModel
internal import Quantities

/// When a car of a round stands, and what the air in its boot then tends to above outside.
///
/// Driving, the boot tends to 3 K above outside within 300 s; standing, to 2 K and 12.5 K more for
/// 800 W/m² of sun within 1 134 s.
struct OwnBoot {
  /// The spans in which the car stands: while it is loaded, and from each arrival to departure.
  private let stands: [ClosedRange<Double>]

  init(_ round: Round) {
    func seconds(_ time: TimeOfDay) -> Double { Double(time.secondsSinceMidnight) }
    func span(_ from: TimeOfDay, _ to: TimeOfDay) -> ClosedRange<Double> {
      seconds(from)...max(seconds(from), seconds(to))
    }
    stands =
      [span(round.loads, round.departs)] + round.stops.map { span($0.arrival, $0.departure) }
  }

  /// Whether the car stands just after `clock`, and until when it does so or drives.
  func spell(at clock: Double) -> (isParked: Bool, until: Double) {
    if let now = stands.first(where: { $0.lowerBound <= clock && clock < $0.upperBound }) {
      return (true, now.upperBound)
    }
    let next = stands.filter { $0.lowerBound > clock && $0.upperBound > $0.lowerBound }
    return (false, next.map(\.lowerBound).min() ?? .infinity)
  }

  /// Slope of the excess, K/s.
  static func slope(_ excess: Double, sun: Double, isParked: Bool) -> Double {
    isParked ? (2 + 12.5 * max(0, sun) / 800 - excess) / 1_134 : (3 - excess) / 300
  }
}
