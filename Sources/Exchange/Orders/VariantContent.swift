/// The content of one unit, read from the text of a variant such as `Bio (500g)`.
struct VariantContent: Equatable {
  /// Milligrams; a volume counts at one kilogram per litre.
  let milligrams: Int64
  /// The text gave a volume.
  let isVolume: Bool

  init(milligrams: Int64, isVolume: Bool) {
    self.milligrams = milligrams
    self.isVolume = isVolume
  }

  /// The first mass of `text`, else its first volume; `nil` when it gives neither.
  ///
  /// `6 x 33cl` and `4 pots de 125g` are multiplied, `1/2 kg` is a half, `1-1.5kg` is the mean.
  init?(_ text: String) {
    var scanner = VariantScanner(text)
    let found = scanner.contents()
    guard let best = found.first(where: { !$0.isVolume }) ?? found.first else { return nil }
    self = best
  }
}

/// Walks the characters of one variant's text.
struct VariantScanner {
  private let characters: [Character]
  private var place = 0

  init(_ text: String) { characters = Array(text) }

  /// Milligrams of one unit of measure; the flag says that it is a volume.
  private static func unit(_ word: String) -> (milligrams: Double, isVolume: Bool)? {
    if word == "T" { return (1e9, false) }
    switch word.lowercased() {
    case "mg": return (1, false)
    case "g", "gr", "grs", "gramme", "grammes", "gram", "grams": return (1e3, false)
    case "kg", "kgs", "kilo", "kilos", "kilogramme", "kilogrammes": return (1e6, false)
    case "tonne", "tonnes": return (1e9, false)
    case "oz": return (28_349.523_125, false)
    case "lb", "lbs": return (453_592.37, false)
    case "ml": return (1e3, true)
    case "cl": return (1e4, true)
    case "dl": return (1e5, true)
    case "l", "litre", "litres", "liter", "liters": return (1e6, true)
    case "kl": return (1e9, true)
    default: return nil
    }
  }

  /// Every content in the text, from left to right.
  mutating func contents() -> [VariantContent] {
    var found: [VariantContent] = []
    var factor = 1.0
    var afterMultiplier = -1
    while place < characters.count {
      let isInsideWord = place > 0 && place != afterMultiplier && characters[place - 1].isLetter
      guard characters[place].isASCIIDigit, !isInsideWord, let number = number() else {
        place += 1
        continue
      }
      let afterNumber = place
      skipSpaces()
      let word = word()
      if let unit = Self.unit(word) {
        let amount = (factor * number * unit.milligrams).rounded()
        if amount >= 1, amount <= 1e10 {
          found.append(VariantContent(milligrams: Int64(amount), isVolume: unit.isVolume))
        }
        factor = 1
      } else {
        let multiplies = isMultiplier(word) && number >= 1 && number <= 1_000
        factor = multiplies ? number : 1
        afterMultiplier = multiplies ? place : -1
        if word.isEmpty && !multiplies { place = afterNumber }
      }
    }
    return found
  }

  /// `x`, `×`, `*`, or `pots de` with a number to follow.
  private mutating func isMultiplier(_ word: String) -> Bool {
    skipSpaces()
    let next = place < characters.count ? characters[place] : " "
    if ["x", "X", "×"].contains(word) { return next.isASCIIDigit }
    if word.isEmpty && (next == "*" || next == "×") {
      place += 1
      skipSpaces()
      return place < characters.count && characters[place].isASCIIDigit
    }
    guard !word.isEmpty else { return false }
    let start = place
    let joint = self.word().lowercased()
    skipSpaces()
    let follows = place < characters.count && characters[place].isASCIIDigit
    if (joint == "de" || joint == "of") && follows { return true }
    place = start
    return false
  }

  /// A number, a fraction `1/2`, or the mean of a range `1-1.5`.
  private mutating func number() -> Double? {
    guard let first = decimal() else { return nil }
    let start = place
    guard place < characters.count, "/-–".contains(characters[place]) else { return first }
    let joint = characters[place]
    place += 1
    guard let second = decimal() else {
      place = start
      return first
    }
    if joint == "/" { return second > 0 ? first / second : nil }
    return (first + second) / 2
  }

  /// Digits with an optional point or comma; no-break spaces may part groups of three.
  private mutating func decimal() -> Double? {
    var text = ""
    var hasMark = false
    while place < characters.count {
      let character = characters[place]
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      if character.isASCIIDigit {
        text.append(character)
      } else if (character == "." || character == ","), !hasMark, !text.isEmpty, next.isASCIIDigit {
        text.append(".")
        hasMark = true
      } else if !((character == "\u{A0}" || character == "\u{202F}") && next.isASCIIDigit
        && !text.isEmpty && !hasMark)
      {
        break
      }
      place += 1
    }
    return text.count <= 12 ? Double(text) : nil
  }

  private mutating func word() -> String {
    var word = ""
    while place < characters.count, characters[place].isLetter {
      word.append(characters[place])
      place += 1
    }
    return word
  }

  private mutating func skipSpaces() {
    while place < characters.count, characters[place].isWhitespace { place += 1 }
  }
}

extension Character {
  /// `0` to `9`.
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
