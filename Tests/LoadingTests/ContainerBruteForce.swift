@testable import Loading

/// The most volume of a few boxes in a small container, by trying every place on the unit grid.
struct ContainerBruteForce {
  private let problem: BlockProblem
  private let boxes: [(ways: [PackedPoint], volume: Int)]
  private var taken: [Bool]
  private var best = 0

  static func mostVolume(_ problem: BlockProblem) -> Int {
    var search = ContainerBruteForce(problem)
    search.place(0, 0)
    return search.best
  }

  private init(_ problem: BlockProblem) {
    self.problem = problem
    boxes = problem.boxes.flatMap { box in
      Array(repeating: (box.orientations, box.volume), count: box.count)
    }
    taken = Array(repeating: false, count: problem.containerVolume)
  }

  private mutating func place(_ number: Int, _ volume: Int) {
    best = max(best, volume)
    guard number < boxes.count else { return }
    let rest = boxes[number...].reduce(0) { $0 + $1.volume }
    guard volume + rest > best else { return }
    let room = problem.container
    for way in boxes[number].ways {
      for x in 0..<max(0, room[0] - way.x + 1) {
        for y in 0..<max(0, room[1] - way.y + 1) {
          for z in 0..<max(0, room[2] - way.z + 1) {
            let cells = cells(x, y, z, way)
            guard !cells.contains(where: { taken[$0] }) else { continue }
            for cell in cells { taken[cell] = true }
            place(number + 1, volume + boxes[number].volume)
            for cell in cells { taken[cell] = false }
          }
        }
      }
    }
    place(number + 1, volume)
  }

  private func cells(_ x: Int, _ y: Int, _ z: Int, _ way: PackedPoint) -> [Int] {
    var cells: [Int] = []
    for a in x..<x + way.x {
      for b in y..<y + way.y {
        for c in z..<z + way.z {
          cells.append((a * problem.container[1] + b) * problem.container[2] + c)
        }
      }
    }
    return cells
  }
}
