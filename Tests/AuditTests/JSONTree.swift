import Kernels

/// A JSON document that can be spoiled anywhere.
indirect enum JSONTree: Codable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let c = try decoder.singleValueContainer()
    if c.decodeNil() {
      self = .null
    } else if let value = try? c.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? c.decode(Double.self) {
      self = .number(value)
    } else if let value = try? c.decode(String.self) {
      self = .text(value)
    } else if let value = try? c.decode([JSONTree].self) {
      self = .list(value)
    } else {
      self = .object(try c.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var c = encoder.singleValueContainer()
    switch self {
    case .null: try c.encodeNil()
    case .bool(let value): try c.encode(value)
    case .number(let value): try c.encode(value)
    case .text(let value): try c.encode(value)
    case .list(let value): try c.encode(value)
    case .object(let value): try c.encode(value)
    }
  }

  /// Changes about one leaf or list in `odds`.
  mutating func spoil(_ generator: inout RandomGenerator, odds: Int, words: [String]) {
    let isHit = generator.below(odds) == 0
    switch self {
    case .null: break
    case .bool(let value): if isHit { self = .bool(!value) }
    case .number(let value): if isHit { self = .number(Self.odd(value, &generator)) }
    case .text: if isHit { self = .text(words[generator.below(words.count)]) }
    case .list(var value):
      for place in value.indices { value[place].spoil(&generator, odds: odds, words: words) }
      if isHit, let first = value.first {
        switch generator.below(3) {
        case 0: value.append(first)
        case 1: value.removeFirst()
        default: generator.mix(&value)
        }
      }
      self = .list(value)
    case .object(var value):
      for key in value.keys.sorted() {
        value[key]?.spoil(&generator, odds: odds, words: words)
      }
      self = .object(value)
    }
  }

  private static func odd(_ value: Double, _ generator: inout RandomGenerator) -> Double {
    let choices = [0, -value, value + 1, value * 1_000, -1, 1e9, -1e9, 1e12, 0.001, value / 7]
    return choices[generator.below(choices.count)]
  }

  /// Every text of the document, in a steady order.
  var words: [String] {
    switch self {
    case .text(let value): [value]
    case .list(let value): value.flatMap(\.words)
    case .object(let value): value.keys.sorted().flatMap { value[$0]?.words ?? [] }
    default: []
    }
  }
}
