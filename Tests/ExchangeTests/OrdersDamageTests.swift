import Foundation
import Kernels
import PlanningModel
import TestSupport
import Testing

@testable import Exchange

@Suite struct OrdersDamageTests {
  private typealias Fixture = OrdersFixture

  @Test("a damaged file is refused with a reason or read whole", arguments: Seeds.standard)
  func damage(seed: UInt64) {
    var random = RandomGenerator(seed: seed)
    let text =
      Fixture.totalsHead + Fixture.total("R1", "Zoé Doe", variant: "2 x 1,5 kg")
      + Fixture.total("R2", product: "\"a, \"\"b\"\"\"", final: "12.5")
    let packing = Fixture.packingHead + Fixture.packing(size: "1,2,3") + Fixture.packing("Roe")
    var files = [Array(text.utf8), Array(packing.utf8)]
    for _ in 0..<4 { Self.damage(&files[Int(random.next() % 2)], &random) }
    do throws(Refusal) {
      let reading = try OrderExports.read(
        files.enumerated().map { ("\($0.offset)", Data($0.element)) }, relays: Fixture.relays)
      let lines = reading.orders.reduce(0) { $0 + $1.lines.count }
      #expect(lines == reading.summary.counts?.lines ?? 0)
      #expect(reading.findings.allSatisfy { $0.severity != .error })
    } catch {
      #expect(error.findings.first?.severity == .error)
    }
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout RandomGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int(random.next() % UInt64(bytes.count))
    switch random.next() % 4 {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(contentsOf: Array("9;,\"\n-".utf8), at: place)
    default: bytes.removeSubrange(place...)
    }
  }
}
