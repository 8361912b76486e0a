internal import Exchange
internal import Foundation
internal import Instances
public import PlanningModel

/// Standard instances from a folder with one folder for each family: the instances' files, and
/// `bks.json` with the best known costs and how numbers are rounded.
public enum InstanceFolder {
  /// What is read of a `bks.json`.
  private struct Family: Decodable {
    struct Instance: Decodable {
      let cost: Double?
    }
    let family: String
    let convention: String
    let instances: [String: Instance]
  }

  /// Every instance below `folder` that a `bks.json` names, family by family.
  ///
  /// - Throws: ``Refusal`` for a folder without families, or a file that is none.
  public static func suite(_ folder: String, seeds: [UInt64] = [1, 2, 3]) throws(Refusal)
    -> BenchSuite
  {
    let root = URL(filePath: folder)
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))) ?? []
    var cases: [BenchCase] = []
    for name in names.sorted() {
      let home = root.appending(path: name)
      guard let family = try family(home) else { continue }
      let rounding = Rounding(rawValue: family.convention)
      guard rounding != nil || family.convention == assignments else {
        throw unknown(family.convention, home)
      }
      for (instance, known) in family.instances.sorted(by: { $0.key < $1.key }) {
        let value = try read(instance, in: home, rounding)
        cases.append(
          BenchCase(
            name: family.family + "/" + instance, family: family.family, seeds: seeds,
            iterations: work(for: value), content: .instance { value },
            bestKnown: rounding == .double ? nil : known.cost.flatMap { Int64(exactly: $0) }))
      }
    }
    guard !cases.isEmpty else {
      throw Refusal(
        file: folder, code: "no-instances",
        Phrase(
          fr: "aucune famille ici\u{202F}; donner le dossier qui contient cvrp-x/bks.json",
          en: "no family in here; give the folder that holds cvrp-x/bks.json"))
    }
    return BenchSuite(name: BenchSuite.folderName, cases: cases)
  }

  private static func family(_ home: URL) throws(Refusal) -> Family? {
    let file = home.appending(path: "bks.json")
    guard let data = try? Data(contentsOf: file) else { return nil }
    do {
      return try JSONDecoder().decode(Family.self, from: data)
    } catch {
      throw refusal(file, error)
    }
  }

  /// What is wrong with a `bks.json`: the field that is missing or of another kind, or that the
  /// text is no JSON at all.
  private static func refusal(_ file: URL, _ error: any Error) -> Refusal {
    var keys: [any CodingKey] = []
    switch error as? DecodingError {
    case .keyNotFound(let key, let context): keys = context.codingPath + [key]
    case .typeMismatch(_, let context), .valueNotFound(_, let context): keys = context.codingPath
    default:
      return Refusal(
        file: file.path(percentEncoded: false), code: "json-syntax",
        Phrase(
          fr: "ce n'est pas du JSON entier\u{202F}; le copier à nouveau",
          en: "this is no whole JSON; copy it again"))
    }
    return Refusal(
      file: file.path(percentEncoded: false), field: keys.map(\.stringValue).joined(separator: "."),
      code: "wrong-value",
      Phrase(
        fr: "il faut family et convention en texte, et instances avec le coût de chacune en nombre",
        en: "family and convention must be texts, instances hold the cost of each as a number"))
  }

  private static func unknown(_ convention: String, _ home: URL) -> Refusal {
    let known = (Rounding.allCases.map(\.rawValue) + [assignments]).joined(separator: ", ")
    return Refusal(
      file: home.appending(path: "bks.json").path(percentEncoded: false), field: "convention",
      code: "wrong-value",
      Phrase(
        fr: "«\u{A0}\(convention)\u{A0}» n'est pas connu\u{202F}; écrire l'un de\u{A0}: \(known)",
        en: "“\(convention)” is not known; write one of: \(known)"))
  }

  /// The convention of assignment problems, where nothing is rounded.
  private static let assignments = "gap"

  /// Rounds or moves that take a second or two as a rule, more the larger the problem is.
  private static func work(for value: PublicCase) -> Int {
    switch value {
    case .routing(let routing): min(120_000, max(30_000, 60 * routing.clients.count))
    case .assignment: 1_000_000
    case .loaded: 2_000
    }
  }

  private static func read(
    _ name: String, in home: URL, _ rounding: Rounding?
  ) throws(Refusal) -> PublicCase {
    let path = ["vrp", "txt"].map {
      home.appending(path: "\(name).\($0)").path(percentEncoded: false)
    }
    .first { FileManager.default.fileExists(atPath: $0) }
    let file = path ?? home.appending(path: name + ".vrp").path(percentEncoded: false)
    let value = try InstanceReader.read(file, rounding: rounding)
    if case .assignment = value, rounding != nil {
      throw Refusal(
        file: file, code: "not-routing",
        Phrase(fr: "ce n'est pas un problème de tournées", en: "this is no routing problem"))
    }
    if case .loaded = value {
      throw Refusal(
        file: file, code: "has-loads",
        Phrase(
          fr: "les tournées chargées ne se mesurent pas ici",
          en: "routes with loads are not measured here"
        ))
    }
    return value
  }
}
