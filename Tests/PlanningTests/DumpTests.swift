import Foundation
import Exchange
import Kernels
import PlanningModel
import Quantities
import Routing
import TestSupport
import Testing

@testable import Planning

@Suite struct DumpTests {
  @Test func dump() throws {
    let env = ProcessInfo.processInfo.environment
    guard let dir = env["DUMP_WEEK"], let planFile = env["DUMP_PLAN"], let out = env["DUMP_OUT"] else { return }
    let week = try WeekReader.read(dir).week
    let ground = try WeekGround(week)
    let p = try WeekProblem(everyWayOf: week, ground: ground)
    let q = try #require(p.partition(driving: []))
    var o: [String] = []
    func w(_ x: any BinaryInteger) { o.append("\(x)") }
    let pr = p.problem
    w(pr.loadDimensions); w(pr.locationCount)
    for i in 0..<pr.locationCount { for j in 0..<pr.locationCount { w(pr.profiles[0].duration(from: i, to: j).rawValue); w(pr.profiles[0].distance(from: i, to: j).rawValue) } }
    let plan = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: planFile))) as! [String: Any]
    let rounds = plan["rounds"] as! [[String: Any]]
    w(pr.vehicles.count); w(pr.clients.count); w(q.demands.count); w(pr.vehicleGroups.count); w(rounds.count)
    for c in pr.clients {
      w(c.location); w(c.service.rawValue); for d in c.delivery { w(d) }
      w(c.windows.count); for x in c.windows { w(x.opens.secondsSinceMidnight); w(x.closes.secondsSinceMidnight) }
      let a = c.allowedVehicles!.members; w(a.count); for x in a { w(x) }; w(c.unservedWeight)
    }
    for v in pr.vehicles {
      w(v.end); w(v.earliestStart.secondsSinceMidnight); w(v.latestEnd.secondsSinceMidnight); w(v.loadDuration.rawValue)
      w(v.configurations.count); for k in v.configurations { for x in k { w(x) } }
      w(v.maxDuration!.rawValue); w(v.maxStops); w(v.fixedCost.rawValue)
      w(v.distanceCost.fixedDistance.rawValue); w(v.distanceCost.perKilometre.rawValue)
      let d = v.durationCost; w(d.fixedDuration.rawValue); w(d.perHour.rawValue); w(d.seasonPerHour.rawValue); w(d.given.rawValue); w(d.fair.rawValue)
      for x in v.visitCosts { w(x.rawValue) }
      for x in v.onBoardLimits { w(x?.rawValue ?? -1) }
    }
    for d in q.demands { w(d.taskCount); w(d.unservedWeight); w(d.ways.count); for y in d.ways { w(y.client); w(y.tasks.count); for t in y.tasks { w(t) } } }
    for g in pr.vehicleGroups { w(g.vehicles.count); for v in g.vehicles { w(v) } }
    var total: Int64 = 0
    let crateIndex = Dictionary(uniqueKeysWithValues: p.crates.enumerated().map { ($1.id, $0) })
    for r in rounds {
      let id = "\(r["driver"]!) \(r["vehicle"]!)"
      w(pr.vehicles.firstIndex { $0.id == id }!)
      let stops = r["stops"] as! [[String: Any]]
      w(stops.count)
      for s in stops {
        let crates = Set((s["crates"] as! [String]).map { crateIndex[$0]! })
        w(p.parts.firstIndex { Set($0.crates) == crates }!)
      }
    }
    let obj = plan["objective"] as! [String: Any]
    total = Int64(((obj["totalEur"] as! NSNumber).doubleValue * 1e6).rounded())
    w(total)
    try o.joined(separator: " ").write(toFile: out, atomically: true, encoding: .utf8)
  }
}
