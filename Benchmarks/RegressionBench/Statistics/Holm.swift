/// Several tests at once without more false alarms than one test has.
///
/// Source: Holm (1979), Scandinavian Journal of Statistics 6, 65-70.
public enum Holm {
  /// The p-values as they count when all are looked at together, in the order given.
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var least = 0.0
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    for (place, index) in order.enumerated() {
      least = max(least, min(1, pValues[index] * Double(pValues.count - place)))
      adjusted[index] = least
    }
    return adjusted
  }
}
