/// A cuboid of boxes that is placed as one: a grid of like boxes, or two blocks side by side.
struct Block: Sendable {
  /// How it is made.
  enum Make: Sendable {
    /// Boxes of one kind, all alike, so many along each axis.
    case grid(kind: Int, box: PackedPoint, count: PackedPoint)
    /// Two blocks of the catalogue's drafts, the second behind the first along `axis`.
    case pair(Int, Int, axis: Int)
  }
  /// One kind and how many of it a block takes.
  struct Need: Hashable, BitwiseCopyable, Sendable {
    let kind: Int32
    var count: Int32
  }

  let make: Make
  let size: PackedPoint
  /// Volume of its boxes.
  let volume: Int
  /// What it takes, by kind, in rising order.
  let needs: [Need]

  var boxCount: Int { needs.reduce(0) { $0 + Int($1.count) } }
}
