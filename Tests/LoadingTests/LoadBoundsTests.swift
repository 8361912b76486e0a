import Loading
import Quantities
import TestSupport
import Testing

@Suite struct LoadBoundsTests {
  @Test("the cheap tests never refuse what brute force places, and refuse something")
  func necessaryOnSmallLoads() {
    var refused = 0
    for seed in UInt64(1_001)...1_200 {
      let load = RandomLoad.small(seed: seed)
      guard let refusal = LoadBounds.refusal(of: load.boxes, in: load.space) else { continue }
      refused += 1
      #expect(!BruteForce.canPlace(load.boxes, in: load.space), "seed \(seed): \(refusal)")
    }
    #expect(refused >= 20)
  }

  @Test("volumes beyond 64 bits are a refusal, not a crash")
  func hugeVolumes() {
    let side = Millimeters(100_000)
    let boxes = (0..<9_300).map {
      Box(
        index: $0, length: side, width: side, height: side, mass: Grams(1), bears: Grams(1), stop: 0
      )
    }
    let space = Space(length: side, width: side, height: side, door: .rear)
    #expect(
      LoadBounds.refusal(of: boxes, in: space)?.reason
        == .volume(needed: .max, available: 1_000_000_000_000_000))
  }

  @Test("payload is a bound to the gram")
  func payload() {
    #expect(LoadBounds.refusal(mass: Grams(900_000), payload: Grams(900_000)) == nil)
    #expect(
      LoadBounds.refusal(mass: Grams(900_001), payload: Grams(900_000))?.reason
        == .tooHeavy(mass: Grams(900_001), most: Grams(900_000)))
  }
}
