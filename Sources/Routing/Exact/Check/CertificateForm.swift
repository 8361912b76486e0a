/// Whether the prices of a certificate are as many as there are rows, and of the right signs.
struct CertificateForm {
  private let partition: PartitionProblem
  private let certificate: Certificate
  private let rows: [VehicleRow]

  init(_ partition: PartitionProblem, _ certificate: Certificate) {
    self.partition = partition
    self.certificate = certificate
    rows = partition.vehicleRows
  }

  /// All that is wrong.
  var complaints: [CertificateComplaint] {
    let found = complaints(.all, certificate.all) + complaints(.near, certificate.near)
    guard found.isEmpty else { return found }
    let isModest =
      abs(clamped(certificate.value)) < CheckTerms.most
      && (0..<CheckTerms.most).contains(certificate.unit)
      && isModest(certificate.all) && isModest(certificate.near)
    return isModest ? [] : [.outOfRange]
  }

  private func complaints(
    _ half: CertificateComplaint.Half, _ prices: Certificate.Prices
  ) -> [CertificateComplaint] {
    var found: [CertificateComplaint] = []
    let tasks = partition.taskCount
    if prices.tasks.count != tasks {
      found.append(.wrongCount(half, .tasks, found: prices.tasks.count, expected: tasks))
    }
    if prices.vehicles.count != rows.count {
      found.append(
        .wrongCount(half, .vehicles, found: prices.vehicles.count, expected: rows.count))
    }
    for (place, (row, price)) in zip(rows, prices.vehicles).enumerated() {
      if row.isObligation ? price < 0 : price > 0 {
        found.append(.wrongSign(half, .vehicles, place: place))
      }
    }
    for (place, cut) in prices.cuts.enumerated() {
      if cut.price > 0 { found.append(.wrongSign(half, .cuts, place: place)) }
      let isThree = cut.tasks.count == 3 && Set(cut.tasks).count == 3
      if !isThree || !cut.tasks.allSatisfy((0..<tasks).contains) {
        found.append(.wrongTasks(half, place: place))
      }
    }
    return found
  }

  /// Whether every sum of prices fits.
  private func isModest(_ prices: Certificate.Prices) -> Bool {
    var sum: Int64 = 0
    let limits = zip(rows, prices.vehicles).map { ($1, $0.limit) }
    for (price, times) in prices.tasks.map({ ($0, 1) }) + limits
      + prices.cuts.map({ ($0.price, 1) })
    {
      let (product, over) = clamped(price).multipliedReportingOverflow(by: max(1, times))
      guard !over, abs(product) < CheckTerms.most else { return false }
      sum += abs(product)
      guard sum < CheckTerms.most else { return false }
    }
    return true
  }

  /// The least number has no absolute value.
  private func clamped(_ number: Int64) -> Int64 { max(number, -.max) }
}
