import Audit
import Exchange
import Planning
import PlanningModel

/// One side with what the audit says of its plan.
struct AuditedSide {
  let side: WhatIfPlanner.Side
  /// What people call the question; empty for the base.
  let name: String
  /// Folder of its files, from the answer's folder.
  let path: String
  let audit: AuditReport

  init(_ side: WhatIfPlanner.Side, name: String, path: String) {
    (self.side, self.name, self.path) = (side, name, path)
    audit = Auditor.audit(side.plan, of: side.week)
  }

  var measures: WhatIfMeasures {
    WhatIfComparison.measures(side, breaches: audit.breaches.count)
  }

  var record: WhatIfReport.Side {
    WhatIfComparison.record(side, measures, path: path + "/plan.json")
  }

  /// The week as it was planned, the plan, and what proves it: all that `verify` asks for.
  var files: [OutputFile] {
    let certificate = side.certificate.map {
      WeekCertificate(week: side.plan.week.id, hash: side.plan.week.hash, certificate: $0)
    }
    return [
      OutputFile(path: path + "/week.json", text: WeekDocument.text(side.week)),
      OutputFile(path: path + "/plan.json", text: PlanFile.text(side.plan)),
    ]
      + (certificate.map {
        [OutputFile(path: path + "/certificate.json", text: CertificateFile.text($0))]
      } ?? [])
  }
}
