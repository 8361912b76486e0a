import PlanningModel

/// Words on the command line that were not understood, and what to write instead.
struct UsageError: Error {
  let phrase: Phrase
  /// Command whose help would answer, where one was named.
  var command: String?

  init(fr: String, en: String, command: String? = nil) {
    phrase = Phrase(fr: fr, en: en)
    self.command = command
  }
}
