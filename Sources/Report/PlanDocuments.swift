public import PlanningModel

/// The documents of a plan, for people and for their devices.
///
/// `plan.json` is not among them: `Exchange` writes it. The same plan and week give the same
/// bytes; nothing here asks for the time, the machine or its language.
public struct PlanDocuments {
  /// Every document, in the plan's language.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - week: The week it was made for.
  ///   - auditLines: The audit's breaches, in words; empty when there are none.
  ///   - auditChecks: How many checks the audit made.
  ///   - alternatives: Other plans of the week, written into folders below; `nil` for none.
  ///   - number: Which of the alternatives this plan is; `nil` for the plan itself.
  public static func files(
    plan: WeekPlan, week: Week, auditLines: [String], auditChecks: Int,
    alternatives: PlanAlternatives? = nil, number: Int? = nil
  ) -> [OutputFile] {
    let book = PlanBook(plan: plan, week: week)
    let audit = AuditWords(lines: auditLines, checks: auditChecks)
    return [
      OutputFile(path: "routes.csv", text: RouteTable(book).text),
      OutputFile(path: "routes.geojson", text: RouteGeography(book).text),
    ]
      + plan.rounds.map {
        OutputFile(path: book.names.round($0.id), text: RouteTrack(book, $0).text)
      } + [
        OutputFile(
          path: "report.html", text: ReportPage(book, audit, alternatives, number: number).text)
      ]
      + plan.rounds.map {
        OutputFile(path: book.names.person($0.driver), text: VolunteerPage(book, $0).text)
      }
      + RelayPage.relays(of: book).map {
        OutputFile(path: book.names.relay($0), text: RelayPage(book, $0).text)
      } + [
        OutputFile(path: "truck.html", text: TruckPage(book).text),
        OutputFile(path: "labels.html", text: LabelsPage(book).text),
        OutputFile(path: "packing.html", text: PackingPage(book).text),
        OutputFile(path: "messages.txt", text: Messages(book).text),
        OutputFile(path: "rounds.ics", text: RoundCalendar(book).text),
      ]
  }
}

/// What the audit said, as the report prints it.
struct AuditWords {
  /// The breaches, in words.
  var lines: [String]
  /// How many checks were made.
  var checks: Int
}
