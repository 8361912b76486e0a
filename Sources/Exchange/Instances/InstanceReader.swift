internal import Foundation
public import Instances
public import PlanningModel

/// Public instance files: VRPLIB, Solomon's layout (Gehring and Homberger's too), assignment problems
/// (GAP), and routes with loads (3L-CVRP, MCVRP). What a file is, is told by its content, never by
/// its name.
public enum InstanceReader {
  /// Reads the file at `path`.
  ///
  /// - Parameter rounding: how numbers become those of an answer; `nil` for what is usual: that of
  ///   ``RoutingKind/usualRounding`` for VRPLIB files, double precision for Solomon's layout and
  ///   for routes with loads.
  /// - Parameter rules: which rules of boxes count; `nil` for all. Files without boxes have none.
  /// - Throws: one error, with its line and what to write instead.
  public static func read(
    _ path: String, rounding: Rounding? = nil, rules: CaseBoxRules? = nil
  ) throws(Refusal) -> PublicCase {
    let data = try InputFile.data(path, called: path)
    return try parse([UInt8](data), file: path, rounding: rounding, rules: rules)
  }

  /// Reads `bytes`, which messages call `file`.
  static func parse(
    _ bytes: [UInt8], file: String, rounding: Rounding? = nil, rules: CaseBoxRules? = nil
  ) throws(Refusal) -> PublicCase {
    let text = InstanceText(bytes, file: file)
    guard text.isText else { throw text.fault(1, "", "not-text", .notText) }
    guard !text.lines.isEmpty else { throw text.fault(1, "", "empty", .emptyFile) }
    let stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let layout = layout(of: text)
    if rules != nil, layout != .boxes {
      throw text.fault(text.lines[0].number, "--rules", "no-boxes", .noBoxes)
    }
    if let rounding, rounding != .double, layout?.hasLoads == true {
      throw text.fault(text.lines[0].number, "--rounding", "unrounded", .unrounded)
    }
    switch layout {
    case .boxes:
      return .loaded(
        try BoxRouteReader(file: file, rules: rules ?? .all).read(bytes, stem: stem))
    case .compartments: return .loaded(try CompartmentReader(text).read(name: stem))
    case .flexible: return .loaded(try FlexibleReader(text).read(name: stem))
    case .solomon:
      return .routing(try SolomonReader(text).read(rounding: rounding ?? .double, stem: stem))
    case .vrplib:
      return .routing(try VRPLIBReader(text).read(rounding: rounding, stem: stem))
    case .assignment:
      return .assignment(try AssignmentReader(text).read(name: stem))
    case nil:
      throw text.fault(text.lines[0].number, "", "not-instance", .notInstance)
    }
  }

  private enum Layout {
    case vrplib, solomon, assignment, boxes, compartments, flexible

    /// Whether routes have loads that must fit.
    var hasLoads: Bool { [.boxes, .compartments, .flexible].contains(self) }
  }

  private static func layout(of text: InstanceText) -> Layout? {
    if text.bytes[text.lines[0].words[0].lowerBound] == UInt8(ascii: "{") { return .boxes }
    if FlexibleReader.knows(text) { return .flexible }
    if CompartmentReader.knows(text) { return .compartments }
    for line in text.lines.prefix(20) where line.words.count == 1 {
      let word = text.string(line.words[0]).uppercased()
      if word == "VEHICLE" || word == "CUSTOMER" { return .solomon }
    }
    for line in text.lines.prefix(60) {
      let key = VRPLIBReader.keyword(text.string(line.words[0]))
      if VRPLIBReader.tellTales.contains(key) { return .vrplib }
    }
    return text.number(text.lines[0].words[0]) == nil ? nil : .assignment
  }
}

extension Phrase {
  fileprivate static var noBoxes: Phrase {
    .typeset(
      fr: "ce fichier n'a pas de boîtes ; ôter --rules", en: "this file has no boxes; drop --rules")
  }

  fileprivate static var unrounded: Phrase {
    .typeset(
      fr: "ces problèmes comptent sans arrondi ; ôter --rounding",
      en: "these problems count unrounded; drop --rounding")
  }
}
