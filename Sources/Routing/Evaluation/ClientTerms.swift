internal import Quantities

/// The numbers of one client that evaluation needs, unpacked from ``Client``.
struct ClientTerms: BitwiseCopyable {
  let location: Int
  /// Service, and the hull of all windows: exact when there is at most one.
  let segment: Segment
  /// First of its windows in the table of windows, and how many there are.
  let firstWindow: Int
  let windowCount: Int
  /// Release time, or far in the past.
  let release: Int
  let weight: Int
  /// What leaving it unserved costs.
  let prize: Int
  /// Whether it comes after all other clients of its route.
  let isBackhaul: Bool
  /// Its client group, or -1 when it has none or no fellow there.
  let group: Int
  /// Random bits that stand for it in hashes of sets.
  let mark: UInt64
  /// Whether O(1) evaluation does not say all: several windows, a release time, a
  /// group, goods to take aboard, or a backhaul.
  let needsWalk: Bool

  init(_ client: Client, firstWindow: Int, group: Int, mark: UInt64) {
    location = client.location
    let first = client.windows.first?.opens.secondsSinceMidnight
    let last = client.windows.last?.closes.secondsSinceMidnight
    segment = Segment(
      duration: Int(client.service.rawValue),
      early: first.map { Int($0) } ?? -Segment.farTime,
      late: last.map { Int($0) } ?? Segment.farTime)
    self.firstWindow = firstWindow
    windowCount = client.windows.count
    release = client.release.map { Int($0.secondsSinceMidnight) } ?? -Segment.farTime
    weight = Int(client.unservedWeight)
    prize = Int(client.prize.rawValue)
    isBackhaul = client.isBackhaul
    self.group = group
    self.mark = mark
    needsWalk =
      windowCount > 1 || client.release != nil || group >= 0 || client.isBackhaul
      || client.pickup.contains { $0 > 0 }
  }
}
