internal import Kernels
internal import Synchronization

/// A fault planted on purpose, to see whether the gates catch it.
public enum Handicap: Hashable, Sendable {
  /// Only so many thousandths of the work: a search that finds worse answers.
  case lessWork(Int)
  /// So many draws of random numbers whenever the search looks at the outside world: a kernel that
  /// takes longer.
  case slower(Int)

  /// Reads `work:650` or `slower:1200`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), number >= 0 else { return nil }
    switch parts[0] {
    case "work" where (1...1_000).contains(number): self = .lessWork(number)
    case "slower": self = .slower(number)
    default: return nil
    }
  }

  /// What ``init(_:)`` reads.
  public var text: String {
    switch self {
    case .lessWork(let share): "work:\(share)"
    case .slower(let draws): "slower:\(draws)"
    }
  }

  func iterations(of full: Int) -> Int {
    if case .lessWork(let share) = self { max(1, full * share / 1_000) } else { full }
  }

  var drawsPerLook: Int {
    if case .slower(let draws) = self { draws } else { 0 }
  }
}

/// Work that changes nothing but the time, done from the thread of a search.
final class Burden: Sendable {
  private let draws: Int
  private let looks = Atomic(0)
  // Kept, so that no compiler may leave the draws out.
  private let sum = Atomic<UInt64>(0)

  init(draws: Int) { self.draws = draws }

  /// How often the search looked.
  var lookCount: Int { looks.load(ordering: .relaxed) }

  /// Never; asking is a look.
  var isOver: Bool {
    look()
    return false
  }

  func look() {
    looks.wrappingAdd(1, ordering: .relaxed)
    guard draws > 0 else { return }
    var random = RandomGenerator(seed: UInt64(draws))
    var mixed: UInt64 = 0
    for _ in 0..<draws { mixed ^= random.next() }
    sum.bitwiseXor(mixed, ordering: .relaxed)
  }
}
