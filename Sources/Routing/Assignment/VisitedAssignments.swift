internal import Kernels

/// The assignments that a search has left lately, by hash; a newer one may displace an older.
struct VisitedAssignments: ~Copyable {
  private static let memory: UInt64 = 1 << 16
  private let hashes = UncheckedBuffer<UInt64>(repeating: 0, count: Int(memory))

  @inline(__always) func contains(_ hash: UInt64) -> Bool { hashes[place(hash)] == hash }

  func insert(_ hash: UInt64) { hashes[place(hash)] = hash }

  @inline(__always) private func place(_ hash: UInt64) -> Int { Int(hash % Self.memory) }
}
