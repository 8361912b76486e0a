import Kernels
import TestSupport
import Testing

@testable import Loading

@Suite struct BlockLoaderTests {
  private func parameters(work: Int = 3_000, _ support: BlockSupport = .none) -> BlockParameters {
    var parameters = BlockParameters()
    parameters.work = work
    parameters.mostBlocks = 500
    parameters.support = support
    return parameters
  }

  @Test(
    "packings of random problems keep every rule, under each rule of support",
    arguments: Seeds.standard)
  func packingsAreSound(seed: UInt64) throws {
    var random = RandomGenerator(seed: seed)
    let problem = try RandomBlocks.problem(&random, side: 24, kinds: 4, count: 12)
    for support in [BlockSupport.none, .percent(60), .full] {
      let packing = BlockLoader.load(problem, parameters: parameters(support))
      let faults = RandomBlocks.faults(packing, problem, support: support)
      #expect(faults.isEmpty, "\(support): \(faults.first ?? "")")
    }
  }

  @Test("few boxes: never above brute force, and nearly always at it")
  func bruteForce() throws {
    var (reached, count) = (0, 0)
    for seed in UInt64(1)...60 {
      var random = RandomGenerator(seed: seed)
      let problem = try RandomBlocks.problem(&random, side: 5, kinds: 2, count: 2)
      let most = ContainerBruteForce.mostVolume(problem)
      let packing = BlockLoader.load(problem, parameters: parameters())
      #expect(packing.volume <= most, "seed \(seed)")
      #expect(packing.bound >= most, "seed \(seed)")
      #expect(packing.ending != .optimal || packing.volume == most)
      reached += packing.volume == most ? 1 : 0
      count += 1
    }
    // Blocks in corners of free spaces do not reach every packing.
    #expect(reached >= count - 2, "\(reached) of \(count)")
  }

  @Test("threads change nothing, nor does a second run; a seed may")
  func determinism() throws {
    var random = RandomGenerator(seed: 7)
    let problem = try RandomBlocks.problem(&random, side: 60, kinds: 9, count: 15)
    var parameters = parameters(work: 20_000)
    let first = BlockLoader.load(problem, parameters: parameters)
    #expect(first == BlockLoader.load(problem, parameters: parameters))
    parameters.threads = 3
    #expect(first == BlockLoader.load(problem, parameters: parameters))
    parameters.seed = 2
    let other = BlockLoader.load(problem, parameters: parameters)
    #expect(RandomBlocks.faults(other, problem).isEmpty)
  }

  @Test("a container of like boxes without a gap is filled, and known to be full")
  func perfectFit() throws {
    let problem = try BlockProblem(
      container: [12, 8, 6],
      boxes: [BlockBox(sides: [4, 2, 3], mayStand: [false, false, true], count: 24)])
    let packing = BlockLoader.load(problem, parameters: parameters(.full))
    #expect(packing.volume == 576 && packing.ending == .optimal)
    #expect(packing.placements.count == 24)
  }

  @Test("nothing to load, and boxes that fit in no way")
  func empty() throws {
    let none = try BlockProblem(container: [5, 5, 5], boxes: [])
    #expect(BlockLoader.load(none).placements.isEmpty)
    let long = try BlockProblem(
      container: [5, 5, 5],
      boxes: [BlockBox(sides: [6, 1, 1], mayStand: [true, true, true], count: 3)])
    let packing = BlockLoader.load(long)
    #expect(packing.volume == 0 && packing.bound == 0 && packing.ending == .optimal)
  }

  @Test("numbers out of range are refused")
  func refusals() throws {
    let stands = [true, true, true]
    #expect(throws: BlockError.sides([0, 1, 1])) {
      try BlockBox(sides: [0, 1, 1], mayStand: stands, count: 1)
    }
    #expect(throws: BlockError.cannotStand) {
      try BlockBox(sides: [1, 1, 1], mayStand: [false, false, false], count: 1)
    }
    #expect(throws: BlockError.count(-1)) {
      try BlockBox(sides: [1, 1, 1], mayStand: stands, count: -1)
    }
    #expect(throws: BlockError.sides([100_001, 1, 1])) {
      try BlockProblem(container: [100_001, 1, 1], boxes: [])
    }
  }

  @Test("the largest container and a box of every size do not overflow")
  func huge() throws {
    let most = BlockProblem.mostLength
    let stands = [true, true, true]
    let problem = try BlockProblem(
      container: [most, most, most],
      boxes: [
        BlockBox(sides: [most, most, most / 2], mayStand: stands, count: 1),
        BlockBox(sides: [most, 1, 1], mayStand: stands, count: 50),
        BlockBox(sides: [1, 1, 1], mayStand: stands, count: 100),
      ])
    let packing = BlockLoader.load(problem, parameters: parameters(work: 500))
    #expect(RandomBlocks.faults(packing, problem).isEmpty)
    #expect(packing.volume >= most / 2 * most * most)
  }

  @Test("a search that is told to stop says so and keeps the rules")
  func cancelled() throws {
    var random = RandomGenerator(seed: 3)
    let problem = try RandomBlocks.problem(&random, side: 60, kinds: 9, count: 15)
    let packing = BlockLoader.load(problem, isCancelled: { true })
    #expect(packing.ending == .cancelled)
    #expect(RandomBlocks.faults(packing, problem).isEmpty)
  }
}
