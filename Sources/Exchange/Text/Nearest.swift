/// Which of the known names somebody may have meant.
enum Nearest {
  /// Up to `count` of `names`, the most alike first.
  static func names(to word: String, among names: [String], count: Int = 3) -> [String] {
    let sought = Array(word.folded.unicodeScalars.prefix(40))
    let ranked = names.enumerated().map {
      (distance(sought, Array($0.element.folded.unicodeScalars.prefix(40))), $0.offset)
    }
    return ranked.sorted { $0 < $1 }.prefix(count).map { names[$0.1] }
  }

  /// Letters to insert, drop or change to make one of the other.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }
}
