internal import PlanningModel

/// Degrees written to five decimals, about a metre.
enum Coordinates {
  static func text(_ degrees: Double) -> String {
    guard degrees.isFinite, abs(degrees) <= 360 else { return "0" }
    let count = Int64((degrees * 100_000).rounded())
    let part = String(count.magnitude % 100_000)
    let zeros = String(repeating: "0", count: 5 - part.count)
    return "\(count < 0 ? "-" : "")\(count.magnitude / 100_000).\(zeros)\(part)"
  }

  /// `latitude,longitude`, as links write it.
  static func pair(_ point: Point) -> String {
    text(point.latitude) + "," + text(point.longitude)
  }
}
