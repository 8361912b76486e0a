import PlanningModel
import Quantities
import Testing

/// The table of classes against section 2 of the fact sheet, whose figures are typed here again.
@Suite struct ClassRuleTests {
  /// Class, limit, fixed by European law.
  static let sheet: [(TemperatureClass, Double?, Bool)] = [
    (.minced, 2, true), (.offal, 3, true), (.poultry, 4, true), (.meatCut, 4, true),
    (.meatLarge, 7, true), (.fish, 2, true), (.bivalve, nil, false), (.rawMilk, 4, false),
    (.freshDairy, 4, false), (.dairy, 6, false), (.cheese, 8, false), (.eggProduct, 4, false),
    (.prepared, 4, false), (.cutVeg, 4, false), (.egg, nil, false), (.frozen, -18, true),
    (.frozenOther, -12, false), (.hot, nil, false), (.dryCured, nil, false),
    (.produce, nil, false), (.dry, nil, false), (.unknownCold, 2, false),
  ]

  @Test("every class has one row, in order, with the sheet's limit and its mark E")
  func limits() {
    #expect(ClassRule.table.map(\.temperatureClass) == TemperatureClass.allCases)
    #expect(Self.sheet.map(\.0) == TemperatureClass.allCases)
    for (kind, limit, isFixed) in Self.sheet {
      #expect(kind.limit?.degrees == limit, "\(kind)")
      #expect(kind.classRule.isFixedByLaw == isFixed, "\(kind)")
      #expect(kind.classRule.temperatureClass == kind)
    }
  }

  @Test("zones: frozen below zero, chilled with a limit, ambient without")
  func zones() {
    for (kind, limit, _) in Self.sheet {
      #expect(kind.zone == (limit.map { $0 < 0 ? .frozen : .chilled } ?? .ambient), "\(kind)")
    }
  }

  private func figure(_ figure: ClassRule.Figure?) -> String {
    figure.map { "\($0.temperature) \($0.mark)" } ?? "-"
  }

  @Test("the lower bounds: nothing fresh under 0, bivalves and eggs 5, hot dishes 63")
  func least() {
    for kind in TemperatureClass.allCases {
      let expected =
        switch kind {
        case .bivalve: "5.0 generalKnowledge"
        case .egg: "5.0 judgement"
        case .hot: "63.0 sourced"
        case .frozen, .frozenOther, .dryCured, .dry: "-"
        default: "0.0 sourced"
        }
      #expect(figure(kind.classRule.least) == expected, "\(kind)")
    }
  }

  @Test("what is allowed in carriage, and the colder case of a class")
  func carriage() {
    for kind in TemperatureClass.allCases {
      let expected =
        switch kind {
        case .meatCut: "7.0 sourced"
        case .frozen: "-15.0 generalKnowledge"
        default: "-"
        }
      #expect(figure(kind.classRule.carriage) == expected, "\(kind)")
      #expect(figure(kind.classRule.stricter) == (kind == .prepared ? "3.0 sourced" : "-"))
    }
  }

  @Test("what to look at without a limit, each marked as no law")
  func warnings() {
    for kind in TemperatureClass.allCases {
      let expected =
        switch kind {
        case .bivalve: ["15.0 generalKnowledge"]
        case .egg: ["20.0 judgement"]
        case .dryCured: ["25.0 judgement"]
        case .produce: ["20.0 judgement", "15.0 judgement"]
        default: [String]()
        }
      #expect(kind.classRule.warnings.map(figure) == expected, "\(kind)")
    }
  }

  /// What must stand in the citation, by the sheet's column.
  static let texts: [(TemperatureClass, String, String)] = [
    (.minced, "853/2004, ann. III", "2009-12-21"), (.offal, "853/2004, ann. III", "2009-12-21"),
    (.poultry, "853/2004, ann. III", "2009-12-21"),
    (.meatCut, "21/12/2009, ann. I", "2009-12-21"),
    (.meatLarge, "853/2004, ann. III", "2009-12-21"), (.fish, "853/2004", "2009-12-21"),
    (.bivalve, "853/2004", "2004-04-29"), (.rawMilk, "21/12/2009", "2009-12-21"),
    (.freshDairy, "très périssable", "2009-12-21"), (.dairy, "ATP, annexe 3", "1970-09-01"),
    (.cheese, "périssable", "2009-12-21"), (.eggProduct, "21/12/2009", "2009-12-21"),
    (.prepared, "très périssable", "2009-12-21"), (.cutVeg, "08/10/2013", "2013-10-08"),
    (.egg, "853/2004", "2004-04-29"), (.frozen, "89/108/CEE", "1988-12-21"),
    (.frozen, "37/2005", "2005-01-12"), (.frozenOther, "21/12/2009", "2009-12-21"),
    (.hot, "21/12/2009", "2009-12-21"), (.dryCured, "Chambre d'agriculture", "2021"),
    (.produce, "Chambre d'agriculture", "2021"), (.dry, "Chambre d'agriculture", "2021"),
  ]

