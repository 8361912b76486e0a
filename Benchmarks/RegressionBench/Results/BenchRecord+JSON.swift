internal import Foundation

extension BenchRecord: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case instance, seed, family, iterations, seconds, toolchain, cost, bound, bestKnown, plan
    case counters, faults, milliseconds, machine, handicap, because
  }

  /// Reads one line, with every check that a line alone allows.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    let iterations = try box.decodeIfPresent(Int.self, forKey: .iterations)
    let seconds = try box.decodeIfPresent(Double.self, forKey: .seconds)
    let budget: Budget
    switch (iterations, seconds) {
    case (let work?, nil) where work > 0: budget = .work(work)
    case (nil, let time?) where time > 0: budget = .seconds(time)
    default: throw Self.wrong(.iterations, "one of iterations and seconds, above 0", box)
    }
    key = Key(
      instance: try box.decode(String.self, forKey: .instance),
      seed: try box.decode(UInt64.self, forKey: .seed), budget: budget)
    family = try box.decode(String.self, forKey: .family)
    toolchain = try box.decode(String.self, forKey: .toolchain)
    cost = try box.decode([Int64].self, forKey: .cost)
    guard cost.count == 3 else { throw Self.wrong(.cost, "three whole numbers", box) }
    bound = try box.decodeIfPresent(Int64.self, forKey: .bound)
    bestKnown = try box.decodeIfPresent(Int64.self, forKey: .bestKnown)
    plan = try box.decode(String.self, forKey: .plan)
    guard plan.count == 16, UInt64(plan, radix: 16) != nil else {
      throw Self.wrong(.plan, "16 hexadecimal digits", box)
    }
    counters = try box.decode([String: Int].self, forKey: .counters)
    faults = try box.decode(Int.self, forKey: .faults)
    milliseconds = try box.decodeIfPresent(Double.self, forKey: .milliseconds)
    guard (milliseconds ?? 0) >= 0 else { throw Self.wrong(.milliseconds, "0 or more", box) }
    machine = try box.decode(String.self, forKey: .machine)
    handicap = try box.decodeIfPresent(String.self, forKey: .handicap)
    because = try box.decodeIfPresent(String.self, forKey: .because)
  }

  private static func wrong(
    _ key: CodingKeys, _ wanted: String, _ box: KeyedDecodingContainer<CodingKeys>
  ) -> DecodingError {
    .dataCorruptedError(forKey: key, in: box, debugDescription: wanted)
  }

  /// Writes every field; those that are `nil` and mean nothing are left out.
  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: CodingKeys.self)
    try box.encode(key.instance, forKey: .instance)
    try box.encode(key.seed, forKey: .seed)
    try box.encode(family, forKey: .family)
    switch key.budget {
    case .work(let work): try box.encode(work, forKey: .iterations)
    case .seconds(let time): try box.encode(time, forKey: .seconds)
    }
    try box.encode(toolchain, forKey: .toolchain)
    try box.encode(cost, forKey: .cost)
    try box.encode(bound, forKey: .bound)
    try box.encodeIfPresent(bestKnown, forKey: .bestKnown)
    try box.encode(plan, forKey: .plan)
    try box.encode(counters, forKey: .counters)
    try box.encode(faults, forKey: .faults)
    try box.encode(milliseconds, forKey: .milliseconds)
    try box.encode(machine, forKey: .machine)
    try box.encodeIfPresent(handicap, forKey: .handicap)
    try box.encodeIfPresent(because, forKey: .because)
  }

  /// The record as one line of JSON, keys in alphabetical order.
  public func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
