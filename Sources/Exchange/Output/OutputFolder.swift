internal import Foundation
public import PlanningModel

/// Writes documents so that a reader finds all of the old ones or all of the new ones.
public enum OutputFolder {
  /// The file that lists what we wrote: its presence and its list are our right to replace a folder.
  static let marker = ".tournee"

  /// Replaces `folder` by one that holds `files` and nothing else.
  ///
  /// All is written into a new folder beside it, which is then put in its place by renaming. A folder
  /// is replaced only when every file in it is one that we wrote, as the list in `.tournee` says; a
  /// missing or empty folder is filled.
  /// - Throws: one error; the old folder then stands as it was.
  public static func replace(
    _ folder: String, with files: [OutputFile]
  ) throws(Refusal) {
    try replace(folder, with: files, move: rename)
  }

  /// The same with the renaming given from outside, so that tests can make it fail.
  static func replace(
    _ folder: String, with files: [OutputFile],
    move: (_ from: String, _ to: String) throws -> Void
  ) throws(Refusal) {
    try checkPaths(files, in: folder)
    let target = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
    try checkOwnership(of: target.path, called: folder)
    let parent = target.deletingLastPathComponent()
    let fresh = freeSibling(of: target, "new")
    let aside = freeSibling(of: target, "old")
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      try fill(fresh, with: files)
    } catch {
      discard(fresh)
      throw unwritable(folder)
    }
    try swap(target.path, fresh: fresh, aside: aside, called: folder, move: move)
  }

  /// Makes `folder` with `files`, for people to work in: it must not hold anything yet.
  /// - Throws: one error; nothing is then written.
  public static func create(_ folder: String, with files: [OutputFile]) throws(Refusal) {
    try checkPaths(files, in: folder)
    let target = URL(fileURLWithPath: folder)
    let manager = FileManager.default
    if manager.fileExists(atPath: target.path) {
      guard (try? manager.contentsOfDirectory(atPath: target.path))?.isEmpty == true else {
        throw Refusal(
          file: folder, code: "output-exists",
          .typeset(
            fr: "ce nom existe déjà ; donner celui d'un nouveau dossier",
            en: "this name exists already; give that of a new folder"))
      }
    }
    try replace(folder, with: files)
    try? manager.removeItem(at: target.appendingPathComponent(marker))
  }

  /// Writes one file whole or not at all.
  public static func write(_ text: String, to path: String) throws(Refusal) {
    guard !InputFile.isFolder(path) else {
      throw Refusal(
        file: path, code: "output-is-folder",
        .typeset(
          fr: "c'est un dossier ; donner le nom d'un fichier", en: "it is a folder; name a file"))
    }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: target, options: .atomic)
    } catch {
      throw unwritable(path)
    }
  }

  private static func swap(
    _ target: String, fresh: URL, aside: URL, called name: String,
    move: (String, String) throws -> Void
  ) throws(Refusal) {
    let hasOld = FileManager.default.fileExists(atPath: target)
    do {
      if hasOld { try move(target, aside.path) }
    } catch {
      discard(fresh)
      throw unwritable(name)
    }
    do {
      try move(fresh.path, target)
    } catch {
      // The old folder goes back by the plain way: what failed may be what was given.
      if hasOld { try? rename(aside.path, target) }
      discard(fresh)
      throw unwritable(name)
    }
    discard(aside)
  }

  private static func rename(_ from: String, _ to: String) throws {
    try FileManager.default.moveItem(atPath: from, toPath: to)
  }

  private static func discard(_ folder: URL) {
    try? FileManager.default.removeItem(at: folder)
  }

  static func unwritable(_ name: String) -> Refusal {
    Refusal(
      file: name, code: "output-unwritable",
      .typeset(
        fr: "impossible d'écrire ici ; vérifier la place et les droits, ou donner un autre dossier",
        en: "cannot write here; check space and permissions, or name another folder"))
  }

  /// A name beside `target` that nothing bears.
  private static func freeSibling(of target: URL, _ use: String) -> URL {
    let parent = target.deletingLastPathComponent()
    let stem = ".\(target.lastPathComponent).\(use)-\(ProcessInfo.processInfo.processIdentifier)"
    var number = 0
    while true {
      let name = number == 0 ? stem : "\(stem)-\(number)"
      let url = parent.appendingPathComponent(name)
      if !FileManager.default.fileExists(atPath: url.path) { return url }
      number += 1
    }
  }

  private static func fill(_ folder: URL, with files: [OutputFile]) throws {
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: false)
    for file in files {
      let url = folder.appendingPathComponent(file.path)
      try manager.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    let list = files.map(\.path).sorted().joined(separator: "\n") + "\n"
    try Data(list.utf8).write(to: folder.appendingPathComponent(marker))
  }
}
