internal import Foundation
public import PlanningModel
internal import Routing

/// `certificate.json`: the prices that prove a plan to be the best one.
public enum CertificateFile {
  /// Canonical text of a certificate.
  public static func text(_ certificate: WeekCertificate) -> String {
    CanonicalJSON.text(CertificateContent(certificate))
  }

  /// Reads the certificate at `path` strictly: what the schema does not know is refused.
  /// - Throws: every fault of the file, each with its line and path.
  public static func read(_ path: String) throws(Refusal) -> WeekCertificate {
    let data = try InputFile.data(path, called: path)
    let document = JSONDocument<CertificateContent>(
      data, file: path, schema: schemaText, otherwise: .notCertificate)
    guard let content = document.content else { throw Refusal(document.findings) }
    return content.certificate
  }
}

/// What the file holds, name for name.
private struct CertificateContent: Codable {
  struct Week: Codable {
    var id: String
    var hash: String
  }

  struct Prices: Codable {
    var tasks: [Int64]
    var vehicles: [Int64]
    var cuts: [Cut]
  }

  struct Cut: Codable {
    var tasks: [Int]
    var price: Int64
  }

  var schema = "tournee-certificate/1"
  var week: Week
  var value: Int64
  var unit: Int64
  var all: Prices
  var near: Prices

  init(_ value: WeekCertificate) {
    week = Week(id: value.week, hash: value.hash)
    self.value = value.certificate.value
    unit = value.certificate.unit
    all = Self.written(value.certificate.all)
    near = Self.written(value.certificate.near)
  }

  var certificate: WeekCertificate {
    WeekCertificate(
      week: week.id, hash: week.hash,
      certificate: Certificate(
        value: value, unit: unit, all: Self.read(all), near: Self.read(near)))
  }

  private static func written(_ prices: Certificate.Prices) -> Prices {
    Prices(
      tasks: prices.tasks, vehicles: prices.vehicles,
      cuts: prices.cuts.map { Cut(tasks: $0.tasks, price: $0.price) })
  }

  private static func read(_ prices: Prices) -> Certificate.Prices {
    Certificate.Prices(
      tasks: prices.tasks, vehicles: prices.vehicles,
      cuts: prices.cuts.map { Certificate.Cut(tasks: $0.tasks, price: $0.price) })
  }
}

extension Phrase {
  fileprivate static var notCertificate: Phrase {
    .typeset(
      fr: "ce n'est pas un certificat (\"schema\": \"tournee-certificate/1\") ; donner le"
        + " certificate.json qu'écrit « tournee plan »",
      en: "this is no certificate (\"schema\": \"tournee-certificate/1\"); give the "
        + "certificate.json that “tournee plan” writes")
  }
}
