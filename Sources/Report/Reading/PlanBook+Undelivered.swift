internal import PlanningModel

/// Baskets of one relay that stay behind for one reason.
struct UndeliveredGroup: Hashable, Sendable {
  /// The relay's id; empty when the orders name none.
  let relay: String
  let reason: String
  /// The orders, in the plan's order.
  var orders: [String]
}

extension PlanBook {
  /// What the plan does not deliver, by relay and reason, in the order of first mention.
  var undeliveredGroups: [UndeliveredGroup] {
    var groups: [UndeliveredGroup] = []
    for item in plan.undelivered {
      let place = groups.firstIndex { $0.relay == item.relay && $0.reason == item.reason }
      if let place {
        groups[place].orders.append(item.order)
      } else {
        groups.append(
          UndeliveredGroup(relay: item.relay, reason: item.reason, orders: [item.order]))
      }
    }
    return groups
  }

  /// `Cécile, David et 3 autres`: the customers of a group, at most `most` by name.
  func customers(_ orders: [String], most: Int) -> String {
    let names = orders.prefix(most).map(customer).joined(separator: ", ")
    let rest = orders.count - most
    guard rest > 0 else { return names }
    return names + words(fr: " et ", en: " and ")
      + words.count(rest, fr: "autre", "autres", en: "other", "others")
  }
}
