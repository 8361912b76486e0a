internal import PlanningModel

/// What `week.json` holds; the schema's `settings`.
struct WeekSettings: Decodable {
  var schema: String?
  var name: String?
  var date: String
  var language: Language?
  var hub: Hub
  var prices: Prices?
  var weather: Weather?
  var rules: Rules?
  var locks: [Lock]?
}

extension FolderReader {
  /// Reads `week.json`; without it the rest is still read, for its own faults.
  mutating func readSettings() {
    guard let data = data("week.json", isRequired: true) else { return }
    let document = JSONDocument<WeekSettings>(
      data, file: "week.json", schema: WeekDocument.schemaText, definition: "settings")
    findings += document.findings
    guard let settings = document.content, let root = document.root else { return }
    sources.settings = ("week.json", root)
    week.name = settings.name ?? week.name
    week.date = settings.date
    week.language = settings.language ?? .fr
    week.hub = settings.hub
    week.prices = settings.prices ?? week.prices
    week.weather = settings.weather ?? week.weather
    week.rules = settings.rules ?? week.rules
    week.locks = settings.locks ?? []
  }
}
