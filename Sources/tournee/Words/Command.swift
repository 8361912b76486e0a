import PlanningModel

/// One command of the program: its words, its help and what it does.
protocol Command: Sendable {
  static var name: String { get }
  static var summary: Phrase { get }
  static var operands: [Operand] { get }
  static var options: [Option] { get }
  /// A line that works when typed in a clone of the project.
  static var example: String { get }
  /// What else its help says, such as the keys of its JSON; `nil` for nothing.
  static var details: Phrase? { get }
  init(_ arguments: Arguments) throws(UsageError)
  func run(_ console: Console) async throws -> ExitCode
}

extension Command {
  static var details: Phrase? { nil }
}

/// Every command, in the order of the help.
let allCommands: [any Command.Type] = [
  NewCommand.self, CheckCommand.self, OrdersCommand.self, PlanCommand.self, VerifyCommand.self,
  ExplainCommand.self, DiffCommand.self, WhatIfCommand.self, SweepCommand.self, MergeCommand.self,
  SimulateCommand.self, ReportCommand.self, SolveCommand.self, ColdCommand.self, LoadCommand.self,
  BenchCommand.self, CompletionCommand.self,
]
