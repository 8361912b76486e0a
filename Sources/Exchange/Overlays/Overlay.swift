internal import PlanningModel

/// One overlay as it is applied; every text in it is final.
struct Overlay {
  /// The file, as people named it.
  let file: String
  let name: String
  let why: String
  let freedom: Freedom?
  /// May write where an earlier overlay has written.
  let mayOverwrite: Bool
  let merge: JSONNode?
  let patch: [JSONNode]
  let apply: [JSONNode]
  let draw: [JSONNode]

  /// - Parameter root: a tree that keeps the overlays' schema.
  init(_ root: JSONNode, file: String) {
    self.file = file
    name = root["name"]?.text ?? ""
    why = root["why"]?.text ?? ""
    freedom = root["freedom"]?.text.flatMap(Freedom.init(rawValue:))
    mayOverwrite = root["over"]?.value == .bool(true)
    merge = root["merge"]
    patch = root["patch"]?.elements ?? []
    apply = root["apply"]?.elements ?? []
    draw = root["draw"]?.elements ?? []
  }
}
