internal import Foundation
public import PlanningModel

extension OutputFolder {
  /// Whether ``replace(_:with:)`` may be expected to succeed on `folder`, before the work is
  /// done that it is to hold.
  /// - Throws: one error, the one that writing would give.
  public static func check(_ folder: String) throws(Refusal) {
    let target = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
    try checkOwnership(of: target.path, called: folder)
    var parent = target.deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: parent.path), parent.path != "/" {
      parent = parent.deletingLastPathComponent()
    }
    guard InputFile.isFolder(parent.path),
      FileManager.default.isWritableFile(atPath: parent.path)
    else { throw unwritable(folder) }
  }

  /// Refuses paths that leave the folder, or that two files share.
  static func checkPaths(_ files: [OutputFile], in folder: String) throws(Refusal) {
    var seen: Set<String> = [marker]
    for file in files {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      let isPlain = parts.allSatisfy { $0 != "" && $0 != "." && $0 != ".." }
      guard isPlain, !file.path.contains("\u{0}"), seen.insert(file.path).inserted else {
        throw Refusal(
          file: folder, field: file.path.clipped, code: "output-path",
          .typeset(
            fr: "ce nom de fichier sort du dossier ou y est deux fois ; changer l'identifiant",
            en: "this file's name leaves the folder or is there twice; change the id"))
      }
    }
  }

  /// Refuses to replace what we did not write.
  static func checkOwnership(of path: String, called name: String) throws(Refusal) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    guard InputFile.isFolder(path) else {
      throw Refusal(
        file: name, code: "output-not-folder",
        .typeset(
          fr: "un fichier porte déjà ce nom ; donner un autre dossier",
          en: "a file bears this name already; name another folder"))
    }
    guard let stranger = stranger(in: path) else { return }
    throw Refusal(
      file: name, field: stranger.clipped, code: "output-foreign",
      .typeset(
        fr: "le dossier contient un fichier que tournee n'a pas écrit ; le déplacer ou donner un"
          + " autre dossier",
        en: "the folder holds a file that tournee did not write; move it or name another folder"))
  }

  /// The first file in the folder that our list does not name; `nil` when all are ours.
  private static func stranger(in path: String) -> String? {
    let ours = Set(
      (FileManager.default.contents(atPath: path + "/" + marker))
        .map { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) } ?? [])
    // File managers drop these into folders that people only looked at.
    let ignored: Set<String> = [marker, ".DS_Store", "Thumbs.db", "desktop.ini"]
    // A folder that cannot be listed is nobody's to replace.
    guard let all = try? FileManager.default.subpathsOfDirectory(atPath: path) else { return "?" }
    return all.sorted().first { item in
      !ours.contains(item) && !ignored.contains(InputFile.name(item))
        && !InputFile.isFolder(path + "/" + item)
    }
  }
}
