internal import Foundation

extension BenchRecord: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case instance, seed, family, iterations, seconds, toolchain, cost, bound, bestKnown, plan
    case counters, faults, milliseconds, machine, handicap, because
  }

  /// Reads one line, with every check that a line alone allows.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: CodingKeys.self)
    let iterations = try box.ifPresent(Int.self, .iterations)
    let seconds = try box.ifPresent(Double.self, .seconds)
    let budget: Budget
    switch (iterations, seconds) {
    case (let work?, nil) where work > 0: budget = .work(work)
    case (nil, let time?) where time > 0: budget = .seconds(time)
    default: throw box.wrong(.iterations)
    }
    key = Key(
      instance: try box.value(String.self, .instance),
      seed: try box.value(UInt64.self, .seed), budget: budget)
    family = try box.value(String.self, .family)
    toolchain = try box.value(String.self, .toolchain)
    cost = try box.value([Int64].self, .cost)
    guard cost.count == 3 else { throw box.wrong(.cost) }
    bound = try box.ifPresent(Int64.self, .bound)
    bestKnown = try box.ifPresent(Int64.self, .bestKnown)
    plan = try box.value(String.self, .plan)
    guard plan.count == 16, UInt64(plan, radix: 16) != nil else {
      throw box.wrong(.plan)
    }
    counters = try box.value([String: Int].self, .counters)
    faults = try box.value(Int.self, .faults)
    milliseconds = try box.ifPresent(Double.self, .milliseconds)
    guard (milliseconds ?? 0) >= 0 else { throw box.wrong(.milliseconds) }
    machine = try box.value(String.self, .machine)
    handicap = try box.ifPresent(String.self, .handicap)
    because = try box.ifPresent(String.self, .because)
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

extension KeyedDecodingContainer {
  /// A field of a wrong value.
  fileprivate func wrong(_ key: Key) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: "wrong value")
  }

  /// A field; every failure names it, which the decoder does not when a number does not fit.
  fileprivate func value<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T {
    do {
      return try decode(type, forKey: key)
    } catch {
      throw wrong(key)
    }
  }

  /// The same for a field that may be missing or null.
  fileprivate func ifPresent<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T? {
    do {
      return try decodeIfPresent(type, forKey: key)
    } catch {
      throw wrong(key)
    }
  }
}
