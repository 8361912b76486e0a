internal import Foundation
public import PlanningModel

/// `simulation.json`: what replays of a plan under noise came to.
public enum SimulationFile {
  /// Canonical text of `result`.
  public static func text(_ result: SimulationResult) -> String { CanonicalJSON.text(result) }

  /// Reads the file at `path` strictly: what the schema does not know is refused.
  /// - Throws: every fault of the file, each with its line and path.
  public static func read(_ path: String) throws(Refusal) -> SimulationResult {
    let data = try InputFile.data(path, called: path)
    let document = JSONDocument<SimulationResult>(
      data, file: path, schema: schemaText, otherwise: .notSimulation)
    guard let result = document.content else { throw Refusal(document.findings) }
    return result
  }
}

extension Phrase {
  fileprivate static var notSimulation: Phrase {
    .typeset(
      fr: "ce n'est pas une simulation (\"schema\": \"tournee-simulation/1\") ; donner le"
        + " simulation.json qu'écrit « tournee simulate »",
      en: "this is no simulation (\"schema\": \"tournee-simulation/1\"); give the simulation.json "
        + "that “tournee simulate” writes")
  }
}
