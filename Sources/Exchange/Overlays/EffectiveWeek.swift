internal import PlanningModel

/// Reads the week that overlays have made, by the same schema and checks as any other week.
struct EffectiveWeek {
  private let composer: OverlayComposer

  init(_ composer: OverlayComposer) { self.composer = composer }

  /// The week and what is odd about it; findings name the overlay that wrote the place.
  /// - Throws: the first error, and how many more there are.
  func reading() throws(Refusal) -> WeekReading {
    let name = composer.files[0]
    do {
      var reading = try WeekReader.read(tree: composer.root, called: name)
      reading.findings = reading.findings.map(located)
      return reading
    } catch {
      let errors = error.findings.filter { $0.severity == .error }
      guard var first = errors.first.map(located) else { throw error }
      if first.file == name {
        // The place is the week's own, and so was sound: an overlay changed what it names.
        first.file = composer.files.last ?? name
        first.line = nil
      }
      if errors.count > 1 { first.message = first.message.followed(by: errors.count - 1) }
      throw Refusal([first])
    }
  }

  /// The finding at the line of the overlay that wrote the place.
  private func located(_ finding: Finding) -> Finding {
    var finding = finding
    let line = finding.line ?? 0
    let number = Origin.document(of: line)
    finding.file = composer.files.indices.contains(number) ? composer.files[number] : finding.file
    finding.line = finding.line.map(Origin.line(of:))
    return finding
  }
}

extension Phrase {
  fileprivate func followed(by more: Int) -> Phrase {
    Phrase(
      fr: french + " (et \(more) autre\(more > 1 ? "s" : ""))",
      en: english + " (and \(more) more)")
  }
}
