import Foundation
import PlanningModel
import Quantities
import Testing

@testable import Report

@Suite struct ExportsTests {
  let plan = SamplePlan.make()
  let week = SampleWeek.make()
  var book: PlanBook { PlanBook(plan: plan, week: week) }

  @Test("routes.csv has one row per stop and as many fields as headers")
  func csv() {
    let rows = CommaSeparated.rows(RouteTable(book).text)
    #expect(rows.count == 1 + plan.rounds.reduce(0) { $0 + $1.stops.count })
    for row in rows { #expect(row.count == RouteTable.header.count) }
    #expect(rows[1][0] == "T1" && rows[1][5] == "saissac" && rows[1][9] == "15:01")
    #expect(rows[1][12] == "21.00" && rows[1][17] == "51.200")
  }

  @Test(
    "a field is no formula and survives quoting",
    arguments: [
      ("=1+1", "'=1+1"), ("+33", "'+33"), ("-x", "'-x"), ("@a", "'@a"), ("\ta", "'\ta"),
      ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\r\nb", "\"a\r\nb\""), ("", ""),
    ])
  func fields(text: String, written: String) {
    #expect(RouteTable(book).quoted(text) == written)
  }

  @Test("routes.geojson is JSON with longitude first, a line per round and a point per stop")
  func geography() throws {
    let text = RouteGeography(book).text
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let features = try #require(json?["features"] as? [[String: Any]])
    let kinds = features.compactMap { ($0["properties"] as? [String: Any])?["kind"] as? String }
    #expect(kinds.count { $0 == "round" } == 3)
    #expect(kinds.count { $0 == "stop" } == 6)
    let hub = try #require(features[0]["geometry"] as? [String: Any])
    #expect(hub["coordinates"] as? [Double] == [2.3523, 43.2875])
  }

  @Test("each track has a waypoint and a route point per stop, in order")
  func tracks() {
    for round in plan.rounds {
      let text = RouteTrack(book, round).text
      #expect(text.components(separatedBy: "<wpt ").count == round.stops.count + 1)
      let places = round.stops.enumerated().compactMap { place, stop in
        text.range(
          of: "<name>\(place + 1) \(Markup.escaped(book.relayName(stop.relay)))</name>")
      }.map(\.lowerBound)
      #expect(places.count == round.stops.count && places == places.sorted())
    }
  }

  @Test("rounds.ics has one event per round, folded lines and CRLF", arguments: Language.allCases)
  func calendar(language: Language) {
    let text = RoundCalendar(PlanBook(plan: plan, week: week, language: language)).text
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 3)
    #expect(lines.contains("DTSTART;TZID=Europe/Paris:20261119T134800"))
    #expect(lines.contains("UID:2026-11-19-anne@tournee.invalid"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test("folding never cuts a character")
  func folding() {
    let text = String(repeating: "é€😀", count: 60)
    let folded = RoundCalendar.folded(text)
    #expect(folded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    #expect(folded.replacingOccurrences(of: "\r\n ", with: "") == text)
  }

  @Test("messages: one for every volunteer and every host who is visited")
  func messages() {
    let text = Messages(book).text
    #expect(text.components(separatedBy: "POUR\u{A0}: ").count - 1 == 4 + 6)
    for order in week.orders { #expect(!text.contains(order.customer)) }
  }

  @Test("links hold at most nine waypoints and join end to end", arguments: 2...45)
  func links(count: Int) {
    let points = (0..<count).map { Point(latitude: Double($0), longitude: 2) }
    let links = RouteLinks.links(points)
    var last = "origin=0.00000,2.00000"
    var waypoints = 0
    for link in links {
      #expect(link.contains(last))
      let between = link.components(separatedBy: "&waypoints=").dropFirst().first ?? ""
      let own = between.isEmpty ? 0 : between.components(separatedBy: "%7C").count
      #expect(own <= RouteLinks.mostWaypoints)
      waypoints += own + 1
      let end = link.components(separatedBy: "&destination=")[1].components(separatedBy: "&")[0]
      last = "origin=" + end
    }
    #expect(waypoints == count - 1)
  }
}

/// A small reader of RFC 4180 for the tests.
enum CommaSeparated {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        rows[rows.count - 1].append("")
      } else if character == "\r\n", !isQuoted {
        rows.append([""])
      } else {
        rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    return Array(rows.dropLast())
  }
}
