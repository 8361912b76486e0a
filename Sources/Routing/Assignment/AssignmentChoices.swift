internal import Kernels

/// Which jobs an annealing may move, and to which agents.
struct AssignmentChoices: ~Copyable {
  /// Most agents of a job.
  let width: Int
  /// Agents of each job, ``width`` places per job.
  let agents: UncheckedBuffer<Int32>
  /// How many agents each job has.
  let count: UncheckedBuffer<Int32>
  /// The jobs that have a choice.
  let open: UncheckedBuffer<Int32>
  private(set) var openCount = 0
  /// The agents between which jobs may move.
  private(set) var group: [Int] = []
  private let agentCount: Int

  /// All jobs, with the agents of least reduced cost.
  init(_ state: borrowing AssignmentState, width: Int) {
    // A crossing needs two.
    self.width = max(2, width)
    agentCount = state.agentCount
    agents = UncheckedBuffer(repeating: 0, count: state.jobCount * self.width)
    count = UncheckedBuffer(repeating: 0, count: state.jobCount)
    open = UncheckedBuffer(repeating: 0, count: state.jobCount)
    release(state)
  }

  /// Opens all jobs again.
  mutating func release(_ state: borrowing AssignmentState) {
    openCount = state.jobCount
    group = Array(0..<agentCount)
    let few = min(width, agentCount)
    for job in 0..<state.jobCount {
      open[job] = Int32(job)
      count[job] = Int32(few)
      for rank in 0..<few { agents[job * width + rank] = state.order[job * agentCount + rank] }
    }
  }

  /// Opens jobs of which two assignments differ, each with its two agents there: all those between
  /// the agents of a group. The group starts with one such job and grows along others, so that
  /// what one agent gives an agent of the group takes.
  mutating func cross(
    _ near: [Int32], _ far: [Int32], jobs goal: Int, _ random: inout RandomGenerator
  ) {
    openCount = 0
    var differing = near.indices.filter { near[$0] != far[$0] }
    for job in near.indices {
      agents[job * width] = near[job]
      count[job] = 1
    }
    random.mix(&differing)
    var isInside = [Bool](repeating: false, count: agentCount)
    if let job = differing.first { isInside[Int(near[job])] = true }
    while openCount < goal, let job = bridge(differing, near, far, isInside) {
      isInside[Int(near[job])] = true
      isInside[Int(far[job])] = true
      openJobs(differing, near, far, isInside)
      random.mix(&differing)
    }
    group = isInside.indices.filter { isInside[$0] }
    for place in 0..<openCount {
      let job = Int(open[place])
      agents[job * width + 1] = far[job]
      count[job] = 2
    }
  }

  /// The first job with one of its two agents in the group.
  private func bridge(
    _ jobs: [Int], _ near: [Int32], _ far: [Int32], _ isInside: [Bool]
  ) -> Int? {
    jobs.first { isInside[Int(near[$0])] != isInside[Int(far[$0])] }
  }

  private mutating func openJobs(
    _ jobs: [Int], _ near: [Int32], _ far: [Int32], _ isInside: [Bool]
  ) {
    openCount = 0
    for job in jobs where isInside[Int(near[job])] && isInside[Int(far[job])] {
      open[openCount] = Int32(job)
      openCount += 1
    }
  }
}
