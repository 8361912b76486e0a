internal import Kernels

/// The shortest schedule of a route.
struct Timing: BitwiseCopyable {
  var start: Int
  var duration: Int
}

/// The exact evaluation of time: several windows, release times, limits on board.
extension SearchState {
  /// The shortest schedule of the trial route in `lane`, the first to end among equals, or `nil`.
  ///
  /// Costs O(count) with one window per client, O(count * windows) otherwise.
  func timing(lane: Int, count: Int, of vehicle: Int) -> Timing? {
    let terms = instance.vehicles[vehicle]
    let base = lane * instance.clientCount
    var label = Label(first: terms.earliest, last: terms.latest, elapsed: terms.load)
    for place in 0..<count {
      label.first = max(label.first, instance.clients[trial[base + place]].release)
    }
    labels[0] = label
    var labelCount = 1
    var here = terms.start
    for place in 0..<count {
      let client = trial[base + place]
      let next = instance.clients[client]
      let travel = Int(instance.arc(terms.arcBase, here, next.location).seconds)
      let limit =
        terms.hasLimits
        ? instance.onBoardLimits[vehicle * instance.clientCount + client] : Segment.farTime
      labelCount =
        next.windowCount > 1
        ? pass(next, after: travel, limit: limit, labelCount: labelCount)
        : passHull(next, after: travel, limit: limit, labelCount: labelCount)
      if labelCount == 0 { return nil }
      here = next.location
    }
    let home = Int(instance.arc(terms.arcBase, here, terms.end).seconds)
    return best(after: home, by: terms.latest, labelCount: labelCount)
  }

  /// Takes all labels through a client with one window or none, keeping their order.
  private func passHull(
    _ client: ClientTerms, after travel: Int, limit: Int, labelCount: Int
  ) -> Int {
    let window = client.segment
    var kept = 0
    for place in 0..<labelCount {
      var label = labels[place]
      label.elapsed += travel
      label.last = min(label.last, window.late - label.elapsed)
      if label.first > label.last { continue }
      if label.last + label.elapsed < window.early {
        label.elapsed = window.early - label.last
        label.first = label.last
      } else {
        label.first = max(label.first, window.early - label.elapsed)
      }
      label.elapsed += window.duration
      if label.elapsed > limit { continue }
      // A label that ends no later, started later, is better in every respect.
      if kept > 0, labels[kept - 1].last + labels[kept - 1].elapsed >= label.first + label.elapsed,
        labels[kept - 1].first == labels[kept - 1].last
      {
        kept -= 1
      }
      labels[kept] = label
      kept += 1
    }
    return kept
  }

  /// Takes all labels through a client with several windows, keeping their order.
  private func pass(_ client: ClientTerms, after travel: Int, limit: Int, labelCount: Int) -> Int {
    let half = labels.count / 2
    var kept = 0
    var closedBefore = -2 * Segment.farTime
    for window in client.firstWindow..<client.firstWindow + client.windowCount {
      let opens = instance.windows[2 * window]
      let closes = instance.windows[2 * window + 1]
      var waiting = Label()
      for place in 0..<labelCount {
        let label = labels[place]
        let elapsed = label.elapsed + travel
        let first = max(label.first, closedBefore + 1 - elapsed)
        let last = min(label.last, closes - elapsed)
        if first > last { continue }
        if last + elapsed < opens {
          waiting = Label(first: last, last: last, elapsed: opens - last)
          continue
        }
        let start = max(first, opens - elapsed)
        if waiting.last >= waiting.first, start + elapsed > opens {
          kept = keep(waiting, client, limit, half, kept)
        }
        waiting = Label()
        kept = keep(Label(first: start, last: last, elapsed: elapsed), client, limit, half, kept)
      }
      if waiting.last >= waiting.first { kept = keep(waiting, client, limit, half, kept) }
      closedBefore = closes
    }
    for place in 0..<kept { labels[place] = labels[half + place] }
    return kept
  }

  private func keep(
    _ label: Label, _ client: ClientTerms, _ limit: Int, _ half: Int, _ kept: Int
  ) -> Int {
    var label = label
    label.elapsed += client.segment.duration
    if label.elapsed > limit { return kept }
    labels[half + kept] = label
    return kept + 1
  }

  private func best(after travel: Int, by latest: Int, labelCount: Int) -> Timing? {
    var best: Timing?
    for place in 0..<labelCount {
      let label = labels[place]
      let duration = label.elapsed + travel
      guard label.first <= min(label.last, latest - duration) else { continue }
      // Labels come in the order of their starts: the first of equals ends first.
      if let found = best, found.duration <= duration { continue }
      best = Timing(start: label.first, duration: duration)
    }
    return best
  }
}
