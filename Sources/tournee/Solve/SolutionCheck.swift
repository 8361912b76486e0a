import Audit
import Exchange
import Instances
import PlanningModel

/// `solve --check`: an answer from a file through the audit, without a search.
struct SolutionCheck {
  let instance: PublicCase
  let file: String

  func run(_ console: Console, _ language: Language) throws -> ExitCode {
    let (report, claimed) = try audit()
    var breaches = report.breaches
    if let claimed, abs(claimed - report.cost) > 1e-6 * max(1, report.cost), breaches.isEmpty {
      breaches.append(
        CaseBreach(code: .wrongCost, route: nil, node: nil, found: claimed, allowed: report.cost))
    }
    if console.isJSON {
      try console.writeJSON(
        CheckedAnswer(
          instance: instance.name, problem: instance.problem, feasible: report.isClean,
          cost: report.cost, vehicles: report.vehicles, distance: report.distance,
          breaches: breaches.map {
            CheckedAnswer.Breach(code: $0.code.rawValue, message: $0.message.text(language))
          }))
    } else {
      for breach in breaches {
        console.write("[\(breach.code.rawValue)] " + breach.message.text(language))
      }
      console.write(headline(report, breaches.count).text(language))
    }
    return breaches.isEmpty ? .success : .checkFailed
  }

  private func audit() throws(Refusal) -> (CaseReport, claimed: Double?) {
    switch instance {
    case .routing(let routing):
      let solution = try SolutionFile.readRoutes(file)
      return (CaseAuditor.audit(solution.answer, of: routing), solution.claimedCost)
    case .assignment(let assignment):
      let agents = try SolutionFile.readAgents(file)
      return (CaseAuditor.audit(agentOfJob: agents, of: assignment), nil)
    case .loaded(let loaded):
      let solution = try SolutionFile.readRoutes(file)
      return (LoadedRun.check(solution.answer.routes, of: loaded), solution.claimedCost)
    }
  }

  private func headline(_ report: CaseReport, _ breaches: Int) -> Phrase {
    let cost = SolveAnswer.shown(report.cost)
    guard breaches == 0 else {
      return Phrase(
        fr: "\(instance.name)\u{A0}: refusée, \(breaches) manquement\(breaches > 1 ? "s" : "").",
        en: "\(instance.name): refused, \(breaches) breach\(breaches == 1 ? "" : "es").")
    }
    return Phrase(
      fr:
        "\(instance.name)\u{A0}: en règle, coût \(cost.withComma), véhicules\u{A0}: \(report.vehicles).",
      en: "\(instance.name): keeps every rule, cost \(cost), vehicles: \(report.vehicles).")
  }
}

/// What `solve --check --json` answers.
struct CheckedAnswer: Encodable {
  struct Breach: Encodable {
    let code: String
    let message: String
  }
  let instance: String
  let problem: String
  let feasible: Bool
  let cost: Double
  let vehicles: Int
  let distance: Double
  let breaches: [Breach]
}
