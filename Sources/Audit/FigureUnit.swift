internal import PlanningModel

/// The unit of a breach's figures, and how it is written.
enum FigureUnit: String {
  case plain = ""
  case clock
  case minutes = "min"
  case kilometres = "km"
  case kilograms = "kg"
  case millimetres = "mm"
  case euros = "€"
  case degrees = "°C"

  /// `value` with its unit, at most three digits after the point.
  func text(_ value: Double, _ language: Language) -> String {
    // A figure past the twelve digits is told as it is: it is not one that anybody reads.
    guard value.isFinite, abs(value) < 1e12 else { return String(value) }
    if self == .clock { return Self.clockText(Int(value.rounded())) }
    let thousandths = Int((abs(value) * 1_000).rounded())
    var text = (value < 0 && thousandths > 0 ? "-" : "") + String(thousandths / 1_000)
    if thousandths % 1_000 != 0 {
      var digits = String(String(1_000 + thousandths % 1_000).dropFirst())
      while digits.hasSuffix("0") { digits.removeLast() }
      text += (language == .fr ? "," : ".") + digits
    }
    return self == .plain ? text : text + "\u{A0}" + rawValue
  }

  private static func clockText(_ seconds: Int) -> String {
    let parts = [abs(seconds) / 3_600, abs(seconds) / 60 % 60, abs(seconds) % 60]
    let text = parts.map { ($0 < 10 ? "0" : "") + String($0) }
    return (seconds < 0 ? "-" : "") + text.prefix(parts[2] == 0 ? 2 : 3).joined(separator: ":")
  }
}
