internal import PlanningModel
internal import Quantities

/// The day's course as plain numbers: straight lines between samples, level outside them.
struct OwnWeather {
  private let clocks: [Double]
  private let outsides: [Double]
  private let suns: [Double]

  init(_ weather: Weather) {
    // A week without a sample has the mild day of the project's defaults.
    let course = weather.course.isEmpty ? Weather().course : weather.course
    let ordered = course.sorted { $0.at < $1.at }
    clocks = ordered.map { Double($0.at.secondsSinceMidnight) }
    outsides = ordered.map(\.outside.degrees)
    suns = ordered.map(\.sun)
  }

  /// Outside temperature and sun at `clock` seconds since midnight.
  func at(_ clock: Double) -> (outside: Double, sun: Double) {
    var after = 0
    while after < clocks.count && clocks[after] <= clock { after += 1 }
    if after == 0 { return (outsides[0], suns[0]) }
    if after == clocks.count { return (outsides[after - 1], suns[after - 1]) }
    let share = (clock - clocks[after - 1]) / (clocks[after] - clocks[after - 1])
    return (
      outsides[after - 1] + share * (outsides[after] - outsides[after - 1]),
      suns[after - 1] + share * (suns[after] - suns[after - 1])
    )
  }
}
