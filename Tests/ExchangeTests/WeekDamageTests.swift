import Foundation
import Kernels
import PlanningModel
import TestSupport
import Testing

@testable import Exchange

/// Files damaged at random: whatever comes, the reader answers, and says where.
@Suite struct WeekDamageTests {
  /// Some bytes of `bytes` dropped, doubled, or replaced by marks that mean something.
  private func damaged(_ bytes: [UInt8], _ random: inout RandomGenerator) -> [UInt8] {
    var bytes = bytes
    let marks = Array("\",;\n\r{}[]:#-|/\\ 0é".utf8) + [0x00, 0xFF]
    for _ in 0..<random.pick(1...6) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(marks[random.below(marks.count)], at: place)
      case 2: bytes[place] = marks[random.below(marks.count)]
      default: bytes.removeSubrange(place..<min(bytes.count, place + random.pick(1...80)))
      }
    }
    return bytes
  }

  @Test("a damaged folder is read or refused with reasons", arguments: Seeds.standard)
  func folder(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    let folder = try WeekFolder()
    let files = StarterWeek.files(language: .en)
    let names = files.map(\.path)
    for file in files where random.below(3) == 0 {
      try folder.write(Data(damaged(Array(file.text.utf8), &random)), to: file.path)
    }
    do {
      let week = try folder.read().week
      let again = try WeekReader.read(document: WeekDocument.text(week), called: "w").week
      #expect(again == week)
    } catch let refusal as Refusal {
      #expect(refusal.findings.first?.severity == .error)
      for finding in refusal.findings {
        #expect(names.contains(finding.file), "\(finding.sentence(.en))")
        #expect(!finding.sentence(.fr).isEmpty)
      }
    }
  }

  @Test("a damaged document is read or refused with reasons", arguments: Seeds.standard)
  func document(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    let text = WeekDocument.text(.random(seed: seed))
    let broken = String(decoding: damaged(Array(text.utf8), &random), as: UTF8.self)
    do {
      let week = try WeekReader.read(document: broken, called: "w").week
      let again = try WeekReader.read(document: WeekDocument.text(week), called: "w").week
      #expect(again == week)
    } catch {
      #expect(error.findings.contains { $0.severity == .error && $0.line != nil })
    }
  }
}
