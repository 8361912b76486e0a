import Loading
import Quantities

/// A slow judge of placements that shares nothing with the loader: it looks at every pair of boxes.
struct PlacementCheck {
  let boxes: [Box]
  let placed: [PlacedBox]
  let space: Space

  /// Every broken rule, in words; empty for a sound placement.
  var breaches: [String] {
    var breaches: [String] = []
    if placed.map(\.box) != boxes.map(\.index) { breaches.append("not every box once, in order") }
    guard breaches.isEmpty else { return breaches }
    for place in placed.indices {
      breaches += inside(place) + footing(place) + crush(place) + separation(place)
      for other in placed.indices where other != place {
        if other > place, overlaps(place, other) { breaches.append("\(place) in \(other)") }
        breaches += unloading(place, other)
      }
    }
    return breaches
  }

  private func inside(_ place: Int) -> [String] {
    let (at, box) = (placed[place], boxes[place])
    var breaches: [String] = []
    let gap = space.airGap
    if at.x < gap || at.y < gap || at.z < .zero || at.x + at.length > space.length - gap
      || at.y + at.width > space.width - gap || at.z + at.height > space.height
    {
      breaches.append("\(place) outside")
    }
    let isStraight = at.length == box.length && at.width == box.width
    let isTurned = at.length == box.width && at.width == box.length
    if at.height != box.height || !(isStraight || (box.mayTurn && isTurned)) {
      breaches.append("\(place) has other sides")
    }
    return breaches
  }

  private func footing(_ place: Int) -> [String] {
    let at = placed[place]
    guard at.z > .zero else { return [] }
    let bearers = placed.filter {
      $0.z + $0.height == at.z && $0.x == at.x && $0.y == at.y && $0.length == at.length
        && $0.width == at.width
    }
    return bearers.count == 1 ? [] : ["\(place) stands on \(bearers.count) boxes"]
  }

  private func crush(_ place: Int) -> [String] {
    var above = Grams.zero
    for other in placed.indices
    where placed[other].z > placed[place].z && sharesX(place, other) && sharesY(place, other) {
      above += boxes[other].mass
    }
    return above > boxes[place].bears ? ["\(above) g on \(place)"] : []
  }

  private func separation(_ place: Int) -> [String] {
    guard boxes[place].goods == .ready else { return [] }
    return placed.indices.filter {
      boxes[$0].goods == .raw && placed[$0].z > placed[place].z
        && sharesX(place, $0)
        && sharesY(place, $0)
    }.map { "raw \($0) above \(place)" }
  }

  /// `b`, of a later stop, must not be over `a` nor, for a rear door, between it and the door.
  private func unloading(_ a: Int, _ b: Int) -> [String] {
    guard boxes[a].stop < boxes[b].stop else { return [] }
    let (first, second) = (placed[a], placed[b])
    if second.z >= first.z + first.height, sharesX(a, b), sharesY(a, b) {
      return ["\(b) above \(a)"]
    }
    if space.door == .rear, second.x >= first.x + first.length, sharesY(a, b), sharesZ(a, b) {
      return ["\(b) bars \(a)"]
    }
    return []
  }

  private func overlaps(_ a: Int, _ b: Int) -> Bool {
    sharesX(a, b) && sharesY(a, b) && sharesZ(a, b)
  }
  private func sharesX(_ a: Int, _ b: Int) -> Bool {
    placed[a].x < placed[b].x + placed[b].length && placed[b].x < placed[a].x + placed[a].length
  }
  private func sharesY(_ a: Int, _ b: Int) -> Bool {
    placed[a].y < placed[b].y + placed[b].width && placed[b].y < placed[a].y + placed[a].width
  }
  private func sharesZ(_ a: Int, _ b: Int) -> Bool {
    placed[a].z < placed[b].z + placed[b].height && placed[b].z < placed[a].z + placed[a].height
  }
}
