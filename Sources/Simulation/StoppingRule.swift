/// When a simulation may stop, so that its intervals still hold where it does.
///
/// Looking again and again until an interval is short enough favours luck that looks settled. So
/// the numbers of replications after which the rule looks are fixed beforehand, each twice the one
/// before, and every interval has the error divided by their count: by Bonferroni's inequality it
/// then holds the truth at all looks at once, and at the last whichever that is.
struct StoppingRule: Sendable {
  /// The first look, where an interval's width is asked for.
  static let first = 500
  /// Any interval may miss the truth so often.
  static let error = 0.05

  /// Numbers of replications, rising.
  let looks: [Int]

  /// - Parameter halfWidth: `nil` for just one look at the end.
  init(most: Int, halfWidth: Double?) {
    guard halfWidth != nil else {
      looks = [most]
      return
    }
    var looks: [Int] = []
    var look = Self.first
    while look < most {
      looks.append(look)
      look *= 2
    }
    self.looks = looks + [most]
  }

  /// The error of each interval at each look.
  var errorOfLook: Double { Self.error / Double(looks.count) }
}
