/// Loads boxes into one container so that the most volume is packed.
///
/// Beam search over blocks of boxes and largest free spaces, pass after pass with twice the work;
/// the method and its sources are in <doc:0001-blocks-and-free-spaces>. The answer depends on the
/// problem, the parameters and the seed only, not on the number of threads; with
/// ``BlockParameters/timeLimit`` it depends on the machine too.
public enum BlockLoader {
  /// Loads `problem`.
  ///
  /// - Parameters:
  ///   - progress: told the best volume so far after each pass.
  ///   - isCancelled: asked often, from several threads; the best so far is returned.
  public static func load(
    _ problem: BlockProblem, parameters: BlockParameters = BlockParameters(),
    progress: (_ volume: Int, _ work: Int) -> Void = { _, _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> BlockPacking {
    let started = ContinuousClock.now
    let limit = parameters.timeLimit
    let isOver: @Sendable () -> Bool = {
      if isCancelled() { return true }
      guard let limit else { return false }
      return ContinuousClock.now - started >= limit
    }
    let context = BlockContext(problem, parameters)
    let bound = VolumeBound.of(context)
    let beam = BlockBeam(context, threads: parameters.threads, isOver: isOver)
    let mostWork = limit == nil ? parameters.work : Int.max
    var (width, work, passes) = (1.0, 0, 0)
    var best = BlockBeam.Best()
    var ending: BlockPacking.Ending?
    while ending == nil {
      let pass = beam.pass(
        width: Int(width.rounded()),
        tuning: .of(
          pass: passes, seed: parameters.seed, blockCount: context.catalogue.count),
        most: mostWork - work)
      work += pass.work
      passes += 1
      if pass.best.volume > best.volume { best = pass.best }
      progress(best.volume, work)
      ending = Self.ending(pass, best.volume, bound, isCancelled)
      // The root of two, for the work of a pass grows with the square of its width.
      width *= 1.414_213_562_373_095_1
    }
    let placements = best.standing.flatMap {
      context.catalogue.boxes(of: Int($0.block), at: $0.cuboid.low)
    }
    return BlockPacking(
      placements: parameters.support.leastPercent == 0 ? Settling.settled(placements) : placements,
      volume: best.volume, bound: bound, work: work, passes: passes, ending: ending ?? .budget)
  }

  private static func ending(
    _ pass: BlockBeam.Pass, _ volume: Int, _ bound: Int, _ isCancelled: () -> Bool
  ) -> BlockPacking.Ending? {
    if volume >= bound { return .optimal }
    if isCancelled() { return .cancelled }
    if !pass.isWhole { return .budget }
    return pass.isCut ? nil : .exhausted
  }
}
