internal import Foundation
public import Instances
public import PlanningModel

/// Solution files of the literature: `Route #k: a b c` lines and `Cost x` (without `#` and cost in
/// SINTEF's collection); for assignment problems
/// the agent of each job.
public enum SolutionFile {
  /// What a solution file holds, with the cost it claims.
  public struct Routes: Hashable, Sendable {
    /// The routes.
    public let answer: RoutingAnswer
    /// The number after `Cost`; `nil` without one.
    public let claimedCost: Double?
  }

  /// Text of `answer`.
  public static func text(_ answer: RoutingAnswer, cost: String) -> String {
    let lines = answer.routes.map { route in
      "Route #\(route.vehicle + 1): " + route.stops.map(String.init).joined(separator: " ")
    }
    return (lines + ["Cost \(cost)"]).joined(separator: "\n") + "\n"
  }

  /// Text of the agents of all jobs.
  public static func text(agentOfJob: [Int]) -> String {
    agentOfJob.map(String.init).joined(separator: " ") + "\n"
  }

  /// Reads the routes of the file at `path`.
  public static func readRoutes(_ path: String) throws(Refusal) -> Routes {
    try routes(InstanceText([UInt8](try InputFile.data(path, called: path)), file: path))
  }

  /// Reads the agents of all jobs from the file at `path`.
  public static func readAgents(_ path: String) throws(Refusal) -> [Int] {
    let text = InstanceText([UInt8](try InputFile.data(path, called: path)), file: path)
    try refuseRubbish(text)
    var agents: [Int] = []
    for line in text.lines {
      for word in line.words {
        agents.append(
          Int(try text.whole(word, line.number, "agent", 0...Int64(CaseLimits.count))))
      }
    }
    return agents
  }

  static func routes(_ text: InstanceText) throws(Refusal) -> Routes {
    try refuseRubbish(text)
    var routes: [RoutingAnswer.Route] = []
    var cost: Double?
    for line in text.lines {
      let first = text.string(line.words[0]).lowercased()
      if first.hasPrefix("route") {
        routes.append(try route(line, text))
      } else if first.hasPrefix("cost"), let last = line.words.last, line.words.count == 2 {
        cost = try text.number(last, line.number, "Cost")
      } else if !routes.isEmpty || !titles.contains(where: { first.hasPrefix($0) }) {
        throw text.fault(line.number, "", "not-route", .notRoute)
      }
    }
    return Routes(answer: RoutingAnswer(routes: routes), claimedCost: cost)
  }

  /// Lines that SINTEF's collection puts before the first route.
  private static let titles = ["instance", "authors", "date", "reference", "solution"]

  private static func refuseRubbish(_ text: InstanceText) throws(Refusal) {
    guard text.isText else { throw text.fault(1, "", "not-text", .notText) }
    guard !text.lines.isEmpty else { throw text.fault(1, "", "empty", .emptyFile) }
  }

  private static func route(
    _ line: InstanceText.Line, _ text: InstanceText
  ) throws(Refusal) -> RoutingAnswer.Route {
    let start = line.words[0].lowerBound + 5
    guard let colon = text.bytes[line.range].firstIndex(of: 0x3A), start <= colon,
      let number = Int(text.string(start..<colon).trimmed.drop { $0 == "#" }),
      (1...CaseLimits.count).contains(number)
    else { throw text.fault(line.number, "", "not-route", .notRoute) }
    var stops: [Int] = []
    for word in line.words where word.lowerBound > colon {
      stops.append(Int(try text.whole(word, line.number, "Route", 0...Int64(CaseLimits.count))))
    }
    return RoutingAnswer.Route(vehicle: number - 1, stops: stops)
  }
}

extension Phrase {
  fileprivate static var notRoute: Phrase {
    .typeset(
      fr: "ni une tournée ni un coût ; écrire « Route #1: 3 5 2 », puis « Cost 123 »",
      en: "neither a route nor a cost; write “Route #1: 3 5 2”, then “Cost 123”")
  }
}
