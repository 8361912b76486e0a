/// What became of one point of a sweep: a line of its shard's file.
///
/// It holds no time and no number of threads, so that the same point gives the same bytes whoever
/// computed it.
public struct SweepRecord: Codable, Hashable, Sendable {
  /// Number of the point.
  public var point: Int
  /// What each parameter was set to, in the sweep's order; `nil` for what stayed as it is.
  public var values: [SweepValue?]
  /// Hash of the week that was planned.
  public var week: String
  /// How good its plan is known to be.
  public var status: WeekPlan.Status
  /// What the plan comes to.
  public var measures: WhatIfMeasures
  /// Codes of breaches that the audit found and that the week does not make inevitable; a sweep
  /// with any is not to be relied on.
  public var unsound: [String]

  /// A record.
  public init(
    point: Int, values: [SweepValue?], week: String, status: WeekPlan.Status,
    measures: WhatIfMeasures, unsound: [String]
  ) {
    self.point = point
    self.values = values
    self.week = week
    self.status = status
    self.measures = measures
    self.unsound = unsound
  }
}

/// What every shard of one sweep says alike.
public struct SweepIdentity: Codable, Hashable, Sendable {
  /// Version of the program.
  public var version: String
  /// The week as it is.
  public var week: WeekPlan.WeekReference
  /// Name of the week's hub.
  public var hub: String
  /// The week's language.
  public var language: Language
  /// What was asked.
  public var sweep: Sweep
  /// The week with the overlays that hold for all points, planned as they are; its number is 0.
  public var base: SweepRecord

  /// An identity; `week` may be spoken in any language.
  public init(
    week: WeekPlan.WeekReference, hub: String, language: Language, sweep: Sweep, base: SweepRecord
  ) {
    version = Program.version
    self.week = week
    self.hub = hub
    self.language = language
    self.sweep = sweep
    self.base = base
  }
}

/// First line of a shard's file.
public struct SweepHeader: Codable, Hashable, Sendable {
  /// Version of the form of shard files.
  public static let schema = "tournee-sweep-shard/1"
  /// Form of the file; ``schema``.
  public var schema = SweepHeader.schema
  /// Which part of the points, from 1.
  public var shard: Int
  /// How many parts.
  public var shards: Int
  /// What every shard says alike.
  public var identity: SweepIdentity

  /// A header.
  public init(shard: Int, of shards: Int, _ identity: SweepIdentity) {
    self.shard = shard
    self.shards = shards
    self.identity = identity
  }

  /// Whether the point is this shard's: points are dealt out in turn, so that shards are alike.
  public func owns(point: Int) -> Bool { Self.shard(of: point, among: shards) == shard }

  /// The shard, from 1, that a point belongs to.
  public static func shard(of point: Int, among shards: Int) -> Int {
    (point - 1) % max(1, shards) + 1
  }
}
