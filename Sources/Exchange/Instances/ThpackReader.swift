public import Instances
public import PlanningModel

/// Container loading problems in the layout of OR-Library's `thpack` files: the number of problems;
/// per problem a line with its number (and the seed it was drawn from), the container's length,
/// width and height, the number of kinds, and a line per kind with its number, each side followed
/// by whether it may stand upright, and the count.
public enum ThpackReader {
  /// Reads the file at `path`.
  ///
  /// - Throws: one error, with its line and what to write instead.
  public static func read(_ path: String) throws(Refusal) -> [ContainerCase] {
    let data = try InputFile.data(path, called: path)
    return try parse([UInt8](data), file: path)
  }

  /// Reads `bytes`, which messages call `file`.
  public static func parse(_ bytes: [UInt8], file: String) throws(Refusal) -> [ContainerCase] {
    let text = InstanceText(bytes, file: file)
    guard text.isText else { throw text.fault(1, "", "not-text", .notText) }
    guard !text.lines.isEmpty else { throw text.fault(1, "", "empty", .emptyFile) }
    var reading = ThpackReading(text)
    return try reading.problems()
  }
}

/// One walk down the lines of a file.
private struct ThpackReading {
  private let text: InstanceText
  private var next = 0

  init(_ text: InstanceText) { self.text = text }

  mutating func problems() throws(Refusal) -> [ContainerCase] {
    let count = try line("problems", words: 1...1)
    let announced = try whole(count, 0, "problems", upTo: ContainerCase.mostKinds)
    var problems: [ContainerCase] = []
    for _ in 0..<announced {
      let problem = try problem()
      if problems.contains(where: { $0.number == problem.number }) {
        throw text.fault(
          text.lines[next - 1].number, "problem", "twice", .twice("\(problem.number)"))
      }
      problems.append(problem)
    }
    guard next == text.lines.count else {
      throw text.fault(
        text.lines[next].number, "problems", "wrong-count", .linesLeft(announced))
    }
    return problems
  }

  private mutating func problem() throws(Refusal) -> ContainerCase {
    let head = try line("problem", words: 1...2)
    let number = try whole(head, 0, "problem", upTo: ContainerCase.mostKinds * 100)
    let room = try line("container", words: 3...3)
    var size: [Int] = []
    for (place, side) in ["length", "width", "height"].enumerated() {
      size.append(try whole(room, place, "container." + side, upTo: ContainerCase.mostLength))
    }
    let kindLine = try line("kinds", words: 1...1)
    let kindCount = try whole(kindLine, 0, "kinds", upTo: ContainerCase.mostKinds)
    var (kinds, boxes) = ([ContainerCase.Kind](), 0)
    for _ in 0..<kindCount {
      let kind = try kind(in: size, left: ContainerCase.mostBoxes - boxes)
      boxes += kind.count
      kinds.append(kind)
    }
    return ContainerCase(
      number: number, length: size[0], width: size[1], height: size[2], kinds: kinds)
  }

  private mutating func kind(in room: [Int], left: Int) throws(Refusal) -> ContainerCase.Kind {
    let row = try line("kind", words: 8...8)
    let label = try whole(row, 0, "kind", upTo: ContainerCase.mostBoxes)
    var (sides, mayStand) = ([Int](), [Bool]())
    for (place, side) in ["length", "width", "height"].enumerated() {
      sides.append(try whole(row, 1 + 2 * place, side, upTo: ContainerCase.mostLength))
      let flag = try text.whole(row.words[2 + 2 * place], row.number, side + ".upright", 0...1)
      mayStand.append(flag == 1)
    }
    guard left > 0 else { throw text.fault(row.number, "count", "too-many", .tooManyBoxes) }
    let count = try whole(row, 7, "count", upTo: left)
    guard mayStand.contains(true) else {
      throw text.fault(row.number, "upright", "cannot-stand", .cannotStand)
    }
    guard Self.fits(sides, mayStand, in: room) else {
      throw text.fault(row.number, "kind", "too-large", .tooLarge(sides, room))
    }
    return ContainerCase.Kind(label: label, sides: sides, mayStand: mayStand, count: count)
  }

  private static func fits(_ sides: [Int], _ mayStand: [Bool], in room: [Int]) -> Bool {
    (0..<3).contains { up in
      let flat = (0..<3).filter { $0 != up }.map { sides[$0] }
      guard mayStand[up], sides[up] <= room[2] else { return false }
      return max(flat[0], flat[1]) <= max(room[0], room[1])
        && min(flat[0], flat[1]) <= min(room[0], room[1])
    }
  }

  private func whole(
    _ line: InstanceText.Line, _ place: Int, _ field: String, upTo most: Int
  ) throws(Refusal) -> Int {
    Int(try text.whole(line.words[place], line.number, field, 1...Int64(most)))
  }

  /// The next line, which must have so many words.
  private mutating func line(
    _ field: String, words: ClosedRange<Int>
  ) throws(Refusal) -> InstanceText.Line {
    guard next < text.lines.count else {
      throw text.fault(text.lastLine, field, "cut-short", .endsBefore(field))
    }
    let line = text.lines[next]
    guard words.contains(line.words.count) else {
      throw text.fault(
        line.number, field, "wrong-count",
        .wrongWordCount(line.words.count, Self.shape(of: field)))
    }
    next += 1
    return line
  }

  private static func shape(of field: String) -> String {
    switch field {
    case "container": "3 (L W H)"
    case "kind": "8 (n L 0|1 W 0|1 H 0|1 n)"
    case "problem": "2"
    default: "1"
    }
  }
}

extension Phrase {
  fileprivate static func endsBefore(_ field: String) -> Phrase {
    .typeset(
      fr: "le fichier s'arrête ici ; ajouter ce qui manque ou corriger le nombre annoncé",
      en: "the file ends here; add what is missing or correct the announced count")
  }

  fileprivate static func linesLeft(_ announced: Int) -> Phrase {
    .typeset(
      fr:
        "des lignes suivent les \(announced) problèmes annoncés ; corriger le nombre, ou les ôter",
      en: "lines follow the \(announced) announced problems; correct the count, or take them out")
  }

  fileprivate static var tooManyBoxes: Phrase {
    .typeset(
      fr: "les types d'avant font déjà \(ContainerCase.mostBoxes) boîtes ; en ôter",
      en: "the kinds before make \(ContainerCase.mostBoxes) boxes already; take some out")
  }

  fileprivate static var cannotStand: Phrase {
    .typeset(
      fr: "aucun côté ne peut être debout ; écrire 1 après l'un des trois au moins",
      en: "no side may stand upright; write 1 after one of the three at least")
  }

  fileprivate static func tooLarge(_ sides: [Int], _ room: [Int]) -> Phrase {
    let (box, space) = (
      sides.map(String.init).joined(separator: " × "),
      room.map(String.init).joined(separator: " × ")
    )
    return .typeset(
      fr: "\(box) n'entre dans \(space) d'aucune façon permise ; corriger les côtés, ou permettre"
        + " un autre côté debout",
      en: "\(box) fits in \(space) in no allowed way; correct the sides, or let another side stand")
  }
}
