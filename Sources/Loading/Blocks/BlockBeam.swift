internal import Dispatch
internal import Synchronization

/// Beam search with a greedy completion of every candidate (Araya and Riff 2014,
/// doi:10.1016/j.cor.2013.09.003).
///
/// A level expands each of the `width` states with its `width` best blocks for the next space,
/// completes each candidate greedily, and keeps the `width` best. Candidates are completed by all
/// threads and taken in their fixed order, so threads change nothing but the time.
final class BlockBeam: Sendable {
  private struct Candidate: Sendable {
    let parent: Int
    let block: Int
    let space: FreeSpace
    /// The parent's own greedy choice: its completion is the parent's.
    let isGreedy: Bool
  }
  struct Best: Sendable {
    var volume = -1
    var standing: [LoadState.Standing] = []
  }
  private struct Node: Sendable {
    var state: LoadState
    var completed: Int
  }

  let context: BlockContext
  let threads: Int
  let isOver: @Sendable () -> Bool

  init(_ context: BlockContext, threads: Int, isOver: @escaping @Sendable () -> Bool) {
    self.context = context
    self.threads = max(1, threads)
    self.isOver = isOver
  }

  /// What one pass found.
  struct Pass: Sendable {
    var best = Best()
    var work = 0
    var isWhole = true
    /// Whether the beam dropped anything.
    var isCut = false
  }

  func pass(width: Int, tuning: BlockTuning, most work: Int) -> Pass {
    var pass = Pass()
    var bench = Workbench(context, tuning)
    bench.state = .empty(context)
    bench.refreshReach()
    bench.fillGreedily(isOver: isOver)
    pass.work += bench.work
    pass.best = Best(volume: bench.state.volume, standing: bench.state.standing)
    var level = [Node(state: .empty(context), completed: bench.state.volume)]
    while !level.isEmpty {
      guard pass.work < work, !isOver() else {
        pass.isWhole = false
        return pass
      }
      let candidates = expand(&level, width: width, tuning, &pass)
      let values = complete(candidates, level, tuning, &pass)
      guard !isOver() else {
        pass.isWhole = false
        return pass
      }
      level = select(candidates, values, level, width: width, tuning, &pass)
    }
    return pass
  }

  private func expand(_ level: inout [Node], width: Int, _ tuning: BlockTuning, _ pass: inout Pass)
    -> [Candidate]
  {
    var candidates: [Candidate] = []
    let shared = level
    let found = inParallel(level.count, tuning) { bench, number in
      bench.state.copy(shared[number].state)
      bench.forgetRunOut()
      bench.refreshReach()
      var found: [Candidate] = []
      while let place = bench.nextSpace() {
        let space = bench.state.spaces[place]
        let blocks = bench.bestBlocks(for: space, most: width)
        guard blocks.isEmpty else {
          found = blocks.enumerated().map { rank, entry in
            Candidate(parent: number, block: entry.block, space: space, isGreedy: rank == 0)
          }
          break
        }
        bench.giveUp(place)
      }
      return (found, bench.state)
    }
    for (number, entry) in found.enumerated() {
      // A list as long as asked for may have been longer.
      if entry.0.count == width { pass.isCut = true }
      candidates += entry.0
      level[number].state = entry.1
    }
    return candidates
  }

  private struct Value: Sendable {
    let volume: Int
    let work: Int
    let standing: [LoadState.Standing]?
  }

  private func complete(
    _ candidates: [Candidate], _ level: [Node], _ tuning: BlockTuning, _ pass: inout Pass
  ) -> [Int] {
    let best = pass.best.volume
    let isOver = isOver
    let values = inParallel(candidates.count, tuning) { bench, number in
      let candidate = candidates[number]
      guard !isOver() else { return Value(volume: -1, work: 0, standing: nil) }
      bench.work = 0
      bench.state.copy(level[candidate.parent].state)
      bench.place(candidate.block, in: candidate.space)
      bench.refreshReach()
      bench.fillGreedily(isOver: isOver)
      let volume = bench.state.volume
      return Value(
        volume: volume, work: bench.work, standing: volume > best ? bench.state.standing : nil)
    }
    for value in values {
      pass.work += value.work
      if value.volume > pass.best.volume, let standing = value.standing {
        pass.best = Best(volume: value.volume, standing: standing)
      }
    }
    return values.map(\.volume)
  }

  private func select(
    _ candidates: [Candidate], _ values: [Int], _ level: [Node], width: Int, _ tuning: BlockTuning,
    _ pass: inout Pass
  ) -> [Node] {
    let order = candidates.indices.sorted {
      values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1
    }
    var (kept, last) = ([Int](), Int.min)
    for number in order {
      guard values[number] != last else { continue }
      guard kept.count < width else {
        pass.isCut = true
        break
      }
      kept.append(number)
      last = values[number]
    }
    let chosen = kept
    return inParallel(chosen.count, tuning) { bench, place in
      let candidate = candidates[chosen[place]]
      bench.state.copy(level[candidate.parent].state)
      bench.place(candidate.block, in: candidate.space)
      var state = LoadState()
      state.copy(bench.state)
      return Node(state: state, completed: values[chosen[place]])
    }
  }

  private func inParallel<T: Sendable>(
    _ count: Int, _ tuning: BlockTuning, _ body: @Sendable (inout Workbench, Int) -> T
  ) -> [T] {
    let next = Atomic(0)
    let gathered = Mutex([[(Int, T)]]())
    let context = context
    DispatchQueue.concurrentPerform(iterations: min(threads, max(1, count))) { _ in
      var bench = Workbench(context, tuning)
      var mine: [(Int, T)] = []
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < count else { break }
        mine.append((number, body(&bench, number)))
      }
      gathered.withLock { $0.append(mine) }
    }
    return gathered.withLock { $0.joined().sorted { $0.0 < $1.0 }.map(\.1) }
  }
}
