public import PlanningModel

/// A small week to begin with: what `tournee new` writes. Three relays, three people, one truck, four
/// invented baskets, and a comment at the head of every file that a person edits.
public enum StarterWeek {
  /// The files, their headers and comments in `language`.
  public static func files(language: Language) -> [OutputFile] {
    let isFrench = language == .fr
    return [
      OutputFile(path: "week.json", text: isFrench ? settingsFrench : settingsEnglish),
      OutputFile(path: "relays.csv", text: isFrench ? relaysFrench : relaysEnglish),
      OutputFile(path: "volunteers.csv", text: isFrench ? volunteersFrench : volunteersEnglish),
      OutputFile(path: "vehicles.csv", text: isFrench ? vehiclesFrench : vehiclesEnglish),
      OutputFile(path: "products.csv", text: isFrench ? productsFrench : productsEnglish),
      OutputFile(path: "producers.csv", text: isFrench ? producersFrench : producersEnglish),
      OutputFile(path: "ledger.csv", text: isFrench ? ledgerFrench : ledgerEnglish),
      OutputFile(path: "orders/customer-totals.csv", text: customerTotals(isFrench)),
      OutputFile(path: "orders/packing.csv", text: packing(isFrench)),
      OutputFile(
        path: isFrench ? "LISEZMOI.txt" : "README.txt", text: isFrench ? guideFrench : guideEnglish),
    ]
  }
}
