import Audit
import PlanningModel

extension Breach {
  /// One line: the code that scripts look for, then the words.
  func sentence(_ language: Language) -> String {
    "[\(code.rawValue)] " + message.text(language)
  }
}
