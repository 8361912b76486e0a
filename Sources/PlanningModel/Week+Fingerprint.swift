internal import Foundation

extension Week {
  /// Sixteen hexadecimal digits that change when anything in the week changes (FNV-1a, 64 bits,
  /// over the canonical document). It names a week; it does not guard against forgery.
  ///
  /// The language is left out: a plan told in English is a plan of the same week.
  public var fingerprint: String {
    var week = self
    week.language = .fr
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in (try? encoder.encode(week)) ?? Data() {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
