import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Exchange

/// The temperature of labels, from the table of products to the lines of orders.
@Suite struct LabelReadingTests {
  /// The starter week with other products; rows follow `producer,product,variant,class,label_c`.
  private func folder(_ rows: String...) throws -> WeekFolder {
    let head = "producer,product,variant,class,label_c"
    return try WeekFolder([
      "products.csv": ([head] + rows).joined(separator: "\n") + "\n"
    ])
  }

  private func tomme(_ reading: WeekReading) throws -> OrderLine {
    let line = reading.week.orders.first?.lines.first { $0.product == "Tomme" }
    return try #require(line)
  }

  @Test(
    "a label goes from the table to the lines, in both languages, with comma or point",
    arguments: ["label_c", "etiquette_c", "étiquette c", "labelC"])
  func column(header: String) throws {
    let products =
      "producteur;produit;variante;classe;\(header)\nFerme des Essais;Tomme;;fromage;3,5\n"
    let reading = try WeekFolder(["products.csv": products]).read()
    #expect(reading.week.products.first?.label == Celsius(3.5))
    let line = try tomme(reading)
    #expect(line.label == Celsius(3.5))
    #expect(line.limit == Celsius(3.5))
  }

  @Test("no label where the table has none")
  func absent() throws {
    let line = try tomme(try folder("Ferme des Essais,Tomme,,cheese,").read())
    #expect(line.label == nil)
    #expect(line.limit == Celsius(8))
  }

  @Test("the most particular row that has a label wins, whoever gave the class")
  func particular() throws {
    let line = try tomme(
      try folder(
        ",Tomme,,cheese,6", "Ferme des Essais,Tomme,,,", "Ferme des Essais,Tomme,250g,,3"
      ).read())
    #expect(line.temperatureClass == .cheese)
    #expect(line.limit == Celsius(3))
  }

  @Test(
    "a label that cannot be meant is one line",
    arguments: [
      ("cheese", "39", "label-implausible", "3.9 °C"), ("cheese", "-41", "label-implausible", "°F"),
      ("cheese", "4 C", "number-invalid", "4 C"),
      ("hot", "4", "label-hot", "hot"), ("prepared", "-5", "label-between", "-12"),
      ("", "-1", "label-between", "-12"), ("frozenOther", "4", "label-between", "-12"),
      ("dry", "-3", "label-between", "-12"),
    ])
  func refused(kind: String, label: String, code: String, says: String) throws {
    let errors = try folder("Ferme des Essais,Tomme,,\(kind),\(label)").errors()
    #expect(errors.map(\.code) == [code])
    #expect(errors.map(\.line) == [2])
    #expect(errors.map(\.field) == ["label_c"])
    #expect(errors.first?.message.english.contains(says) == true)
  }

  @Test(
    "a label that does not count is said, and why",
    arguments: [
      ("poultry", "6", "label-warmer", 4), ("meatCut", "7", "label-warmer", 4),
      ("frozen", "-15", "label-warmer", -18), ("", "6", "label-class-unknown", 2),
      ("unknownCold", "3", "label-class-unknown", 2),
    ])
  func notFollowed(kind: String, label: String, code: String, limit: Double) throws {
    let reading = try folder("Ferme des Essais,Tomme,,\(kind),\(label)").read()
    let warnings = reading.findings.filter { $0.severity == .warning && $0.file == "products.csv" }
    #expect(warnings.map(\.code) == [code])
    #expect(warnings.map(\.line) == [2])
    #expect(try tomme(reading).limit == Celsius(limit))
  }

  @Test(
    "a label that counts is no news",
    arguments: [
      ("cheese", "4", 4.0), ("cheese", "10", 10), ("dairy", "8", 8), ("poultry", "2", 2),
      ("", "1", 1), ("dryCured", "4", 4), ("prepared", "-18", -18), ("frozenOther", "-9", -9),
    ])
  func followed(kind: String, label: String, limit: Double) throws {
    let reading = try folder("Ferme des Essais,Tomme,,\(kind),\(label)").read()
    #expect(reading.findings.filter { $0.file == "products.csv" }.isEmpty)
    let line = try tomme(reading)
    #expect(line.limit == Celsius(limit))
    #expect(line.zone == (limit < 0 ? .frozen : .chilled))
  }

  @Test("the shop's word for cold agrees with a label, not with a class without cold")
  func shopSaysCold() throws {
    let labelled = try folder("Ferme des Essais,Tomme,,dryCured,4").read()
    #expect(!labelled.findings.contains { $0.code == "class-differs" })
    #expect(try tomme(labelled).temperatureClass == .dryCured)
    let bare = try folder("Ferme des Essais,Tomme,,dryCured,").read()
    #expect(bare.findings.contains { $0.code == "class-differs" })
    #expect(try tomme(bare).temperatureClass == .unknownCold)
  }

  @Test("a label on food without cold is said when the day is hotter")
  func notComputed() throws {
    let warm = try folder("Fournil d'Épreuve,Pain de campagne,,dry,15").read()
    #expect(warm.findings.map(\.code).contains("label-not-computed"))
    let mild = try folder("Fournil d'Épreuve,Pain de campagne,,dry,29").read()
    #expect(!mild.findings.map(\.code).contains("label-not-computed"))
  }

  @Test("a document's labels are checked at their path, of products and of lines")
  func document() throws {
    let week = try folder("Ferme des Essais,Tomme,,cheese,4").read().week
    let text = WeekDocument.text(week)
    #expect(try WeekReader.read(document: text, called: "w").week == week)
    let count = text.components(separatedBy: "\"labelC\" : 4").count - 1
    #expect(count == 1 + week.orders.count)
    do {
      _ = try WeekReader.read(
        document: text.replacing("\"labelC\" : 4", with: "\"labelC\" : 40"), called: "w")
      Issue.record("a label of 40 was let through")
    } catch {
      #expect(Set(error.findings.map(\.code)) == ["label-implausible"])
      #expect(error.findings.count == count)
      #expect(error.findings.allSatisfy { $0.field.hasSuffix("labelC") && $0.line != nil })
    }
  }
}
