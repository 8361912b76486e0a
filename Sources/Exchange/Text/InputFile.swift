internal import Foundation
internal import PlanningModel

/// Bytes of the files people name.
enum InputFile {
  /// The bytes at `path`, which messages call `name`.
  static func data(_ path: String, called name: String) throws(Refusal) -> Data {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Refusal(
        file: name, code: "file-missing",
        .typeset(
          fr: "le fichier n'existe pas ; vérifier le nom et le dossier",
          en: "there is no such file; check its name and folder"))
    }
    guard !isFolder(path), let data = FileManager.default.contents(atPath: path) else {
      throw Refusal(
        file: name, code: "file-unreadable",
        .typeset(
          fr:
            "le fichier ne peut pas être lu ; vérifier que c'est un fichier et qu'on peut l'ouvrir",
          en: "the file cannot be read; check that it is a file and that you may open it"))
    }
    return data
  }

  /// Whether `path` is a folder.
  static func isFolder(_ path: String) -> Bool {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: real)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// The last part of a path.
  static func name(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
  }
}
