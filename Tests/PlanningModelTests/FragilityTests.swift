import PlanningModel
import Testing

/// Words of products' names, and what they are taken to bear.
@Suite struct FragilityTests {
  static let cases: [(name: String, kind: TemperatureClass, fragility: Fragility?)] = [
    ("oeufs plein air 6 oeufs", .egg, .fragile), ("fraises gariguette 500g", .cutVeg, .fragile),
    ("framboises 125g", .produce, .fragile), ("figues 500g", .produce, .fragile),
    ("salade batavia 1 piece", .produce, .fragile), ("tomates anciennes 1kg", .dry, .fragile),
    ("pain de campagne 500g", .dry, .fragile), ("brioche 400g", .dry, .fragile),
    ("fleurs coupees 1 bouquet", .dry, .fragile), ("basilic 1 bouquet", .produce, .fragile),
    ("confiture de fraises 350g", .dry, .firm), ("coulis de tomate 500g", .dry, .firm),
    ("jus de raisin 1l", .dry, .firm), ("tomates sechees 200g", .dry, .firm),
    ("fleur de sel 100g", .dry, .firm), ("farine a pain 5kg", .dry, .firm),
    ("sel aux herbes 100g", .dry, .firm), ("pommes de terre 5kg", .produce, .firm),
    ("courge butternut 1 piece", .produce, .firm), ("courgettes 1kg", .produce, nil),
    ("courges 1 piece", .produce, .firm),
    ("chou fleur 1 piece", .produce, .normal),
    ("pain d epices 300g", .dry, .normal), ("oeufs en chocolat", .dry, .normal),
    ("Œufs plein air 6 œufs", .egg, .fragile), ("E\u{301}pinards 500g", .produce, .fragile),
    ("Pâté de lapin", .prepared, .firm), ("yaourt aux fraises 4 pots", .dairy, nil),
    ("cotelettes d agneau 500g", .meatCut, nil),
    ("tomme de brebis 500g", .cheese, nil), ("poireaux 1kg", .produce, nil), ("", .dry, nil),
  ]

  @Test("a word of the name, and what it is made into before what it is made of", arguments: cases)
  func byName(name: String, kind: TemperatureClass, fragility: Fragility?) {
    #expect(FragilityRule.fragility(ofName: name, class: kind) == fragility)
  }

  @Test("every row is a judgement and says so; its words are folded, and none is said twice")
  func table() {
    var seen: Set<String> = []
    for rule in FragilityRule.table {
      #expect(rule.mark == .judgement)
      #expect(!rule.words.isEmpty)
      for word in rule.words {
        #expect(word.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == ".") }, "\(word)")
        #expect(seen.insert(word).inserted, "\(word)")
      }
    }
  }

  @Test("raw food is meat, fish and what nobody named")
  func raw() {
    let raw = TemperatureClass.allCases.filter(\.isRaw)
    #expect(
      raw == [
        .minced, .offal, .poultry, .meatCut, .meatLarge, .fish, .bivalve, .unknownCold,
      ])
  }
}
