internal import Instances
internal import PlanningModel

/// Problems with two fixed compartments as Abdulkader, Gajpal and ElMekkawy (2015),
/// doi:10.1016/j.asoc.2015.08.020, write them: a row of the depot, capacities, number of customers,
/// route limit and service; then a row for each customer.
///
/// The best known costs hold for customers served whole by one vehicle, by as many vehicles as
/// wanted.
struct CompartmentReader {
  private let text: InstanceText

  init(_ text: InstanceText) { self.text = text }

  /// Whether a text begins like one: eight numbers of which the first is 0.
  static func knows(_ text: InstanceText) -> Bool {
    guard let first = text.lines.first, first.words.count == 8 else { return false }
    return text.string(first.words[0]) == "0" && text.lines.dropFirst().first?.words.count != 8
  }

  /// A route limit of so much is none.
  private static let noLimit = 999_999.0

  func read(name: String) throws(Refusal) -> LoadedRoutingCase {
    let head = text.lines[0]
    let count = Int(try text.whole(head.words[5], head.number, "customers", 1...100_000))
    let limit = try text.figure(head.words[6], head.number, "route limit")
    let service = try text.figure(head.words[7], head.number, "service")
    let capacities = [
      try positive(head.words[3], head.number, "capacity 1"),
      try positive(head.words[4], head.number, "capacity 2"),
    ]
    guard text.lines.count == count + 1 else {
      throw text.fault(
        text.lastLine, "customers", "wrong-count", .wrongRowCount(text.lines.count - 1, count))
    }
    var nodes = [try place(head, amounts: [0, 0])]
    for (number, line) in text.lines.enumerated().dropFirst() {
      guard line.words.count == 5 else {
        throw text.fault(line.number, "", "wrong-count", .wrongWordCount(line.words.count, "5"))
      }
      _ = try text.whole(line.words[0], line.number, "customer", Int64(number)...Int64(number))
      nodes.append(
        try place(
          line,
          amounts: [
            try amount(line.words[3], line.number, "demand 1"),
            try amount(line.words[4], line.number, "demand 2"),
          ]))
    }
    return LoadedRoutingCase(
      name: name, kind: .fixedCompartments, nodes: nodes, vehicleCount: nil,
      capacities: capacities, routeLimit: limit >= Self.noLimit || limit == 0 ? nil : limit,
      service: service)
  }

  private func place(
    _ line: InstanceText.Line, amounts: [Double]
  ) throws(Refusal) -> LoadedCaseNode {
    let most = LoadedCaseLimits.coordinate
    var place: [Double] = []
    for (column, field) in [(1, "x"), (2, "y")] {
      let value = try text.number(line.words[column], line.number, field)
      try text.check(
        value, in: -most...most, shown: text.string(line.words[column]), line.number, field)
      place.append(value)
    }
    return LoadedCaseNode(x: place[0], y: place[1], amounts: amounts)
  }

  private func amount(
    _ word: Range<Int>, _ line: Int, _ field: String
  ) throws(Refusal) -> Double {
    try text.figure(word, line, field, upTo: LoadedCaseLimits.amount)
  }

  private func positive(
    _ word: Range<Int>, _ line: Int, _ field: String
  ) throws(Refusal) -> Double {
    let value = try amount(word, line, field)
    guard value > 0 else {
      throw text.fault(
        line, field, "out-of-range",
        .outOfRange(text.string(word), 0.001, LoadedCaseLimits.amount))
    }
    return value
  }
}

/// What numbers of loaded cases may be, so that no sum overflows.
enum LoadedCaseLimits {
  static let coordinate = 1e6
  static let amount = 1e9
  static let side: Int64 = 10_000
  static let boxes = 10_000
}
