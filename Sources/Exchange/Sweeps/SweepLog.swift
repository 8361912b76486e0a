internal import Foundation
internal import Glibc
public import PlanningModel

/// A shard's file that is open for more points; one process at a time.
public final class SweepLog {
  /// Points that an earlier run has finished.
  public let finished: [SweepRecord]
  private let file: String
  private let handle: FileHandle

  /// Opens the file at `path`, or begins it with `header`.
  /// - Throws: when the file is another sweep's, another process writes it, or nobody may.
  public init(_ path: String, _ header: SweepHeader) throws(Refusal) {
    file = path
    handle = try Self.opened(path)
    guard flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw Refusal(file: path, code: "shard-in-use", .inUse)
    }
    guard let data = try? handle.readToEnd() ?? Data() else {
      throw OutputFolder.unwritable(path)
    }
    let known = try SweepShard(data, path)
    if let known, known.header != header {
      throw Refusal(file: path, line: 1, code: "shard-of-another-sweep", .another)
    }
    finished = known?.records ?? []
    do {
      try handle.truncate(atOffset: UInt64(known?.length ?? 0))
      try handle.seekToEnd()
    } catch {
      throw OutputFolder.unwritable(path)
    }
    if known == nil { try write(SweepShard.line(header)) }
  }

  /// Writes the point before it returns.
  public func append(_ record: SweepRecord) throws(Refusal) {
    try write(SweepShard.line(record))
  }

  private func write(_ line: Data) throws(Refusal) {
    do {
      // One write for one line: what a killed process leaves is whole lines and at most one part.
      try handle.write(contentsOf: line)
      try handle.synchronize()
    } catch {
      throw OutputFolder.unwritable(file)
    }
  }

  private static func opened(_ path: String) throws(Refusal) -> FileHandle {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      // Fails where the file is, and leaves it as it is.
      try? Data().write(to: url, options: .withoutOverwriting)
      return try FileHandle(forUpdating: url)
    } catch {
      throw OutputFolder.unwritable(path)
    }
  }
}

extension Phrase {
  fileprivate static var inUse: Phrase {
    .typeset(
      fr: "un autre processus écrit cette part ; attendre sa fin, ou l'arrêter",
      en: "another process writes this shard; wait for its end, or stop it")
  }
  fileprivate static var another: Phrase {
    .typeset(
      fr: "ce fichier est d'un autre balayage, d'une autre semaine ou d'une autre version ; donner"
        + " un autre dossier (--out), ou ôter le fichier",
      en: "this file is of another sweep, week or version; give another folder (--out), or remove "
        + "the file")
  }
}
