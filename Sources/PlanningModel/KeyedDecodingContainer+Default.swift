extension KeyedDecodingContainer {
  /// The value under `key`, or `standard` when the document does not give one.
  func value<T: Decodable>(_ key: Key, _ standard: @autoclosure () -> T) throws -> T {
    try decodeIfPresent(T.self, forKey: key) ?? standard()
  }
}
