internal import Kernels

/// The routes that judges have refused, so that the search does not propose them again.
///
/// Sequences and sets are kept as 64-bit hashes; two different ones that share a hash would refuse
/// one route too many, never accept one.
struct CutStore: ~Copyable {
  /// Whether cuts are overlooked for now, to pass through refused routes on the way to others.
  var isSuspended = false
  /// Whether anything at all is refused.
  private(set) var isEmpty = true

  private struct Key: Hashable {
    let vehicle: Int
    let hash: UInt64
  }
  /// Whether anything of a vehicle is refused.
  private let concerns: DenseBuffer<Bool>
  private var sequences: Set<Key> = []
  private var sets: Set<Key> = []
  private var supersets: [[[Int]]]

  init(vehicleCount: Int) {
    concerns = DenseBuffer(repeating: false, count: vehicleCount)
    supersets = Array(repeating: [], count: vehicleCount)
  }

  /// Remembers that the route with these hashes was refused, as far as `cut` reaches.
  mutating func add(_ cut: Cut, vehicle: Int, sequence: UInt64, set: UInt64) {
    concerns[vehicle] = true
    isEmpty = false
    // Always, so that a judge whose reach misses the judged route cannot make a search ask forever.
    sequences.insert(Key(vehicle: vehicle, hash: sequence))
    switch cut.reach {
    case .sequence: break
    case .set: sets.insert(Key(vehicle: vehicle, hash: set))
    case .superset(let clients): supersets[vehicle].append(clients)
    }
  }

  /// Whether something of a vehicle is refused, and matters now.
  @inline(__always) func concern(_ vehicle: Int) -> Bool { concerns[vehicle] && !isSuspended }

  /// Whether a route with these hashes, whose clients satisfy `isVisited`, is refused.
  func refuses(
    vehicle: Int, sequence: UInt64, set: UInt64, isVisited: (Int) -> Bool
  ) -> Bool {
    if sequences.contains(Key(vehicle: vehicle, hash: sequence)) { return true }
    if sets.contains(Key(vehicle: vehicle, hash: set)) { return true }
    return supersets[vehicle].contains { $0.allSatisfy(isVisited) }
  }
}
