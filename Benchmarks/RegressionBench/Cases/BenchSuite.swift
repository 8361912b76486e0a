/// A named list of cases.
public struct BenchSuite: Sendable {
  /// Its name; the baseline is `Baselines/<name>.jsonl`.
  public let name: String
  /// Its cases, in the order of the result file.
  public let cases: [BenchCase]

  /// A suite.
  public init(name: String, cases: [BenchCase]) {
    self.name = name
    self.cases = cases
  }

  /// Names of the suites that need no files.
  public static let names = ["quick", "long", "time", "cold", "loads"]
  /// Name of the suite that is read from a folder (``InstanceFolder``).
  public static let folderName = "standard"

  /// The suite called `name`; `nil` when there is none, or when it stands in files.
  public static func named(_ name: String) -> BenchSuite? {
    switch name {
    case "quick": quick
    case "long": long
    case "time": time
    case "cold": cold
    case "loads": loads
    default: nil
    }
  }

  /// The same with one instance or one family only, and from one seed only.
  public func only(_ name: String?, seed: UInt64?) -> BenchSuite {
    let chosen = cases.filter { name == nil || $0.name == name || $0.family == name }
    let kept = chosen.map { value in
      BenchCase(
        name: value.name, family: value.family, seeds: seed.map { [$0] } ?? value.seeds,
        iterations: value.iterations, content: value.content, bestKnown: value.bestKnown)
    }
    return BenchSuite(name: self.name, cases: kept)
  }
}
