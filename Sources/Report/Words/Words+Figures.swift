internal import PlanningModel
internal import Quantities

extension Words {
  /// A whole number with its thousands apart.
  func whole(_ number: Int64) -> String {
    let digits = String(number.magnitude)
    let mark = isFrench ? "\u{202F}" : ","
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result += mark }
      result.append(digit)
    }
    return (number < 0 ? "−" : "") + result
  }

  /// A number with `places` decimals, rounded half away from zero.
  func decimal(_ number: Double, _ places: Int) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "–" }
    let factor = (0..<places).reduce(Int64(1)) { product, _ in product * 10 }
    let scaled = Int64((number * Double(factor)).rounded())
    guard places > 0 else { return whole(scaled) }
    let part = String(scaled.magnitude % UInt64(factor))
    let sign = scaled < 0 ? "−" : ""
    let zeros = String(repeating: "0", count: places - part.count)
    return sign + whole(Int64(scaled.magnitude / UInt64(factor)))
      + (isFrench ? "," : ".") + zeros + part
  }

  func kilograms(_ mass: Grams) -> String { decimal(mass.inDocumentUnit, 1) + "\u{A0}kg" }

  func millimetres(_ length: Millimeters) -> String { whole(length.rawValue) + "\u{A0}mm" }

  func kilometres(_ distance: Meters) -> String {
    decimal(distance.inDocumentUnit, distance < Meters(10_000) ? 1 : 0) + "\u{A0}km"
  }

  func litres(_ volume: Milliliters) -> String {
    decimal(volume.inDocumentUnit, 0) + (isFrench ? "\u{A0}l" : "\u{A0}L")
  }

  func euros(_ amount: MicroEuros) -> String {
    let figure = decimal(abs(amount.inDocumentUnit), 2)
    let sign = amount < .zero ? "−" : ""
    return isFrench ? "\(sign)\(figure)\u{A0}€" : "\(sign)€\(figure)"
  }

  func degrees(_ temperature: Celsius) -> String {
    decimal(temperature.degrees, 1) + "\u{A0}°C"
  }

  /// A reading's limit; where it is not the class's own, that the label gives it.
  func limit(_ reading: HandOverTemperature) -> String {
    let limit = "≤\u{A0}" + degrees(reading.limit)
    guard reading.limit != reading.temperatureClass.limit else { return limit }
    return limit + self(fr: " (étiquette)", en: " (label)")
  }

  /// The same in a sentence: `limite 4,0 °C`, or `étiquette : 3,0 °C` where the label gives it.
  func limitClause(_ reading: HandOverTemperature) -> String {
    let limit = degrees(reading.limit)
    return reading.limit == reading.temperatureClass.limit
      ? self(fr: "limite \(limit)", en: "limit \(limit)")
      : self(fr: "étiquette : \(limit)", en: "label: \(limit)")
  }

  /// A difference of temperatures, with its sign.
  func margin(_ kelvin: Double) -> String {
    (kelvin > 0 ? "+" : "") + decimal(kelvin, 1) + "\u{A0}°C"
  }

  func percent(_ share: Double) -> String {
    decimal(share * 100, share < 0.1 ? 1 : 0) + (isFrench ? "\u{A0}%" : "%")
  }

  /// A share in tenths of a per cent rounded up, so that what is at most so much never says less.
  func percentAtMost(_ share: Double) -> String {
    percent(min(1, (share * 1_000 - 1e-9).rounded(.up) / 1_000))
  }

  func share(_ part: Int64, of whole: Int64) -> String {
    whole > 0 ? percent(Double(part) / Double(whole)) : "–"
  }
}
