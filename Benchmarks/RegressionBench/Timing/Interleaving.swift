public import Foundation
internal import PlanningModel

/// Runs two binaries in turns on the cases of suite `time`, and measures what differs.
public struct Interleaving: Sendable {
  /// The binary that is compared with.
  public let base: URL
  /// The binary that is judged.
  public let other: URL
  /// Faults planted in the other, by case.
  public var handicaps: [String: Handicap] = [:]
  /// Fewest rounds.
  public var fewest = 12
  /// Most rounds.
  public var most = 60
  /// The session ends when the band is this narrow.
  public var wantedBand = 0.006

  /// A session of two binaries.
  public init(base: URL, other: URL) {
    self.base = base
    self.other = other
  }

  /// Measures until the band is narrow enough or the rounds are used up.
  ///
  /// - Parameter progress: told the rounds done and the verdict so far.
  /// - Throws: ``BenchFault/child(_:_:)``.
  public func measure(
    progress: (Int, TimeVerdict) -> Void = { _, _ in }
  ) throws(BenchFault) -> TimeVerdict {
    var samples: [TimeSample] = []
    for round in 0..<most {
      for value in BenchSuite.time.cases { samples.append(try sample(value, round)) }
      let verdict = TimeVerdict(samples)
      progress(round + 1, verdict)
      if round + 1 >= fewest, verdict.band <= wantedBand { return verdict }
    }
    return TimeVerdict(samples)
  }

  /// One case, three times; who begins changes from round to round.
  private func sample(_ value: BenchCase, _ round: Int) throws(BenchFault) -> TimeSample {
    let orders = [[0, 2, 1], [1, 2, 0], [2, 0, 1], [0, 1, 2], [2, 1, 0], [1, 0, 2]]
    var times = [0.0, 0.0, 0.0]
    for arm in orders[round % orders.count] {
      let handicap = arm == 2 ? handicaps[value.name] : nil
      times[arm] = try Self.time(of: value, by: arm == 2 ? other : base, handicap)
    }
    return TimeSample(base: times[0], again: times[1], other: times[2])
  }

  private static func time(
    of value: BenchCase, by binary: URL, _ handicap: Handicap?
  ) throws(BenchFault) -> Double {
    let process = Process()
    process.executableURL = binary
    process.arguments =
      ["bench", "run", "--suite", "time", "--only", value.name, "--quiet"]
      + (handicap.map { ["--handicap", $0.text] } ?? [])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      let text = String(decoding: data, as: UTF8.self)
      let records = try BenchFile.parse(text, file: binary.path(percentEncoded: false))
      guard process.terminationStatus == 0, let time = records.first?.milliseconds else {
        throw BenchFault.child(
          binary.path(percentEncoded: false), "exit \(process.terminationStatus)")
      }
      return time
    } catch let fault as BenchFault {
      throw fault
    } catch let refusal as Refusal {
      throw .child(
        binary.path(percentEncoded: false), refusal.findings.first?.message.english ?? "?")
    } catch {
      throw .child(binary.path(percentEncoded: false), error.localizedDescription)
    }
  }
}
