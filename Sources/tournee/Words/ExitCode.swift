/// How a command ends; the numbers are part of the contract with scripts (DESIGN, section 6).
enum ExitCode: Int32 {
  case success = 0
  case wrongWords = 2
  case refusedInput = 3
  case impossible = 4
  case checkFailed = 5
  case outOfTime = 6
  case ourBug = 70
}
