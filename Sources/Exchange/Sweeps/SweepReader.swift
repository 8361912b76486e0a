internal import Foundation
public import PlanningModel

/// Reads a sweep and makes the week of each of its points.
public struct SweepReader: Sendable {
  /// More points than these are refused.
  static let mostPoints = 1_000_000
  /// Work of a point's search where the file does not say, per cent of the usual. Below 50 rounds
  /// are not recombined, which takes as long as a usual search; the decision page of `Planning`
  /// shows what five per cent cost and find.
  public static let standardEffort = 5

  /// What was asked.
  public let sweep: Sweep
  private let file: String
  private let changes: [SweepChange]
  private let overlays: OverlayReader
  private let start: OverlayReader.Composition
  /// Lines of the parameters.
  private let lines: [Int]

  /// Reads the sweep at `path`, and tries each level of each parameter on the week.
  ///
  /// - Parameters:
  ///   - effort: work of each search in place of the file's; `nil` for the file's.
  ///   - estimates: the trips that a week's travel table does not hold.
  /// - Throws: one finding: file, line, JSON pointer, remedy.
  public init(
    _ path: String, of base: WeekReading, effort: Int? = nil,
    estimates: @escaping @Sendable (Week) -> [TravelTable.Leg]
  ) throws(Refusal) {
    file = path
    overlays = try OverlayReader(of: base, estimates: estimates)
    let root = try Self.tree(path)
    let common = try SweepParameterReader.overlays(root["overlays"], "/overlays", beside: path)
    var start = overlays.unchanged
    for overlay in common { try start.apply(overlay.root, of: overlay.file, by: overlays) }
    self.start = start
    let design = root["design"]?.text.flatMap(Sweep.Design.init(rawValue:)) ?? .grid
    var parameters: [SweepParameter] = []
    var changes: [SweepChange] = []
    for (place, node) in (root["parameters"]?.elements ?? []).enumerated() {
      let (parameter, change) = try SweepParameterReader(
        node: node, pointer: "/parameters/\(place)", file: path, design: design
      ).parameter()
      guard !parameters.contains(where: { $0.name == parameter.name }) else {
        throw Refusal(
          file: path, line: node["name"]?.line, field: "/parameters/\(place)/name",
          code: "id-twice", .nameTwice(parameter.name))
      }
      parameters.append(parameter)
      changes.append(change)
    }
    lines = (root["parameters"]?.elements ?? []).map(\.line)
    self.changes = changes
    sweep = try Self.sweep(
      root, path, design, parameters, hash: Self.hash(root, common, changes), effort: effort)
    try tryLevels()
  }

  // MARK: points

  /// The week without any parameter: what points are compared with.
  public func base() throws(Refusal) -> WhatIfCase {
    var question = try overlays.effective(start)
    question.name = sweep.name
    return question
  }

  /// The week of `point`.
  /// - Throws: what combinations of values can still do wrong, with the point's number.
  public func question(_ point: SweepPoint) throws(Refusal) -> WhatIfCase {
    do {
      var question = try overlays.effective(try composition(point.settings))
      question.name = "\(sweep.name) \(point.number)"
      return question
    } catch {
      throw Refusal(error.findings.map { Self.named($0, point, point.values(in: sweep)) })
    }
  }

  private func composition(
    _ settings: [SweepPoint.Setting]
  ) throws(Refusal) -> OverlayReader.Composition {
    var composition = start
    for (change, setting) in zip(changes, settings) {
      for overlay in change.overlays(setting) { try apply(overlay, to: &composition) }
    }
    return composition
  }

  /// Applies an overlay; what it refuses is told where people wrote it.
  private func apply(
    _ overlay: SweepOverlay, to composition: inout OverlayReader.Composition
  ) throws(Refusal) {
    do {
      try composition.apply(overlay.root, of: overlay.file, by: overlays)
    } catch {
      guard case .ownFile = overlay.place else {
        throw Refusal(
          error.findings.map { finding in
            var finding = finding
            finding.field = overlay.written(finding.field)
            return finding
          })
      }
      throw error
    }
  }

  private static func named(
    _ finding: Finding, _ point: SweepPoint, _ values: [SweepValue?]
  ) -> Finding {
    var finding = finding
    finding.message = Phrase(
      fr: "point \(point.number)\u{A0}: " + finding.message.french,
      en: "point \(point.number): " + finding.message.english)
    return finding
  }

  // MARK: what is wrong before anything is planned

  /// Every level of every parameter beside the first of the others: a selector that matches
  /// nothing, a value that the week refuses, and two parameters that write one place are found
  /// before the first plan. Laws are tried at their ends and their middle.
  private func tryLevels() throws(Refusal) {
    let first = sweep.parameters.map { Self.trials(of: $0)[0] }
    for (place, parameter) in sweep.parameters.enumerated() {
      for trial in Self.trials(of: parameter) {
        try checkForm(place, trial)
        var settings = first
        settings[place] = trial
        // Changes that are made one at a time never meet.
        if sweep.design != .oneAtATime { _ = try composition(settings) }
        settings = first.map { _ in .asIs }
        settings[place] = trial
        try read(settings, place)
      }
    }
  }

  /// Reads the week of one level; what it breaks elsewhere in the week is told at its parameter.
  private func read(_ settings: [SweepPoint.Setting], _ place: Int) throws(Refusal) {
    do {
      _ = try overlays.effective(try composition(settings))
    } catch {
      throw Refusal(
        error.findings.map { finding in
          guard finding.line == nil || finding.line == 0 else { return finding }
          var finding = finding
          finding.line = lines[place]
          return finding
        })
    }
  }

  private static func trials(of parameter: SweepParameter) -> [SweepPoint.Setting] {
    if let distribution = parameter.distribution {
      return distribution.landmarks.map { .drawn($0) }
    }
    return parameter.levels.indices.map { .level($0) }
  }

  /// Rules with the value in them keep the overlays' schema.
  private func checkForm(_ place: Int, _ setting: SweepPoint.Setting) throws(Refusal) {
    for overlay in changes[place].overlays(setting) {
      if case .ownFile = overlay.place { continue }
      let findings = JSONSchema.findings(
        in: overlay.root, against: OverlayReader.schemaText, file: file, style: .pointer)
      guard var first = findings.first else { continue }
      first.field = overlay.written(first.field)
      throw Refusal([first])
    }
  }
}

extension Distribution {
  /// Values that stand for all that may be drawn; at least one.
  fileprivate var landmarks: [Double] {
    switch self {
    case .uniform(let from, let to): [from, to]
    case .normal(let mean, _): [mean]
    case .triangular(let from, let mode, let to): [from, mode, to]
    case .lognormal(let median, _): [median]
    case .choice(let values, _): values
    case .bernoulli(_, let yes, let no): [yes, no]
    }
  }
}

extension Phrase {
  fileprivate static func nameTwice(_ name: String) -> Phrase {
    .typeset(
      fr: "deux paramètres s'appellent « \(name.clipped) » ; en renommer un",
      en: "two parameters are called “\(name.clipped)”; rename one")
  }
}
