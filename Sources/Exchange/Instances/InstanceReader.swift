internal import Foundation
public import Instances
public import PlanningModel

/// Public instance files: VRPLIB, Solomon's layout (Gehring and Homberger's too), and assignment
/// problems (GAP). What a file is, is told by its content, never by its name.
public enum InstanceReader {
  /// Reads the file at `path`.
  ///
  /// - Parameter rounding: how numbers become those of an answer; `nil` for what is usual: that of
  ///   ``RoutingKind/usualRounding`` for VRPLIB files, double precision for Solomon's layout.
  /// - Throws: one error, with its line and what to write instead.
  public static func read(
    _ path: String, rounding: Rounding? = nil
  ) throws(Refusal) -> PublicCase {
    let data = try InputFile.data(path, called: path)
    return try parse([UInt8](data), file: path, rounding: rounding)
  }

  /// Reads `bytes`, which messages call `file`.
  static func parse(
    _ bytes: [UInt8], file: String, rounding: Rounding? = nil
  ) throws(Refusal) -> PublicCase {
    let text = InstanceText(bytes, file: file)
    guard text.isText else { throw text.fault(1, "", "not-text", .notText) }
    guard !text.lines.isEmpty else { throw text.fault(1, "", "empty", .emptyFile) }
    let stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    switch layout(of: text) {
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

  private enum Layout { case vrplib, solomon, assignment }

  private static func layout(of text: InstanceText) -> Layout? {
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
