/// One container and boxes of several kinds, of which the most volume is to be packed.
public struct ContainerCase: Hashable, Sendable {
  /// Boxes of one kind.
  public struct Kind: Hashable, Sendable {
    /// What the file calls it, usually counted from 1.
    public let label: Int
    /// The three sides as the file gives them: length, width, height.
    public let sides: [Int]
    /// Which of them may stand upright.
    public let mayStand: [Bool]
    /// How many there are.
    public let count: Int

    /// Boxes of one kind.
    public init(label: Int, sides: [Int], mayStand: [Bool], count: Int) {
      self.label = label
      self.sides = sides
      self.mayStand = mayStand
      self.count = count
    }
  }

  /// The file's number of the problem.
  public let number: Int
  /// Inside length, along `x`.
  public let length: Int
  /// Inside width, along `y`.
  public let width: Int
  /// Inside height, along `z`.
  public let height: Int
  /// The boxes.
  public let kinds: [Kind]

  /// A case; what reads files checks the numbers.
  public init(number: Int, length: Int, width: Int, height: Int, kinds: [Kind]) {
    self.number = number
    self.length = length
    self.width = width
    self.height = height
    self.kinds = kinds
  }

  /// Volume of the container.
  public var volume: Int { length * width * height }
  /// How many boxes there are.
  public var boxCount: Int { kinds.reduce(0) { $0 + $1.count } }

  /// Longest side of a container or box that files may give: a hundred times a volume
  /// stays a whole number.
  public static let mostLength = 100_000
  /// Most boxes of one problem.
  public static let mostBoxes = 20_000
  /// Most kinds of one problem, and most problems of one file.
  public static let mostKinds = 10_000
}
