import Exchange
import PlanningModel

/// Where a drawn plan goes, and in which form.
struct LoadDrawingFile: Sendable {
  /// The forms, by the end of the file's name.
  enum Form: Sendable { case svg, html }

  let path: String
  let form: Form

  init(_ path: String) throws(UsageError) {
    self.path = path
    if path.lowercased().hasSuffix(".svg") {
      form = .svg
    } else if path.lowercased().hasSuffix(".html") {
      form = .html
    } else {
      throw UsageError(
        fr: "--out «\u{A0}\(path)\u{A0}»\u{A0}: finissez le nom par .svg ou .html",
        en: "--out '\(path)': end the name with .svg or .html", command: LoadCommand.name)
    }
  }

  func write(_ drawings: [ContainerDrawing], title: String) throws(Refusal) {
    switch form {
    case .svg: try OutputFolder.write(drawings.first?.svg ?? "", to: path)
    case .html: try OutputFolder.write(ContainerDrawing.page(drawings, title: title), to: path)
    }
  }
}
