internal import Quantities

/// The travel profiles of a problem as the engine stores them.
struct ArcTables {
  let stride: Int
  /// Metres of a profile, then its seconds where they differ; profiles one after another.
  private(set) var entries: [Int32] = []
  let timeOffset: Int
  private(set) var points: [PlanePoint] = []
  private(set) var scale = 1.0
  private(set) var shift = 0.5
  let hasForbidden: Bool
  let isSymmetric: Bool

  init(_ problem: Problem, isPlane: Bool) {
    let count = problem.locationCount
    stride = count
    let profiles = problem.profiles
    if isPlane, let profile = profiles.first {
      points = profile.points
      scale = profile.scale
      shift = profile.rounding == .nearest ? 0.5 : (profile.rounding == .down ? 0 : 1 - 1e-9)
      timeOffset = 0
      hasForbidden = false
      isSymmetric = true
      return
    }
    let isSame = profiles.allSatisfy { profile in
      zip(profile.distances, profile.durations).allSatisfy { $0.rawValue == $1.rawValue }
    }
    timeOffset = isSame ? 0 : count * count
    entries.reserveCapacity(count * count * profiles.count * (isSame ? 1 : 2))
    var isForbidden = false
    var isSymmetric = true
    for profile in profiles {
      for from in 0..<count {
        for to in 0..<count {
          let meters = profile.distance(from: from, to: to)
          if meters >= TravelProfile.forbidden { isForbidden = true }
          if from < to, meters != profile.distance(from: to, to: from) { isSymmetric = false }
          entries.append(Int32(meters.rawValue))
        }
      }
      guard !isSame else { continue }
      for from in 0..<count {
        for to in 0..<count {
          entries.append(Int32(profile.duration(from: from, to: to).rawValue))
        }
      }
    }
    hasForbidden = isForbidden
    self.isSymmetric = isSymmetric
  }

  /// Where the entries of a profile begin.
  func base(of profile: Int) -> Int {
    entries.isEmpty ? 0 : profile * stride * stride * (timeOffset == 0 ? 1 : 2)
  }
}
