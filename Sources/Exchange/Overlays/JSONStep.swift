/// One step down a JSON document.
enum JSONStep: Hashable, Sendable {
  case key(String)
  case index(Int)
}

extension [JSONStep] {
  /// The steps as a JSON pointer (RFC 6901): `/volunteers/anna/freeFrom`.
  var pointer: String {
    map { step in
      switch step {
      case .key(let key):
        "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
      case .index(let index): "/\(index)"
      }
    }.joined()
  }
}

/// A JSON pointer (RFC 6901): the tokens, unescaped.
struct JSONPointer: Hashable, Sendable {
  var tokens: [String]

  /// `nil` for a text that is no pointer: without `/` before each token, or with a stray `~`.
  init?(_ text: String) {
    guard text.isEmpty || text.hasPrefix("/") else { return nil }
    tokens = []
    for part in text.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
  }

  /// `~1` is a slash and `~0` a tilde; nothing else may follow a tilde.
  static func unescaped(_ part: Substring) -> String? {
    var token = ""
    var rest = part[...]
    while let character = rest.popFirst() {
      guard character == "~" else {
        token.append(character)
        continue
      }
      switch rest.popFirst() {
      case "0": token.append("~")
      case "1": token.append("/")
      default: return nil
      }
    }
    return token
  }

  /// The steps to the value in `root`; `nil` when it leads nowhere.
  func path(in root: JSONNode) -> [JSONStep]? {
    var path: [JSONStep] = []
    var node = root
    for token in tokens {
      guard let next = Self.step(token, in: node) else { return nil }
      path.append(next.step)
      node = next.node
    }
    return path
  }

  /// The parent's steps and the last step, which need lead nowhere yet: where `add` puts a value.
  /// `-` is the place after an array's last element.
  func place(in root: JSONNode) -> (parent: [JSONStep], last: JSONStep)? {
    guard let last = tokens.last else { return nil }
    var above = self
    above.tokens.removeLast()
    guard let parent = above.path(in: root), let node = root[parent] else { return nil }
    if let elements = node.elements {
      if last == "-" { return (parent, .index(elements.count)) }
      guard let index = Self.index(last), index <= elements.count else { return nil }
      return (parent, .index(index))
    }
    guard case .object = node.value else { return nil }
    return (parent, .key(last))
  }

  /// The value that `token` names in `node`; `nil` when there is none.
  static func step(_ token: String, in node: JSONNode) -> (step: JSONStep, node: JSONNode)? {
    let step: JSONStep? = node.elements == nil ? .key(token) : index(token).map { .index($0) }
    guard let step, let next = node[step] else { return nil }
    return (step, next)
  }

  /// Digits without a leading nought.
  private static func index(_ token: String) -> Int? {
    guard token.wholeMatch(of: /0|[1-9][0-9]{0,8}/) != nil else { return nil }
    return Int(token)
  }
}
