internal import PlanningModel
internal import Quantities

/// What a drawing of temperatures shows, in words: its key, and its text for those who do not see
/// it.
struct TemperatureWords {
  private let panel: TemperaturePanel
  private let words: Words

  init(_ panel: TemperaturePanel, _ words: Words) {
    self.panel = panel
    self.words = words
  }

  /// Every entry in a sentence of its own.
  var all: String { panel.entries.map { "\($0.letter). \(sentence($0))" }.joined(separator: " ") }

  /// `Glacière 2 : viande découpée 2,6 °C à 16 h 27 ; laitages frais 2,9 °C à 16 h 56, limite 4 °C.`
  func sentence(_ entry: TemperaturePanel.Entry) -> String {
    let ends = ends(entry).map { end in
      let value = words.degrees(end.value)
      let time = words.clock(end.time)
      let names =
        end.names.joined(separator: ", ")
        + (entry.name.isEmpty ? words(fr: " : ", en: ": ") : " ")
      return words(fr: "\(names)\(value) à\u{A0}\(time)", en: "\(names)\(value) at\u{A0}\(time)")
        + (isOneLimit(entry) ? "" : limit(end.limit)) + peak(end)
    }
    let head = entry.name.isEmpty ? "" : entry.name + words(fr: " : ", en: ": ")
    let tail = isOneLimit(entry) ? entry.curves.last.map { limit($0.limit) } ?? "" : ""
    return head + ends.joined(separator: words(fr: " ; ", en: "; ")) + tail + "."
  }

  private func limit(_ limit: Celsius) -> String {
    words(fr: ", limite\u{A0}", en: ", limit\u{A0}") + words.shortDegrees(limit)
  }

  /// The warmest moment on the way, where food cools again before its hand-over.
  private func peak(_ end: End) -> String {
    guard end.peak.degrees - end.value.degrees > 0.15 else { return "" }
    let peak = words.degrees(end.peak)
    return words(fr: " (jusqu’à \(peak) en route)", en: " (up to \(peak) on the way)")
  }

  private func isOneLimit(_ entry: TemperaturePanel.Entry) -> Bool {
    entry.curves.allSatisfy { $0.limit == entry.curves.last?.limit }
  }

  /// Where classes of an entry end at one moment with one figure and one limit.
  private struct End {
    var names: [String]
    var value: Celsius
    var peak: Celsius
    var time: TimeOfDay
    var limit: Celsius
  }

  private func ends(_ entry: TemperaturePanel.Entry) -> [End] {
    var ends: [End] = []
    for curve in entry.curves {
      guard let value = curve.shell.last, let time = curve.times.last else { continue }
      let peak = curve.shell.max() ?? value
      let name = curve.temperatureClass.name.text(words.language)
      let same = ends.firstIndex {
        $0.value == value && $0.time == time && $0.limit == curve.limit && $0.peak == peak
      }
      if let same {
        ends[same].names.append(name)
      } else {
        ends.append(
          End(names: [name], value: value, peak: peak, time: time, limit: curve.limit))
      }
    }
    return ends
  }
}
