import Foundation
import PlanningModel
import Testing

@testable import Exchange

/// What spreadsheets make of our tables: the week must stay the same.
@Suite struct WeekResaveTests {
  static let tables = [
    "relays.csv", "volunteers.csv", "vehicles.csv", "products.csv", "producers.csv", "ledger.csv",
  ]

  enum Damage: String, CaseIterable, Sendable {
    case lineEnds, mark, western, semicolons, frenchSpreadsheet, quotedComments
  }

  private func damaged(_ text: String, _ damage: Damage) throws -> Data {
    switch damage {
    case .lineEnds: return Data(text.replacing("\n", with: "\r\n").utf8)
    case .mark: return Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    case .western: return try #require(text.data(using: .windowsCP1252))
    case .semicolons: return Data(try semicolons(text, decimalComma: false).utf8)
    case .frenchSpreadsheet:
      let table = try semicolons(text, decimalComma: true).replacing("\n", with: "\r\n")
      return try #require(table.data(using: .windowsCP1252))
    case .quotedComments:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasPrefix("#") ? "\"" + $0.replacing("\"", with: "\"\"") + "\"" : String($0)
      }
      return Data(lines.joined(separator: "\n").utf8)
    }
  }

  /// The table as a French spreadsheet writes it, comments split into cells like any row.
  private func semicolons(_ text: String, decimalComma: Bool) throws -> String {
    let commented = try DelimitedText(
      Data(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n").utf8))
    let rows: [String] = commented.rows.map { row in
      row.fields.map { field in
        let isDecimal = decimalComma && field.wholeMatch(of: /[0-9]+\.[0-9]+/) != nil
        let cell = isDecimal ? field.replacing(".", with: ",") : field
        return cell.contains(where: { ";\"\n".contains($0) })
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: ";")
    }
    let comments: [String] = text.split(separator: "\n").filter { $0.hasPrefix("#") }
      .map { String($0).replacing(", ", with: ";") + ";;;" }
    return (comments + rows).joined(separator: "\n") + "\n"
  }

  @Test("every table re-saved gives the equal week", arguments: Damage.allCases, Language.allCases)
  func resaved(damage: Damage, language: Language) throws {
    let folder = try WeekFolder(language: language)
    var expected = try folder.read().week
    for file in Self.tables {
      try folder.write(try damaged(WeekFolder.starter(file, language), damage), to: file)
    }
    let week = try folder.read().week
    expected.name = week.name
    #expect(week == expected)
    #expect(week.fingerprint == expected.fingerprint)
  }
}
