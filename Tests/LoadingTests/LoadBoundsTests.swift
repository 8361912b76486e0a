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

  @Test("payload is a bound to the gram")
  func payload() {
    #expect(LoadBounds.refusal(mass: Grams(900_000), payload: Grams(900_000)) == nil)
    #expect(
      LoadBounds.refusal(mass: Grams(900_001), payload: Grams(900_000))?.reason
        == .tooHeavy(mass: Grams(900_001), most: Grams(900_000)))
  }
}
