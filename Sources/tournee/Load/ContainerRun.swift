import Audit
import Exchange
import Instances
import Loading
import PlanningModel

/// Runs the block engine on the problems of a `thpack` file, each answer audited before anybody
/// sees it.
struct ContainerRun {
  private let command: LoadCommand
  private let console: Console

  init(_ command: LoadCommand, _ console: Console) {
    self.command = command
    self.console = console
  }

  func run() throws -> ExitCode {
    let language = console.language ?? .fr
    let cases = try chosen(try ThpackReader.read(command.file))
    if command.out?.form == .svg, cases.count > 1 {
      throw UsageError(
        fr:
          "--out en .svg dessine un seul problème\u{A0}: ajoutez --problem, ou finissez par .html",
        en: "--out as .svg draws one problem: add --problem, or end the name with .html",
        command: LoadCommand.name)
    }
    var answers: [ContainerAnswer] = []
    for container in cases {
      let answer = try solve(container, language)
      answers.append(answer)
      for breach in answer.report.breaches {
        console.complain("[\(breach.code.rawValue)] " + breach.message.text(language))
      }
      if !console.isJSON { console.write(answer.line(language)) }
      if answer.wasInterrupted { break }
    }
    try tell(answers, language)
    return answers.allSatisfy(\.report.isClean) ? .success : .ourBug
  }

  private func chosen(_ cases: [ContainerCase]) throws(Refusal) -> [ContainerCase] {
    guard let number = command.problem else { return cases }
    let chosen = cases.filter { $0.number == number }
    guard chosen.isEmpty else { return chosen }
    let known = "\(cases.first?.number ?? 0)…\(cases.last?.number ?? 0)"
    throw Refusal(
      file: command.file, code: "unknown-problem",
      Phrase(
        fr: "il n'y a pas de problème \(number)\u{202F}; donner un de \(known)",
        en: "there is no problem \(number); give one of \(known)"))
  }

  private func solve(_ container: ContainerCase, _ language: Language) throws -> ContainerAnswer {
    let budget = command.budget
    let clock = SolveClock(started: .now, limit: budget.time.map { .seconds($0) })
    let interruption = Interruption { clock.interrupt() }
    defer { interruption.end() }
    let line = ProgressLine(console)
    let problem = try BlockProblem(container)
    let packing = BlockLoader.load(
      problem, parameters: budget.parameters(left: clock.left(size: container.boxCount)),
      progress: { volume, _ in
        let share = 100 * Double(volume) / Double(container.volume)
        line.draw("\(container.number): \(share.fixed(2)) %  \(clock.seconds.fixed(1)) s")
      }, isCancelled: { clock.wasInterrupted })
    line.erase()
    let placed = packing.placements.map(PlacedCaseBox.init)
    let report = ContainerAudit.audit(
      placed, of: container, leastSupport: budget.support.leastPercent,
      claimedVolume: packing.volume)
    return ContainerAnswer(
      container: container, packing: packing, placed: placed, report: report,
      seconds: clock.seconds, wasInterrupted: clock.wasInterrupted)
  }

  private func tell(_ answers: [ContainerAnswer], _ language: Language) throws {
    if let out = command.out, answers.allSatisfy(\.report.isClean) {
      let drawings = answers.map { ContainerDrawing($0, language) }
      try out.write(drawings, title: command.file)
    }
    if console.isJSON {
      try console.writeJSON(
        ContainerDocument(file: command.file, budget: command.budget, answers: answers))
      return
    }
    if answers.count > 1 { console.write(ContainerAnswer.meanLine(answers, language)) }
    guard !console.isQuiet else { return }
    console.write(closing(answers, language))
  }

  private func closing(_ answers: [ContainerAnswer], _ language: Language) -> String {
    let written = command.out.map { $0.path }
    let threads = command.budget.threads
    let phrase = Phrase(
      fr: "\(threads) fil\(threads > 1 ? "s" : ""), graine \(command.budget.seed)\u{202F}; "
        + "recalculé par l'audit." + (written.map { " Dessiné dans \($0)." } ?? ""),
      en: "\(threads) thread\(threads == 1 ? "" : "s"), seed \(command.budget.seed); recomputed by "
        + "the audit." + (written.map { " Drawn in \($0)." } ?? ""))
    return phrase.text(language)
  }
}

extension BlockProblem {
  /// The engine's problem for a case.
  init(_ container: ContainerCase) throws(BlockError) {
    var boxes: [BlockBox] = []
    for kind in container.kinds {
      boxes.append(try BlockBox(sides: kind.sides, mayStand: kind.mayStand, count: kind.count))
    }
    try self.init(
      container: [container.length, container.width, container.height], boxes: boxes)
  }
}

extension PlacedCaseBox {
  /// The engine's placement as a value of the case.
  init(_ placement: BlockPlacement) {
    self.init(
      box: placement.kind, x: placement.x, y: placement.y, z: placement.z,
      length: placement.length, width: placement.width, height: placement.height)
  }
}
