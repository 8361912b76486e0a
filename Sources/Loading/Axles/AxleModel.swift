public import Quantities

/// The two axles of a truck.
public struct AxleModel: Hashable, Sendable {
  /// From the front axle to the rear axle.
  public let wheelbase: Millimeters
  /// Empty, with driver: mass on the front axle.
  public let emptyFront: Grams
  /// Empty, with driver: mass on the rear axle.
  public let emptyRear: Grams
  /// Most mass on the front axle.
  public let mostFront: Grams
  /// Most mass on the rear axle.
  public let mostRear: Grams

  /// Two axles.
  ///
  /// - Throws: ``LoadingError/wheelbase(_:)`` when `wheelbase` is not above nought.
  public init(
    wheelbase: Millimeters, emptyFront: Grams, emptyRear: Grams, mostFront: Grams,
    mostRear: Grams
  ) throws(LoadingError) {
    guard wheelbase > .zero else { throw .wheelbase(wheelbase) }
    self.wheelbase = wheelbase
    self.emptyFront = emptyFront
    self.emptyRear = emptyRear
    self.mostFront = mostFront
    self.mostRear = mostRear
  }
}

extension AxleModel {
  /// The most cargo that the axles can carry when its centre of mass lies in `reach`, counted from
  /// the front axle: a test that every load passes which can be placed.
  public func mostCargo(centredIn reach: ClosedRange<Millimeters>) -> Grams {
    let front = Double((mostFront - emptyFront).rawValue)
    let rear = Double((mostRear - emptyRear).rawValue)
    let base = Double(wheelbase.rawValue)
    var most = front + rear
    if reach.lowerBound > .zero {
      most = min(most, rear * base / Double(reach.lowerBound.rawValue))
    }
    if reach.upperBound < wheelbase {
      most = min(most, front * base / (base - Double(reach.upperBound.rawValue)))
    }
    // Shares are rounded to whole grams.
    return Grams(Int64(max(0, min(most, 1e12)).rounded(.up)) + 1)
  }
}

/// What the two axles carry at one departure.
public struct AxleLoad: Hashable, Sendable {
  /// On the front axle.
  public let front: Grams
  /// On the rear axle.
  public let rear: Grams
}
