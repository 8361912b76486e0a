internal import Foundation
internal import PlanningModel

/// Stands until the reader of the exports lands.
public struct OrdersSummary: Sendable, Hashable {}

/// Stands until the reader of the exports lands.
struct RelayName {
  var id: String
  var name: String
  var methods: [String]
  var kind: Relay.Kind
}

extension FolderReader {
  /// Reads `orders/*.csv`.
  mutating func readOrders(relays: [RelayName]) {}
}
