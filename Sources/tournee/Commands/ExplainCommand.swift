import Audit
import Exchange
import Foundation
import Planning
import PlanningModel
import Quantities
import Report

/// `tournee explain WEEK PLAN`: why a plan is as it is, and the exact price of other choices.
struct ExplainCommand: Command {
  static let name = "explain"
  static let summary = Phrase(
    fr: "Dit pourquoi un plan est ainsi, et le prix exact des autres choix.",
    en: "Say why a plan is as it is, and the exact price of other choices.")
  static let operands = [Operands.week, Operands.plan]
  static let options = [
    Option(
      "relay", takes: "R", fr: "un relais (identifiant ou nom)\u{A0}: qui d'autre, à quel prix",
      en: "a relay (id or name): who else, at what price"),
    Option(
      "volunteer", takes: "V",
      fr: "un bénévole\u{A0}: ses relais, ou le faire conduire\u{202F}; avec --relay, lui seul",
      en: "a volunteer: their relays, or making them drive; with --relay, only them"),
    Option(
      "order", takes: "N", fr: "une commande\u{A0}: son relais, ou pourquoi elle reste",
      en: "an order: its relay, or why it stays"),
    Option(
      "threads", takes: "N", fr: "fils d'exécution\u{A0}; les prix n'en dépendent pas",
      en: "threads; the prices do not depend on them"),
  ]
  static let example =
    "tournee explain Scenarios/tiny Scenarios/tiny/plan/plan.json --relay aragon"

  let week: String
  let plan: String
  let relay: String?
  let volunteer: String?
  let order: String?
  let threads: Int

  init(_ arguments: Arguments) throws(UsageError) {
    week = arguments.operand("WEEK")
    plan = arguments.operand("PLAN")
    relay = arguments.text("relay")
    volunteer = arguments.text("volunteer")
    order = arguments.text("order")
    let cores = ProcessInfo.processInfo.activeProcessorCount
    threads = try arguments.integer("threads", in: 1...1_024, standard: cores)
    guard relay == nil || order == nil else {
      throw UsageError(
        fr: "--order dit déjà le relais\u{A0}: ôtez --relay",
        en: "--order names the relay already: leave --relay out", command: Self.name)
    }
  }

  func run(_ console: Console) async throws -> ExitCode {
    let reading = try WeekReader.read(week)
    let plan = try PlanFile.read(plan)
    try Operands.check(plan, self.plan, isOf: reading.week)
    let audit = Auditor.audit(plan, of: reading.week)
    let week = console.spoken(by: reading.week)
    // The price of a choice against a plan that breaks rules means nothing.
    guard audit.isSound(plan) else {
      for breach in audit.breaches { console.complain(breach.sentence(week.language)) }
      return .checkFailed
    }
    let question = try ExplainQuestion(self, week)
    var options = PlanningOptions()
    options.seed = plan.seed
    options.threads = threads
    let explainer = try Explainer(week, plan: plan, options: options)
    let answer = try await answer(question, explainer, week, plan, console)
    if console.isJSON {
      try console.writeJSON(answer)
    } else {
      let missing = PlanSummary.missing(plan: plan, week: week, language: week.language)
      let lines = lines(answer, question, ExplainWords(week))
      console.write((missing + (missing.isEmpty ? [] : [""]) + lines).joined(separator: "\n"))
    }
    return .success
  }

  private func answer(
    _ question: ExplainQuestion, _ explainer: Explainer, _ week: Week, _ plan: WeekPlan,
    _ console: Console
  ) async throws -> ExplainAnswer {
    let line = ProgressLine(console)
    let task = Task {
      try await ExplainAnswer(question, explainer, plan) { relay, progress in
        line.draw(progress.phrase(relay, in: week).text(week.language))
      }
    }
    // Ctrl-C once: what is priced so far is said; twice: the usual end.
    let interruption = Interruption { task.cancel() }
    defer {
      line.erase()
      interruption.end()
    }
    return try await task.value
  }

  private func lines(
    _ answer: ExplainAnswer, _ question: ExplainQuestion, _ words: ExplainWords
  ) -> [String] {
    var lines = answer.volunteers.flatMap(words.lines)
    for relay in answer.relays {
      lines += words.lines(relay)
      if let asked = question.candidate, relay.drivers == [asked] {
        lines.append(words.already(asked, relay.relay))
      }
    }
    if !question.isPriced {
      lines.append(words.hint)
    } else if !answer.proved {
      lines.append(words.unproved)
    }
    return lines
  }
}

extension Explainer.Progress {
  /// One line for people.
  fileprivate func phrase(_ relay: String, in week: Week) -> Phrase {
    let (place, who) = (
      week.relays[relay]?.name ?? relay, week.volunteers[volunteer]?.name ?? volunteer
    )
    return Phrase(
      fr: "\(place)\u{A0}: \(who) (\(done + 1) sur \(count))",
      en: "\(place): \(who) (\(done + 1) of \(count))")
  }
}
