/// Why a certificate proves nothing, or not what it says.
public enum CertificateComplaint: Hashable, Sendable {
  /// Which of the two lists of prices.
  public enum Half: String, Hashable, Sendable {
    /// ``Certificate/all``.
    case all
    /// ``Certificate/near``.
    case near
  }

  /// Which prices of it.
  public enum Part: String, Hashable, Sendable {
    /// ``Certificate/Prices/tasks``.
    case tasks
    /// ``Certificate/Prices/vehicles``.
    case vehicles
    /// ``Certificate/Prices/cuts``.
    case cuts
  }

  /// There must be as many prices as tasks or rows.
  case wrongCount(Half, Part, found: Int, expected: Int)
  /// The price at a place must not be below zero (obligations) or above (all else).
  case wrongSign(Half, Part, place: Int)
  /// The subset row at a place does not name three different tasks.
  case wrongTasks(Half, place: Int)
  /// Numbers too large to be counted with, or a problem that the check does not cover.
  case outOfRange
  /// The choice breaks a rule, in words.
  case brokenRule(String)
  /// The choice does not have the certificate's value.
  case otherValue(found: Int64, written: Int64)
  /// There is a better choice.
  case better(ClaimedChoice, value: Int64)
  /// There are too many routes or choices below the value to look at all: the prices are too weak.
  case tooMany
}
