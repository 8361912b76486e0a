internal import PlanningModel

/// Why a text is no JSON, and where.
struct JSONFault: Error, Equatable {
  let line: Int
  let code: String
  let message: Phrase

  init(line: Int, code: String = "json-syntax", _ message: Phrase) {
    self.line = line
    self.code = code
    self.message = message
  }
}
