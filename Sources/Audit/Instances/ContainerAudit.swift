public import Instances

/// Checks a packed container in plain steps: kinds and counts, ways of standing, walls, overlaps,
/// what carries each base. It shares no code with what packs.
public enum ContainerAudit {
  /// Audits an answer.
  ///
  /// - Parameters:
  ///   - placed: the boxes; ``PlacedCaseBox/box`` is the place of the kind in the case.
  ///   - leastSupport: least share of each base on the floor or on boxes, in per cent.
  ///   - claimedVolume: what the answer says of itself.
  public static func audit(
    _ placed: [PlacedCaseBox], of container: ContainerCase, leastSupport: Int = 0,
    claimedVolume: Int? = nil
  ) -> ContainerReport {
    var breaches: [ContainerBreach] = []
    var (counts, volume) = ([Int](repeating: 0, count: container.kinds.count), 0)
    // Boxes of impossible numbers stay out of what multiplies and adds.
    var sound: [Int] = []
    for (number, box) in placed.enumerated() {
      let found = check(box, number, in: container)
      breaches += found
      if container.kinds.indices.contains(box.box) { counts[box.box] += 1 }
      guard !found.contains(where: { $0.code != .mustNotStand }) else { continue }
      sound.append(number)
      // Boxes over each other could add up to anything.
      volume &+= box.length * box.width * box.height
    }
    for (kind, count) in counts.enumerated() where count > container.kinds[kind].count {
      breaches.append(
        ContainerBreach(
          .tooMany, box: nil, other: kind, found: count, allowed: container.kinds[kind].count))
    }
    breaches += overlaps(placed, sound)
    if leastSupport > 0 { breaches += loose(placed, sound, leastSupport) }
    if let claimedVolume, claimedVolume != volume {
      breaches.append(
        ContainerBreach(.wrongVolume, box: nil, found: claimedVolume, allowed: volume))
    }
    return ContainerReport(
      breaches: breaches, volume: volume,
      utilisation: Double(volume) / Double(max(1, container.volume)))
  }

  private static func check(
    _ box: PlacedCaseBox, _ number: Int, in container: ContainerCase
  ) -> [ContainerBreach] {
    guard container.kinds.indices.contains(box.box) else {
      return [ContainerBreach(.unknownKind, box: number, other: box.box)]
    }
    let kind = container.kinds[box.box]
    guard [box.length, box.width, box.height].sorted() == kind.sides.sorted() else {
      return [ContainerBreach(.wrongSides, box: number, other: box.box)]
    }
    var breaches: [ContainerBreach] = []
    let mayStand = zip(kind.sides, kind.mayStand).contains { $0 == box.height && $1 }
    if !mayStand { breaches.append(ContainerBreach(.mustNotStand, box: number, found: box.height)) }
    let isInside =
      fits(box.x, box.length, container.length) && fits(box.y, box.width, container.width)
      && fits(box.z, box.height, container.height)
    if !isInside { breaches.append(ContainerBreach(.outside, box: number)) }
    return breaches
  }

  /// Written so that no sum can overflow.
  private static func fits(_ place: Int, _ side: Int, _ most: Int) -> Bool {
    place >= 0 && side <= most && place <= most - side
  }

  private static func overlaps(_ placed: [PlacedCaseBox], _ sound: [Int]) -> [ContainerBreach] {
    let order = sound.sorted { (placed[$0].x, $0) < (placed[$1].x, $1) }
    var breaches: [ContainerBreach] = []
    for (rank, one) in order.enumerated() {
      for two in order[(rank + 1)...] {
        if placed[two].x >= placed[one].endX { break }
        guard placed[one].overlaps(placed[two]) else { continue }
        breaches.append(ContainerBreach(.overlap, box: min(one, two), other: max(one, two)))
      }
    }
    return breaches
  }

  private static func loose(
    _ placed: [PlacedCaseBox], _ sound: [Int], _ least: Int
  ) -> [ContainerBreach] {
    // Asked by height only, never walked.
    var tops: [Int: [Int]] = [:]
    for number in sound { tops[placed[number].endZ, default: []].append(number) }
    var breaches: [ContainerBreach] = []
    for number in sound where placed[number].z > 0 {
      let box = placed[number]
      let carried = (tops[box.z] ?? []).reduce(0) { $0 + box.area(on: placed[$1]) }
      let base = box.length * box.width
      guard carried * 100 < base * least else { continue }
      breaches.append(
        ContainerBreach(.unsupported, box: number, found: carried * 100 / base, allowed: least))
    }
    return breaches
  }
}
