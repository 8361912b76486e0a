public import PlanningModel
internal import Quantities

/// `simulation.html`: chances, lateness and stand-ins of one plan, for the coordinator.
public struct SimulationPage {
  private let result: SimulationResult
  private let say: SimulationWords
  private var words: Words { say.words }

  /// A page about `result`, a simulation of a plan of `week`.
  public init(_ result: SimulationResult, week: Week, language: Language) {
    self.result = result
    say = SimulationWords(words: Words(language), week: week)
  }

  /// The whole document.
  public var text: String {
    Page(title: title, body: body, kind: "report simulation", words: words).text
  }

  private var title: String {
    words(fr: "Simulation du plan", en: "Simulation of the plan")
  }

  private var body: Markup {
    group {
      tag("p", ["class": "over"], words.date(result.week.date) + " · " + result.week.id)
      tag("h1", title)
      facts
      result.undelivered > 0
        ? tag("p", SimulationSummary.left(result, say)) : .empty
      tag("h2", words(fr: "Chances de chaque relais", en: "Chances of each relay"))
      chances
      tag("h2", words(fr: "Retards", en: "Lateness"))
      lateness
      tag("h2", words(fr: "À l'heure promise", en: "At the time promised"))
      promised
      SimulationTables(say: say, result: result).markup
      NoiseSection(say: say, result: result).markup
    }
  }

  private var facts: Markup {
    tag("dl", ["class": "facts"]) {
      fact(words(fr: "Tout à temps et au froid", en: "All in time and cold"), result.promise)
      fact(words(fr: "Tout aux heures d'ouverture", en: "All during opening hours"), result.onTime)
      fact(words(fr: "Tout au froid", en: "All cold"), result.cold)
      tag("div") {
        tag("dt", words(fr: "Retard moyen d'une remise", en: "Mean lateness of a hand-over"))
        tag("dd", say.minutes(result.lateness.value))
      }
    }
  }

  private func fact(_ name: String, _ share: SimulatedShare) -> Markup {
    tag("div") {
      tag("dt", name)
      tag("dd", say.chance(share.share))
      tag("p", ["class": "small soft"], say.interval(share) + (words.isFrench ? "\u{A0}%" : "%"))
    }
  }

  private var chances: Markup {
    drawing(
      words(fr: "Chances de chaque relais", en: "Chances of each relay"),
      [
        words(fr: "remis pendant l'ouverture", en: "handed over during opening hours"),
        words(fr: "toutes ses caisses au froid", en: "all its crates cold"),
      ]
    ) { [$0.onTime, $0.cold] }
  }

  private var promised: Markup {
    let tolerance = words.duration(result.noise.tolerance)
    return drawing(
      words(fr: "Chances d'être à l'heure promise", en: "Chances of the time promised"),
      [
        words(
          fr: "remis au plus \(tolerance) après l'heure prévue",
          en: "handed over at most \(tolerance) after the planned time")
      ]
    ) { [$0.promised] }
  }

  /// Chances of all relays, those most at risk first.
  private func drawing(
    _ title: String, _ kinds: [String], _ shares: (SimulatedRelay) -> [SimulatedShare?]
  ) -> Markup {
    func least(_ relay: SimulatedRelay) -> Double {
      shares(relay).compactMap { $0?.share }.min() ?? 1
    }
    let sorted = result.relays.sorted { (least($0), $0.relay) < (least($1), $1.relay) }
    let drawing = ChanceDrawing(
      words: say,
      rows: sorted.map {
        ChanceDrawing.Row(
          name: say.relay($0.relay) + " · " + words.clock($0.planned), shares: shares($0))
      }, kinds: kinds, title: title)
    return tag("div", ["class": "chances"]) {
      drawing.markup
      drawing.keys
      tag(
        "p", ["class": "small soft"],
        words(
          fr: "Traits : intervalles à \(confidence) %. Les relais les plus exposés d'abord.",
          en: "Lines: intervals at \(confidence)%. The relays most at risk first."))
    }
  }

  private var confidence: String { words.decimal(result.stop.confidence * 100, 0) }

  private var lateness: Markup {
    tag("div", ["class": "chances"]) {
      LatenessDrawing(
        words: say,
        relays: result.relays.sorted {
          (-$0.lateness.ninetyNine.value, $0.relay) < (-$1.lateness.ninetyNine.value, $1.relay)
        }, tolerance: result.noise.tolerance.inDocumentUnit
      ).markup
      tag(
        "p", ["class": "small soft"],
        words(
          fr:
            "Minutes après l'heure prévue. Rond : un jour sur deux ; trait épais : neuf jours sur dix ; "
            + "trait fin : 99 jours sur 100 ; pointillé : la tolérance.",
          en: "Minutes after the planned time. Ring: one day in two; thick line: nine days in ten; "
            + "thin line: 99 days in 100; dashes: the tolerance."))
    }
  }
}
