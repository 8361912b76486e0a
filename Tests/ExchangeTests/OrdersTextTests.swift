import Testing

@testable import Exchange

@Suite struct OrdersTextTests {
  @Test(
    "numbers of shops and spreadsheets",
    arguments: [
      ("12.5", 12_500_000), ("12,5", 12_500_000), ("1 234,56 €", 1_234_560_000),
      ("1\u{202F}234,5", 1_234_500_000), ("1\u{A0}000", 1_000_000_000), ("-0,5", -500_000),
      ("1.234,50", 1_234_500_000), ("1,234.50", 1_234_500_000), ("0", 0), (".5", 500_000),
      ("\u{2212}3", -3_000_000), ("0.0000015", 2), ("1.234.567", 1_234_567_000_000),
    ] as [(String, Int64)])
  func numbers(_ text: String, _ value: Int64) {
    #expect(OrderNumber(text) == .value(value))
  }

  @Test(
    "what is no number",
    arguments: ["01/05/2026", "1-mai", "1,5E+03", "12 34", "€", "--1", "1.2.3"])
  func noNumbers(_ text: String) {
    #expect(OrderNumber(text) == .unreadable)
  }

  @Test("nothing", arguments: ["", "  ", "aucun", "None"])
  func nothing(_ text: String) {
    #expect(OrderNumber(text) == .absent)
  }

  @Test(
    "masses in texts of variants",
    arguments: [
      ("500g", 500_000), ("Bio (500g)", 500_000), ("la barquette de 500g", 500_000),
      ("1.8kg environ", 1_800_000), ("2,5 kg", 2_500_000), ("1T", 1_000_000_000), ("5mg", 5),
      ("4oz", 113_398), ("2 lb", 907_185), ("6 x 250 g", 1_500_000), ("4 pots de 125g", 500_000),
      ("1/2 kg", 500_000), ("1-1.5kg", 1_250_000), ("Bocal 750mL (500g)", 500_000),
      ("20% MG 200 g", 200_000), ("1\u{A0}000\u{A0}g", 1_000_000), ("KG 1 Kg", 1_000_000),
    ] as [(String, Int64)])
  func masses(_ text: String, _ milligrams: Int64) {
    #expect(VariantContent(text) == VariantContent(milligrams: milligrams, isVolume: false))
  }

  @Test(
    "volumes in texts of variants",
    arguments: [
      ("750mL", 750_000), ("Bouteille 75 cl", 750_000), ("1L", 1_000_000), ("2 dL", 200_000),
      ("6x33cl", 1_980_000), ("bouteille d'1 litre", 1_000_000), ("1kL", 1_000_000_000),
    ] as [(String, Int64)])
  func volumes(_ text: String, _ milligrams: Int64) {
    #expect(VariantContent(text) == VariantContent(milligrams: milligrams, isVolume: true))
  }

  @Test(
    "texts without content",
    arguments: ["6 œufs", "1 botte", "1 carton de 6", "", "Cat. 2 (4 pots)", "B12", "0g", "g"])
  func noContent(_ text: String) {
    #expect(VariantContent(text) == nil)
  }

  @Test("names are compared without case, accents, punctuation and repeated spaces")
  func folding() {
    #expect(OrderText.fold("  RELAIS  Trèbes – (École) ") == "relais trebes ecole")
    #expect(OrderText.fold("Œufs n° 3") == "oeufs n 3")
    #expect(OrderText.nameKey("Doe  John") == OrderText.nameKey("john doe"))
    #expect(OrderText.phoneKey("+33 6 39 98 00 45") == OrderText.phoneKey("639980045"))
    #expect(OrderText.phoneKey("06.39.98.00.45") == OrderText.phoneKey("33639980045"))
    #expect(OrderText.distance("trebes", "trebe") == 1)
  }

  @Test("days of both writings")
  func days() {
    #expect(OrderText.day("1970-01-02 10:00:00") == 1)
    #expect(OrderText.day("07/06/2026 06:25") == OrderText.day("2026-06-07 06:25:24"))
    #expect(OrderText.day("2026-02-30x") == nil)
    #expect(OrderText.day("soon") == nil)
  }

  @Test(
    "labels of persons",
    arguments: [
      ("Doe Jane (T-1) - 06.39.98.00.35", "Doe Jane", "T-1", "06.39.98.00.35"),
      ("Doe-Roe Jane - +33639980015", "Doe-Roe Jane", "", "+33639980015"),
      ("Doe Jane", "Doe Jane", "", ""), ("Doe Jane - Roe (7)", "Doe Jane - Roe", "7", ""),
    ])
  func labels(_ text: String, _ name: String, _ code: String, _ phone: String) {
    let label = PersonLabel(text)
    #expect([label.name, label.code, label.phone] == [name, code, phone])
  }
}