  @Test("the sources of the sheet, with their dates", arguments: texts)
  func sources(kind: TemperatureClass, text: String, date: String) {
    let rule = kind.classRule
    #expect(rule.citation.french.contains(text))
    #expect(rule.sources.contains { $0.date == date })
    #expect(!rule.citation.english.isEmpty)
    #expect(!rule.citation.english.contains("\u{202F}"))
    #expect(kind.rule == (kind.limit == nil ? "" : rule.citation.french))
  }

  @Test("nothing without a source is called one")
  func marks() {
    for rule in ClassRule.table {
      let isUnknown = rule.temperatureClass == .unknownCold
      #expect(rule.sources.isEmpty == isUnknown)
      #expect((rule.limitMark == .judgement) == isUnknown)
      #expect(rule.heatCapacityMark != .sourced)
    }
  }

  @Test("heat capacities of the sheet")
  func heat() {
    let named: [TemperatureClass: Double] = [
      .rawMilk: 3.9, .dairy: 3.7, .freshDairy: 3.4, .cheese: 2.6, .poultry: 3.4, .fish: 3.7,
      .cutVeg: 3.9, .produce: 3.9, .egg: 3.3, .eggProduct: 3.3, .dry: 2.3,
    ]
    for kind in TemperatureClass.allCases {
      #expect((1.7...3.9).contains(kind.heatCapacity))
      if let value = named[kind] { #expect(kind.heatCapacity == value, "\(kind)") }
    }
  }
}

/// The rule of labels: a colder one wins always, a warmer one where nothing is fixed.
@Suite struct LabelTests {
  @Test("every class with a label colder, equal, warmer, and without one")
  func overriding() {
    let fixed: [TemperatureClass] = [
      .minced, .offal, .poultry, .meatCut, .meatLarge, .fish, .frozen, .unknownCold,
    ]
    for kind in TemperatureClass.allCases {
      #expect(kind.effectiveLimit(label: nil) == kind.limit)
      #expect(kind.zone(label: nil) == kind.zone)
      guard let limit = kind.limit?.degrees else {
        #expect(kind.effectiveLimit(label: Celsius(4)) == Celsius(4))
        continue
      }
      let colder = kind.effectiveLimit(label: Celsius(limit - 1))
      let same = kind.effectiveLimit(label: Celsius(limit))
      let warmer = kind.effectiveLimit(label: Celsius(limit + 1))
      #expect(colder == Celsius(limit - 1), "\(kind)")
      #expect(same == Celsius(limit), "\(kind)")
      #expect(warmer == Celsius(fixed.contains(kind) ? limit : limit + 1), "\(kind)")
    }
  }

  @Test("a label never makes a fixed limit warmer, however warm", arguments: [4.1, 7, 8, 30])
  func cutMeat(label: Double) {
    #expect(TemperatureClass.meatCut.effectiveLimit(label: Celsius(label)) == Celsius(4))
  }

  @Test("where labelled food travels, at the edges of the rule")
  func zones() {
    for kind in TemperatureClass.allCases {
      func zone(_ label: Double) -> TemperatureClass.Zone { kind.zone(label: Celsius(label)) }
      #expect([zone(-18), zone(-12)] == [.frozen, .frozen], "\(kind)")
      #expect([zone(0), zone(8)].allSatisfy { $0 == max(kind.zone, .chilled) }, "\(kind)")
      #expect([zone(8.1), zone(25)] == [kind.zone, kind.zone], "\(kind)")
    }
  }

  @Test("a ham to keep between 0 and 4 °C travels chilled, with the label for limit")
  func ham() {
    func line(_ kind: TemperatureClass, _ label: Double?) -> OrderLine {
      OrderLine(
        producer: "P", product: "p", variant: "", quantity: 1, mass: Grams(500),
        massSource: .declared, volume: .zero, temperatureClass: kind,
        label: label.map { Celsius($0) })
    }
    let ham = line(.dryCured, 4)
    #expect((ham.zone, ham.limit) == (.chilled, Celsius(4)))
    let dish = line(.prepared, -18)
    #expect((dish.zone, dish.limit) == (.frozen, Celsius(-18)))
    let chocolate = line(.dry, 18)
    #expect(chocolate.zone == .ambient)
    #expect(chocolate.limit == nil)
    #expect(line(.dryCured, nil).limit == nil)
    #expect(line(.cheese, nil).limit == Celsius(8))
  }
}
