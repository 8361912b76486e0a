internal import Kernels

/// Limits of whole vehicles, and what becomes of their trips when one of them ends.
extension Tours {
  /// Whether a refreshed trip, and the vehicle's trips together, keep every limit that the loss of
  /// a client may break where tables break the triangle inequality.
  func keepsLimits(_ slot: Int) -> Bool {
    if ground.hasDistanceLimit, vehicleMeters(of: slot) > type(of: slot).maxDistance {
      return false
    }
    if ground.hasForbidden, drivesForbidden(slot) { return false }
    return !F.isTimed || isInTime(slot)
  }

  /// Metres of all trips of a slot's vehicle.
  func vehicleMeters(of slot: Int) -> Int {
    var total = slots[slot].meters
    if !F.hasTrips { return total }
    var trip = Int(slots[slot].former)
    while trip >= 0 {
      total += slots[trip].meters
      trip = Int(slots[trip].former)
    }
    trip = Int(slots[slot].latter)
    while trip >= 0 {
      total += slots[trip].meters
      trip = Int(slots[trip].latter)
    }
    return total
  }

  private func drivesForbidden(_ slot: Int) -> Bool {
    var node = start(slot)
    while node != end(slot) {
      if Int(links[node].meters) >= Ground<F>.longestArc { return true }
      node = next(node)
    }
    return false
  }

  /// Closes an empty trip. A trip of the same vehicle that then starts or ends elsewhere, and cannot
  /// be driven so, is emptied too.
  mutating func leave(_ slot: Int) {
    let (former, latter) = (Int(slots[slot].former), Int(slots[slot].latter))
    close(slot)
    let neighbour = former >= 0 ? former : latter
    guard F.hasTrips, neighbour >= 0, !keepsLimits(neighbour) else { return }
    empty(neighbour)
  }
}
