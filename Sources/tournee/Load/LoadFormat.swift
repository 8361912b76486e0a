import Foundation
import PlanningModel

/// The kinds of files that `load` reads, told by what they begin with.
enum LoadFormat {
  /// Container loading problems of the literature.
  case thpack
  /// A load of the cooperative, in JSON.
  case coop

  init(of file: String) {
    // What cannot be opened is left to a reader, which says why.
    let handle = FileHandle(forReadingAtPath: file)
    let start = (try? handle?.read(upToCount: 4_096)) ?? Data()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let first = start.drop { $0 <= 32 || mark.contains($0) }.first
    self = first == UInt8(ascii: "{") ? .coop : .thpack
  }
}
