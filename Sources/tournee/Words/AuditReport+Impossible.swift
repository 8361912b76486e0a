import Audit
import PlanningModel

extension AuditReport {
  /// Whether the audit finds nothing wrong with a plan but what its week makes impossible: that
  /// somebody drives whom a lock obliges to.
  func isSound(_ plan: WeekPlan) -> Bool {
    isClean
      || (plan.status == .impossible && plan.conflict != nil
        && breaches.allSatisfy { $0.code == .lockBroken && $0.round == nil })
  }
}
