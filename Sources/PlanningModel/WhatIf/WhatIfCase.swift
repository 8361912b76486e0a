/// One changed week, with where it comes from.
public struct WhatIfCase: Hashable, Sendable {
  /// What people call it: the overlays' names.
  public var name: String
  /// Why somebody asks.
  public var why: String
  /// What it is called within its family, such as a volunteer's id; `nil` for a single one.
  public var member: String?
  /// The overlays' files, in the order they were applied.
  public var overlays: [String]
  /// What of the base plan may move.
  public var freedom: Freedom
  /// The effective week.
  public var week: Week
  /// Warnings and notes of its reading.
  public var findings: [Finding]
  /// What simulations draw.
  public var draws: [DrawnParameter]

  /// A changed week.
  public init(
    name: String, why: String, member: String?, overlays: [String], freedom: Freedom, week: Week,
    findings: [Finding], draws: [DrawnParameter]
  ) {
    self.name = name
    self.why = why
    self.member = member
    self.overlays = overlays
    self.freedom = freedom
    self.week = week
    self.findings = findings
    self.draws = draws
  }
}
