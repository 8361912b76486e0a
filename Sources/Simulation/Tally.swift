internal import Planning
internal import PlanningModel
internal import Quantities

/// What some replications came to, in their order.
struct Tally: Sendable {
  /// How often something held, of how many times that it could be told.
  struct Count: Hashable, Sendable {
    var kept = 0
    var of = 0
    mutating func note(_ isKept: Bool) {
      of += 1
      if isKept { kept += 1 }
    }
    static func += (a: inout Count, b: Count) {
      a.kept += b.kept
      a.of += b.of
    }
  }

  /// What is counted of one relay.
  struct Relay: Sendable {
    var onTime = Count()
    var promised = Count()
    var cold = Count()
    /// Seconds by which the last hand-over was late, of replications in which all came.
    var lateness: [Int32] = []
  }

  /// What is counted of one person.
  struct Person: Sendable {
    var home = Count()
    var lateness: [Int32] = []
  }

  /// Whether everything was in time and cold, by replication.
  var promises: [Bool] = []
  /// Seconds late on average of the relays, by replication; of those where somebody came.
  var latenesses: [Double] = []
  var onTime = Count()
  var cold = Count()
  var relays: [Relay]
  var people: [Person]
  /// By place in the plan's crates.
  var crates: [Count]
  var account = ColdAccount()

  init(relays: Int, rounds: Int, crates: Int) {
    self.relays = Array(repeating: Relay(), count: relays)
    people = Array(repeating: Person(), count: rounds)
    self.crates = Array(repeating: Count(), count: crates)
  }

  /// Adds replications that follow.
  static func += (a: inout Tally, b: Tally) {
    a.promises += b.promises
    a.latenesses += b.latenesses
    a.onTime += b.onTime
    a.cold += b.cold
    for place in a.relays.indices {
      a.relays[place].onTime += b.relays[place].onTime
      a.relays[place].promised += b.relays[place].promised
      a.relays[place].cold += b.relays[place].cold
      a.relays[place].lateness += b.relays[place].lateness
    }
    for place in a.people.indices {
      a.people[place].home += b.people[place].home
      a.people[place].lateness += b.people[place].lateness
    }
    for place in a.crates.indices { a.crates[place] += b.crates[place] }
    a.account += b.account
  }
}

/// What one replication does at one relay.
struct RelayDay {
  var isServed = true
  var isOnTime = true
  var isPromised = true
  var hasCold = false
  var isCold = true
  var late: Int64 = 0
}
