internal import Foundation
public import PlanningModel

/// One shard's file: a line that says what was asked, then one line for each finished point.
///
/// Lines are appended as points finish, so nothing finished is lost with a process that is killed.
/// What such a process leaves of its last line is noticed, and that point done again.
public struct SweepShard: Sendable {
  /// The file, as people named it.
  public let file: String
  /// First line.
  public let header: SweepHeader
  /// Points, in the order in which they were finished.
  public let records: [SweepRecord]
  /// Bytes up to the end of the last whole line.
  let length: Int

  /// The name of a shard's file in its folder.
  public static func name(_ shard: Int, of shards: Int) -> String {
    "shard-\(shard)-of-\(shards).jsonl"
  }

  /// Reads the file at `path`; `nil` when it does not hold a whole first line.
  /// - Throws: the line that cannot be read, other than a torn last one.
  public static func read(_ path: String) throws(Refusal) -> SweepShard? {
    try SweepShard(try InputFile.data(path, called: path), path)
  }

  init?(_ data: Data, _ file: String) throws(Refusal) {
    let end = data.lastIndex(of: 0x0A).map { $0 + 1 } ?? data.startIndex
    var lines = data[..<end].split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    let decoder = JSONDecoder()
    guard let first = lines.popFirst() else { return nil }
    guard let header = try? decoder.decode(SweepHeader.self, from: first),
      header.schema == SweepHeader.schema, header.shard >= 1, header.shard <= header.shards,
      (1...SweepReader.mostPoints).contains(header.identity.sweep.pointCount)
    else { throw Self.damaged(file, 1) }
    var records: [SweepRecord] = []
    for (place, line) in lines.enumerated() {
      guard let record = try? decoder.decode(SweepRecord.self, from: line),
        (1...header.identity.sweep.pointCount).contains(record.point),
        record.values.count == header.identity.sweep.parameters.count
      else { throw Self.damaged(file, place + 2) }
      records.append(record)
    }
    self.file = file
    self.header = header
    self.records = records
    length = end - data.startIndex
  }

  /// A line of the file, with its line feed.
  static func line(_ value: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return ((try? encoder.encode(value)) ?? Data("null".utf8)) + [0x0A]
  }

  private static func damaged(_ file: String, _ line: Int) -> Refusal {
    Refusal(
      file: file, line: line, code: "shard-damaged",
      .typeset(
        fr: "cette ligne n'est pas d'un balayage ; donner un fichier shard-…jsonl qu'écrit"
          + " « tournee sweep », ou ôter le fichier et relancer cette part",
        en: "this line is not a sweep's; give a shard-…jsonl file that “tournee sweep” writes, or "
          + "remove the file and run this shard again"))
  }
}
