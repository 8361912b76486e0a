internal import PlanningModel
internal import Quantities

extension WeekChecks {
  /// A movable bulkhead parts two compartments, and its notches leave room on both sides.
  mutating func checkBulkhead(of truck: Truck) {
    guard let bulkhead = truck.bulkhead else { return }
    func spot(_ field: String) -> Spot { sources.spot(.vehicles, truck.id, field) }
    let figures = [
      ("bulkheadStepMm", bulkhead.step), ("bulkheadLeastMm", bulkhead.least),
      ("bulkheadMostMm", bulkhead.most),
    ]
    let zeros = figures.filter { $0.1 <= .zero }
    for (field, _) in zeros { refuseZero(spot(field)) }
    guard zeros.isEmpty else { return }
    guard let (fore, aft) = truck.parted else {
      findings.add(
        .error, spot("bulkheadStepMm"), "bulkhead-rooms",
        fr:
          "une cloison mobile sépare deux compartiments, ce camion en a \(truck.compartments.count) ; "
          + "vider les trois colonnes ou écrire deux compartiments",
        en:
          "a movable bulkhead parts two compartments, this truck has \(truck.compartments.count); "
          + "empty the three columns or write two compartments")
      return
    }
    let most = fore.length + aft.length
    guard bulkhead.least <= bulkhead.most, bulkhead.most < most else {
      findings.add(
        .error, spot("bulkheadMostMm"), "bulkhead-range",
        fr: "\(bulkhead.most) mm n’est pas entre \(bulkhead.least) mm et moins de \(most) mm ; "
          + "écrire la plus grande longueur du compartiment avant",
        en: "\(bulkhead.most) mm is not from \(bulkhead.least) mm to less than \(most) mm; "
          + "write the greatest length of the front compartment")
      return
    }
    let steps = (bulkhead.most - bulkhead.least).rawValue / bulkhead.step.rawValue
    guard steps <= Bulkhead.mostSteps else {
      findings.add(
        .error, spot("bulkheadStepMm"), "bulkhead-steps",
        fr: "\(steps) pas de \(bulkhead.step) mm, \(Bulkhead.mostSteps) au plus ; "
          + "écrire un pas plus grand",
        en: "\(steps) steps of \(bulkhead.step) mm, \(Bulkhead.mostSteps) at most; "
          + "write a longer step")
      return
    }
    guard !bulkhead.notches.contains(fore.length) else { return }
    findings.add(
      .error, sources.spot(.vehicles, truck.id, part: fore.id, "lengthMm"), "bulkhead-notch",
      fr:
        "\(fore.length) mm n’est pas un cran (de \(bulkhead.least) à \(bulkhead.most) mm, tous les "
        + "\(bulkhead.step) mm) ; corriger la longueur ou les crans",
      en: "\(fore.length) mm is no notch (from \(bulkhead.least) to \(bulkhead.most) mm, every "
        + "\(bulkhead.step) mm); correct the length or the notches")
  }
}
