/// ``Objective`` as the search keeps it.
struct Score: BitwiseCopyable, Comparable {
  var idleForced: Int
  var unserved: Int
  var cost: Int

  static func < (a: Score, b: Score) -> Bool {
    if a.idleForced != b.idleForced { return a.idleForced < b.idleForced }
    if a.unserved != b.unserved { return a.unserved < b.unserved }
    return a.cost < b.cost
  }
}
