/// What the audit of a packed container found.
public struct ContainerReport: Hashable, Sendable {
  /// Every broken rule: box by box, then kinds, then overlaps, then bases.
  public let breaches: [ContainerBreach]
  /// Volume of the boxes, recomputed.
  public let volume: Int
  /// Volume of the boxes over that of the container.
  public let utilisation: Double

  /// Whether no rule is broken.
  public var isClean: Bool { breaches.isEmpty }
}
