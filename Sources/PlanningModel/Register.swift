/// A value that carries the name its owner calls it by.
public protocol Identified {
  /// The name; unique within its register. Not written inside the value's own JSON object.
  var id: String { get set }
}

/// Values in the order of their ids; in documents, one JSON object keyed by id.
///
/// The order is part of the value: nothing that decides a plan may depend on a dictionary's.
public struct Register<Element: Identified & Codable & Hashable & Sendable>: Hashable, Sendable,
  RandomAccessCollection
{
  private var elements: [Element]
  private var places: [String: Int]

  /// A register of `elements`; of two with one id the first stays.
  public init(_ elements: [Element] = []) {
    var seen: Set<String> = []
    self.elements = elements.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
    places = [:]
    for (place, element) in self.elements.enumerated() { places[element.id] = place }
  }

  /// First place.
  public var startIndex: Int { 0 }
  /// One past the last place.
  public var endIndex: Int { elements.count }
  /// The value at a place.
  public subscript(place: Int) -> Element { elements[place] }
  /// The value called `id`.
  public subscript(id: String) -> Element? { places[id].map { elements[$0] } }
  /// The place of the value called `id`.
  public func place(of id: String) -> Int? { places[id] }
  /// Edits the value called `id`, which keeps its id; nothing happens when there is none.
  public mutating func edit(_ id: String, _ change: (inout Element) -> Void) {
    guard let place = places[id] else { return }
    var element = elements[place]
    change(&element)
    element.id = id
    elements[place] = element
  }
  /// All ids, in order.
  public var ids: [String] { elements.map(\.id) }
}

extension Register: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads an object keyed by id.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      try container.allKeys.map { key in
        var element = try container.decode(Element.self, forKey: key)
        element.id = key.stringValue
        return element
      })
  }

  /// Writes an object keyed by id.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for element in elements { try container.encode(element, forKey: Key(stringValue: element.id)) }
  }
}
