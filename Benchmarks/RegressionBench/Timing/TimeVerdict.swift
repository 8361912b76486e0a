internal import Foundation
internal import Kernels

/// Whether the other binary is slower, judged against how much the base differs from itself.
public struct TimeVerdict: Hashable, Sendable {
  /// Median over all samples of other / base, less one.
  public let change: Double
  /// The base against itself: the same figure, when nothing changed, stays within this in 998 of
  /// 1 000 sessions, as far as this session can tell.
  public let band: Double
  /// A change below is not worth a word.
  public let floor: Double
  /// Samples.
  public let count: Int

  /// Two hundredths; by judgement, and what a quiet machine resolves in a minute.
  public static let standardFloor = 0.02
  /// Sign flips that the band is drawn from.
  private static let flips = 999

  /// The verdict on `samples`.
  ///
  /// Under the hypothesis that nothing differs, the log ratio of the base's two times may as well
  /// have the other sign: flipping signs at random gives the distribution of its median. The other
  /// binary is set against each of the base's times, one by one: against their mean, skewed noise
  /// would favour it. Twice as many ratios vary less, so the band is on the safe side.
  public init(_ samples: [TimeSample], floor: Double = TimeVerdict.standardFloor) {
    let sane = samples.filter { min($0.base, $0.again, $0.other) > 0 }
    let changes = sane.flatMap { [log($0.other / $0.base), log($0.other / $0.again)] }
    let noise = sane.map { log($0.again / $0.base) }
    var random = RandomGenerator(seed: UInt64(sane.count))
    let medians = (0..<Self.flips).map { _ in
      Sample.median(noise.map { random.next() >> 63 == 0 ? $0 : -$0 }).magnitude
    }
    count = sane.count
    self.floor = floor
    change = exp(Sample.median(changes)) - 1
    band = exp(Sample.quantile(0.998, of: medians)) - 1
  }

  /// Slower beyond the band and the floor.
  public var isSlower: Bool { count > 0 && change > max(band, floor) }
  /// Quicker beyond the band and the floor.
  public var isFaster: Bool { count > 0 && change < -max(band, floor) }
  /// Whether a change of the floor's size would be seen.
  public var isResolved: Bool { count > 0 && band <= floor }
}
