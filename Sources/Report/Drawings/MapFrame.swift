internal import Foundation
internal import PlanningModel

/// Turns points of the ground into points of a drawing: equal scale both ways at the mid latitude.
struct MapFrame {
  let width: Double
  let height: Double
  /// Units of the drawing per kilometre.
  let scale: Double
  private let west: Double
  private let north: Double
  private let shrink: Double

  private static let kilometresPerDegree = 111.195

  /// A frame `width` wide around `points`, with room for names at its edges.
  init(points: [Point], width: Double, heights: ClosedRange<Double>, margin: Double) {
    let latitudes = points.map(\.latitude).filter(\.isFinite)
    let longitudes = points.map(\.longitude).filter(\.isFinite)
    let south = latitudes.min() ?? 0
    let top = latitudes.max() ?? 0
    let left = longitudes.min() ?? 0
    let right = longitudes.max() ?? 0
    let unit = MapFrame.kilometresPerDegree
    shrink = max(0.05, cos((south + top) / 2 * .pi / 180))
    let across = max(1, (right - left) * unit * shrink)
    let down = max(1, (top - south) * unit)
    let side = margin * 1.9
    scale = min((width - 2 * side) / across, (heights.upperBound - 2 * margin) / down)
    self.width = width
    height = min(heights.upperBound, max(heights.lowerBound, down * scale + 2 * margin))
    west = left - (width / scale - across) / 2 / unit / shrink
    north = top + (height / scale - down) / 2 / unit
  }

  func place(_ point: Point) -> (x: Double, y: Double) {
    let unit = MapFrame.kilometresPerDegree
    return (
      (point.longitude - west) * unit * shrink * scale, (north - point.latitude) * unit * scale
    )
  }

  /// A round number of kilometres that takes about a sixth of the width.
  var scaleBarKilometres: Double {
    let wish = width / 6 / scale
    return [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100].last { $0 <= wish } ?? 0.1
  }
}
