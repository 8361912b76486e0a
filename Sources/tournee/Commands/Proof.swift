import Exchange
import Foundation
import Planning
import PlanningModel
import Routing

/// What `verify` finds about a plan's proof.
enum Proof {
  /// The plan does not say that it is best, and there is no certificate.
  case none
  /// It says so, and there is no certificate beside it.
  case missing
  /// The certificate was checked, with what is wrong.
  case checked([Phrase])

  /// Reads `certificate.json` beside the plan's file, and checks it.
  /// - Throws: a refusal of the file, or ``PlanningError``.
  static func check(_ plan: WeekPlan, beside path: String, of week: Week) throws -> Proof {
    let file = URL(filePath: path).deletingLastPathComponent().appending(path: "certificate.json")
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return plan.status == .optimal ? .missing : .none
    }
    let certificate = try CertificateFile.read(file.path(percentEncoded: false))
    guard certificate.week == plan.week.id, certificate.hash == plan.week.hash,
      plan.week.hash == week.fingerprint
    else {
      return .checked([
        Phrase(
          fr: "le certificat est celui d'une autre semaine",
          en: "the certificate is of another week")
      ])
    }
    let threads = ProcessInfo.processInfo.activeProcessorCount
    return .checked(
      try ProofCheck(week, plan, certificate.certificate).complaints(threads: threads))
  }

  /// The certificate beside the plan's file; `nil` when there is none, or one of another week.
  static func certificate(beside path: String, of plan: WeekPlan) throws -> Certificate? {
    let file = URL(filePath: path).deletingLastPathComponent().appending(path: "certificate.json")
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return nil
    }
    let found = try CertificateFile.read(file.path(percentEncoded: false))
    return found.week == plan.week.id && found.hash == plan.week.hash ? found.certificate : nil
  }

  /// Whether nothing is wrong.
  var isClean: Bool {
    switch self {
    case .none: true
    case .missing: false
    case .checked(let complaints): complaints.isEmpty
    }
  }

  /// What people read.
  var lines: [Phrase] {
    switch self {
    case .none: []
    case .missing:
      [
        Phrase(
          fr: """
            Le plan se dit le meilleur sans certificat\u{A0}: remettre certificate.json à côté de \
            lui, ou relancer «\u{A0}plan --prove\u{A0}».
            """,
          en: """
            The plan says that it is best without a certificate: put certificate.json beside it, or \
            run plan --prove again.
            """)
      ]
    case .checked([]):
      [
        Phrase(
          fr:
            "Preuve refaite par une autre méthode\u{A0}: aucun plan de cette semaine n'est meilleur.",
          en: "Proof done again by another method: no plan of this week is better.")
      ]
    case .checked(let complaints):
      complaints.map {
        Phrase(
          fr: "Preuve refusée\u{A0}: \($0.french).", en: "The proof is refused: \($0.english).")
      }
    }
  }

  /// What `--json` says.
  func record(_ language: Language) -> ProofRecord {
    switch self {
    case .none: ProofRecord(status: "none", complaints: [])
    case .missing: ProofRecord(status: "missing", complaints: [])
    case .checked(let complaints):
      ProofRecord(
        status: complaints.isEmpty ? "proved" : "refused",
        complaints: complaints.map { $0.text(language) })
    }
  }
}

/// The proof in `verify --json`: `none`, `missing`, `proved` or `refused`, and what is wrong.
struct ProofRecord: Encodable {
  let status: String
  let complaints: [String]
}
