internal import Foundation
public import PlanningModel

/// A file of noise: what `tournee simulate --noise` reads.
public enum NoiseFile {
  /// Reads the file at `path` strictly: what the schema does not know is refused.
  /// - Throws: every fault of the file, each with its line and path.
  public static func read(_ path: String) throws(Refusal) -> NoiseModel {
    let data = try InputFile.data(path, called: path)
    let document = JSONDocument<NoiseModel>(
      data, file: path, schema: schemaText, otherwise: .notNoise)
    guard let noise = document.content else { throw Refusal(document.findings) }
    return noise
  }

  /// Canonical text of `noise`, with every figure.
  public static func text(_ noise: NoiseModel) -> String { CanonicalJSON.text(noise) }
}

extension Phrase {
  fileprivate static var notNoise: Phrase {
    .typeset(
      fr: "ce n'est pas un fichier d'aléas ; y écrire \"schema\": \"tournee-noise/1\"",
      en: "this is no file of noise; write \"schema\": \"tournee-noise/1\" into it")
  }
}
