public import Routing

/// A proof that a plan is the best of its week, and of which week.
public struct WeekCertificate: Hashable, Sendable {
  /// The week's name.
  public let week: String
  /// Fingerprint of the week, as the plan writes it.
  public let hash: String
  /// The proof.
  public let certificate: Certificate

  /// A proof for a week.
  public init(week: String, hash: String, certificate: Certificate) {
    self.week = week
    self.hash = hash
    self.certificate = certificate
  }
}
