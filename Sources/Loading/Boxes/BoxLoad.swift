/// What became of one route's load.
public enum BoxLoad: Hashable, Sendable {
  /// Why no placement is given.
  public enum Refusal: Hashable, Sendable {
    /// A box is larger than the space.
    case tooLarge(box: Int)
    /// The boxes take more volume than there is.
    case volume(needed: Int, available: Int)
    /// Boxes so high that none can stand over another take more floor than there is.
    case floor(needed: Int, available: Int)
    /// No placement exists, whatever the order of the stops.
    case impossible
    /// No placement exists in this order of the stops.
    case impossibleInOrder
    /// None was found.
    case notFound
  }
  /// Every box stands, in the order of the boxes.
  case placed([BoxSpot])
  /// No placement.
  case refused(Refusal)
}

extension BoxLoad.Refusal {
  /// Whether no order of the stops helps.
  public var isForAnyOrder: Bool {
    switch self {
    case .tooLarge, .volume, .floor, .impossible: true
    case .impossibleInOrder, .notFound: false
    }
  }

  /// Whether it is proved that no placement exists, with corners at whole units.
  public var isProved: Bool { self != .notFound }
}
