internal import Kernels
public import PlanningModel
internal import Quantities
public import Routing

/// Checks a plan's proof from the week, the plan and the certificate alone, by another method than
/// the one that found it (``CertificateCheck``).
public struct ProofCheck: Sendable {
  private let week: Week
  private let plan: WeekPlan
  private let certificate: Certificate

  /// A check of one plan.
  public init(_ week: Week, _ plan: WeekPlan, _ certificate: Certificate) {
    (self.week, self.plan, self.certificate) = (week, plan, certificate)
  }

  /// What is wrong; empty when it is proved that no plan of the week is better.
  ///
  /// - Throws: ``PlanningError`` when the week cannot be put into words of routing.
  public func complaints(threads: Int) throws(PlanningError) -> [Phrase] {
    let problem = try WeekProblem(everyWayOf: week, ground: WeekGround(week))
    guard let partition = problem.partition(driving: week.obligedDrivers),
      let choice = choice(problem, partition)
    else { return [Self.otherWeek] }
    var found = CertificateCheck(
      partition, judge: RoundJudge(RoundDesigner(problem)), threads: threads
    ).complaints(about: choice, certificate).map(Self.words)
    // Where baskets stay, leaving one must be dearer than all that bringing it could cost.
    if !choice.unserved.isEmpty, certificate.unit <= partition.mostCost {
      found.append(Self.cheapBasket)
    }
    if plan.objective.bound != plan.objective.total { found.append(Self.noBound) }
    return found
  }

  /// The plan's rounds as routes; `nil` when they are not of this week.
  private func choice(
    _ problem: WeekProblem, _ partition: PartitionProblem
  ) -> ClaimedChoice? {
    var places: [String: Int] = [:]
    for (place, crate) in problem.crates.enumerated() { places[crate.id] = place }
    var routes: [ClaimedChoice.Route] = []
    for round in plan.rounds {
      let slot = problem.slots.firstIndex {
        week.volunteers[$0.driver].id == round.driver && $0.vehicleID(in: week) == round.vehicle
      }
      let visits = round.stops.compactMap { stop -> Int? in
        let crates = Set(stop.crates.compactMap { places[$0] })
        return problem.parts.firstIndex { Set($0.crates) == crates }
      }
      guard let slot, visits.count == round.stops.count else { return nil }
      routes.append(ClaimedChoice.Route(vehicle: slot, visits: visits))
    }
    let served = Set(routes.flatMap { $0.visits.map { problem.parts[$0].relay } })
    return ClaimedChoice(
      routes: routes,
      unserved: partition.demands.indices.filter { demand in
        partition.demands[demand].ways.allSatisfy {
          !served.contains(problem.parts[$0.client].relay)
        }
      })
  }

  private static let otherWeek = Phrase(
    fr: "le certificat n'est pas celui de ce plan\u{A0}; relancer «\u{A0}plan --prove\u{A0}»",
    en: "the certificate is not that of this plan; run plan --prove again")
  private static let cheapBasket = Phrase(
    fr: "laisser un panier y coûte trop peu (unit) pour prouver qu'on ne peut en livrer plus",
    en: "leaving a basket costs too little in it (unit) to prove that no more can be delivered")
  private static let noBound = Phrase(
    fr: "la borne du plan n'est pas son total, alors qu'un certificat le dit le meilleur",
    en: "the plan's bound is not its total, though a certificate says that it is best")

  private static func words(_ complaint: CertificateComplaint) -> Phrase {
    switch complaint {
    case .better(_, let value):
      let euros = Double(value) / 1_000_000
      return Phrase(
        fr: "un plan moins cher existe\u{A0}: \(euros)\u{A0}€",
        en: "a cheaper plan exists: EUR \(euros)")
    case .tooMany:
      return Phrase(
        fr: "les prix du certificat ne prouvent rien\u{A0}: trop de tournées restent possibles",
        en: "the certificate's prices prove nothing: too many rounds remain possible")
    case .otherValue(let found, let written):
      return Phrase(
        fr: "le certificat vaut pour \(written), le plan coûte \(found) (millionièmes d'euro)",
        en: "the certificate is for \(written), the plan costs \(found) (millionths of a euro)")
    case .brokenRule(let rule):
      return Phrase(
        fr: "une tournée n'est pas possible\u{A0}: \(rule)", en: "a round cannot run: \(rule)")
    case .wrongCount, .wrongSign, .wrongTasks, .outOfRange: return otherWeek
    }
  }
}

extension Week {
  /// Volunteers (places in the register) whom a lock obliges to drive.
  var obligedDrivers: [Int] {
    let driving = Set(locks.filter { $0.rule == .drives }.compactMap(\.volunteer))
    return volunteers.indices.filter { driving.contains(volunteers[$0].id) }
  }
}
