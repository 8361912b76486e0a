/// From which document a value of an effective week comes, and from which line of it.
///
/// The line of each value of the tree holds both, so that a finding about the effective week names
/// the overlay that wrote the value, and a second overlay that writes it again is noticed, without
/// a table beside the tree that would have to follow every change.
enum Origin {
  /// More lines than any document that people write.
  private static let stride = 10_000_000

  /// The line of a value that document `number` wrote on `line`; 0 is the week itself.
  static func line(_ line: Int, of number: Int) -> Int { number * stride + min(line, stride - 1) }
  /// Which document wrote the value.
  static func document(of line: Int) -> Int { line / stride }
  /// On which of its lines.
  static func line(of line: Int) -> Int { line % stride }
}

extension JSONNode {
  /// The value as document `number` writes it.
  func written(by number: Int) -> JSONNode { mappingLines { Origin.line($0, of: number) } }

  /// The value as document `number` writes it on one of its lines.
  func written(by number: Int, line: Int) -> JSONNode {
    mappingLines { _ in Origin.line(line, of: number) }
  }

  /// The document that wrote this or a value below, other than the week and `number`.
  func writer(otherThan number: Int) -> Int? {
    let own = Origin.document(of: line)
    if own != 0 && own != number { return own }
    if let elements { return elements.lazy.compactMap { $0.writer(otherThan: number) }.first }
    return members.lazy.compactMap { $0.node.writer(otherThan: number) }.first
  }
}
