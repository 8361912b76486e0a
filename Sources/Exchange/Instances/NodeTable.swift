internal import Instances
internal import PlanningModel

/// The rows of a section with one row per node or vehicle: its number from 1, then values.
struct NodeTable {
  /// Words of the row of each node or vehicle, without its number.
  let words: [ArraySlice<Range<Int>>]
  /// Line of each row.
  let lines: [Int]

  /// Reads the rows of `section`, in any order: each number from 1 to `count` once.
  ///
  /// - Parameter columns: how many values a row has; `nil` for any number.
  init(
    _ section: VRPLIBDocument.Section, named name: String, in text: InstanceText, count: Int,
    columns: Int?
  ) throws(Refusal) {
    var words = [ArraySlice<Range<Int>>](repeating: [], count: count)
    var lines = [Int](repeating: 0, count: count)
    for place in section.rows {
      let row = text.lines[place]
      let number = Int(try text.whole(row.words[0], row.number, name, 1...Int64(count)))
      guard lines[number - 1] == 0 else {
        throw text.fault(row.number, name, "duplicate", .twice("\(number)"))
      }
      if let columns, row.words.count != columns + 1 {
        throw text.fault(
          row.number, name, "wrong-count",
          .wrongWordCount(row.words.count, "\(columns + 1)"))
      }
      words[number - 1] = row.words.dropFirst()
      lines[number - 1] = row.number
    }
    guard section.rows.count == count else {
      let last = section.rows.last.map { text.lines[$0].number } ?? section.line
      throw text.fault(last, name, "wrong-count", .wrongRowCount(section.rows.count, count))
    }
    self.words = words
    self.lines = lines
  }
}
