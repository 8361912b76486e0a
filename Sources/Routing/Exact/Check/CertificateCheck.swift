internal import Dispatch
internal import Synchronization

/// Checks that a choice of routes is the best one, from its certificate and from the problem alone: by
/// other means than the method that wrote the certificate, and sharing no code with it.
///
/// Where that method grows routes from their start, this one grows them from their end; where it
/// branches on a relaxation, this one looks at all choices among the routes that are left.
public struct CertificateCheck: Sendable {
  let partition: PartitionProblem
  let judge: any RouteJudge
  private let threads: Int
  /// Tails of one vehicle's routes that are looked at.
  private let most: Int

  /// A check for one problem.
  ///
  /// - Parameters:
  ///   - judge: what may run; it is asked with all the effort it knows.
  ///   - threads: the answer does not depend on it.
  public init(_ partition: PartitionProblem, judge: any RouteJudge, threads: Int = 2) {
    self.init(partition, judge: judge, threads: threads, most: 6_000_000)
  }

  init(_ partition: PartitionProblem, judge: any RouteJudge, threads: Int, most: Int) {
    self.partition = partition
    self.judge = judge
    self.threads = max(1, threads)
    self.most = most
  }

  /// All that is wrong with a certificate for `choice`; empty when it is proved that no choice of
  /// routes is better.
  public func complaints(
    about choice: ClaimedChoice, _ certificate: Certificate
  ) -> [CertificateComplaint] {
    let form = CertificateForm(partition, certificate).complaints
    guard form.isEmpty else { return form }
    guard let terms = CheckTerms(partition, unit: certificate.unit) else { return [.outOfRange] }
    var court = CheckCourt(terms, judge)
    let rules = ClaimedRules(terms).complaints(about: choice, &court)
    guard rules.isEmpty else { return rules }
    let value = ClaimedRules(terms).value(of: choice)
    guard value == certificate.value else {
      return [.otherValue(found: value, written: certificate.value)]
    }
    guard let near = nearRoutes(terms, certificate) else { return [.tooMany] }
    return near.gap > 0 ? search(terms, certificate, near, court) : []
  }

  /// Every route that a choice below the certificate's value could contain by its first prices; one
  /// order of each set of clients. `nil` when there are too many.
  private func nearRoutes(_ terms: CheckTerms, _ certificate: Certificate) -> NearRoutes? {
    let table = PriceTable(certificate.all, terms)
    // Prices that a simplex method found promise next to nothing below zero: a little more than
    // the gap is enough to see all at the first look.
    let open = max(0, certificate.value - table.constant)
    var limit = open + open / 100 + 1_000
    while true {
      guard let found = walk(terms, table, below: limit) else { return nil }
      let floor = table.floor(terms, least: found.map(\.least))
      let gap = certificate.value - floor.floor
      if gap <= limit {
        return NearRoutes(routes: found.flatMap(\.routes).filter { $0.reduced < gap }, gap: gap)
      }
      limit = gap
    }
  }

  /// The walks of all vehicles; `nil` when one had to be cut.
  private func walk(
    _ terms: CheckTerms, _ table: PriceTable, below limit: Int64
  ) -> [RouteWalk.Outcome]? {
    let count = partition.problem.vehicles.count
    guard limit < CheckTerms.most else { return nil }
    let results = Mutex([RouteWalk.Outcome](repeating: RouteWalk.Outcome(), count: count))
    let next = Atomic(0)
    let most = most
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let vehicle = next.add(1, ordering: .relaxed).oldValue
        guard vehicle < count else { return }
        let network = CheckNetwork(terms, vehicle: vehicle)
        var walk = RouteWalk(network, table, below: limit, most: most)
        let outcome = walk.run()
        results.withLock { $0[vehicle] = outcome }
      }
    }
    let all = results.withLock { $0 }
    return all.contains(where: \.isCut) ? nil : all
  }
}
