internal import PlanningModel

/// Reads how a number is drawn: each law wants figures of its own, and no others.
struct LawReader {
  private let node: JSONNode
  private let field: String
  private let file: String

  private static let figures: [(law: String, members: [String])] = [
    ("uniform", ["from", "to"]), ("normal", ["mean", "deviation"]),
    ("triangular", ["from", "mode", "to"]), ("lognormal", ["median", "sigma"]),
    ("choice", ["values", "weights"]), ("bernoulli", ["chance", "yes", "no"]),
  ]

  init(_ node: JSONNode, _ field: String, _ file: String) {
    (self.node, self.field, self.file) = (node, field, file)
  }

  func distribution() throws(Refusal) -> Distribution {
    let law = node["law"]?.text ?? ""
    let own = Self.figures.first { $0.law == law }?.members ?? []
    for member in Self.figures.flatMap(\.members) where !own.contains(member) {
      guard node[member] == nil else { throw fault(member, .notOf(law, own)) }
    }
    switch law {
    case "uniform":
      let (from, to) = (try number("from", own), try number("to", own))
      guard from <= to else { throw fault("to", .reversed) }
      return .uniform(from: from, to: to)
    case "normal":
      return .normal(mean: try number("mean", own), deviation: try number("deviation", own))
    case "triangular":
      let (from, mode) = (try number("from", own), try number("mode", own))
      let to = try number("to", own)
      guard from <= mode, mode <= to else { throw fault("mode", .reversed) }
      return .triangular(from: from, mode: mode, to: to)
    case "lognormal":
      let median = try number("median", own)
      guard median > 0 else { throw fault("median", .notPositive) }
      return .lognormal(median: median, sigma: try number("sigma", own))
    case "choice": return try choice(own)
    default:
      return .bernoulli(
        chance: try number("chance", own), yes: try number("yes", own),
        no: try number("no", own))
    }
  }

  private func choice(_ own: [String]) throws(Refusal) -> Distribution {
    let values = node["values"]?.elements?.compactMap(\.number) ?? []
    guard !values.isEmpty else { throw fault("values", .needs("choice", own)) }
    let weights = node["weights"]?.elements?.compactMap(\.number) ?? values.map { _ in 1 }
    guard weights.count == values.count, weights.contains(where: { $0 > 0 }) else {
      throw fault("weights", .weights(values.count))
    }
    return .choice(values: values, weights: weights)
  }

  private func number(_ member: String, _ own: [String]) throws(Refusal) -> Double {
    guard let number = node[member]?.number else {
      throw fault(member, .needs(node["law"]?.text ?? "", own))
    }
    return number
  }

  private func fault(_ member: String, _ phrase: Phrase) -> Refusal {
    Refusal(
      file: file, line: (node[member] ?? node).line, field: field + "/" + member,
      code: "wrong-law", phrase)
  }
}

extension Phrase {
  fileprivate static func needs(_ law: String, _ members: [String]) -> Phrase {
    let list = members.joined(separator: ", ")
    return .typeset(
      fr: "il manque ; la loi \(law) demande \(list)",
      en: "it is missing; the law \(law) needs \(list)")
  }
  fileprivate static func notOf(_ law: String, _ members: [String]) -> Phrase {
    let list = members.joined(separator: ", ")
    return .typeset(
      fr: "la loi \(law) ne connaît pas ce champ ; elle demande \(list)",
      en: "the law \(law) does not know this; it needs \(list)")
  }
  fileprivate static var reversed: Phrase {
    .typeset(
      fr: "les bornes ne se suivent pas ; les écrire de la plus petite à la plus grande",
      en: "the bounds are not in order; write them from the least to the greatest")
  }
  fileprivate static var notPositive: Phrase {
    .typeset(fr: "il doit être plus grand que 0", en: "it must be greater than 0")
  }
  fileprivate static func weights(_ count: Int) -> Phrase {
    .typeset(
      fr: "il en faut \(count), autant que de valeurs, dont un au moins plus grand que 0",
      en: "give \(count) of them, as many as values, at least one of them greater than 0")
  }
}
