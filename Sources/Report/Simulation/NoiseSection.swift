internal import PlanningModel
internal import Quantities

/// What was supposed, and how the figures were found.
struct NoiseSection {
  let say: SimulationWords
  let result: SimulationResult
  private var words: Words { say.words }

  var markup: Markup {
    group {
      tag("h2", words(fr: "Ce qui est supposé", en: "What is supposed"))
      tag("ul") { supposed.map { tag("li", $0) } }
      tag(
        "p", ["class": "small soft"],
        words(
          fr:
            "Ces valeurs sont des jugements ou des connaissances générales, pas des mesures de ce "
            + "local : écrire les siennes dans un fichier (--noise).",
          en:
            "These figures are judgements or general knowledge, no measurements of this hub: write "
            + "your own into a file (--noise)."))
      tag("h2", words(fr: "Comment c'est calculé", en: "How it is computed"))
      tag("ul") { computed.map { tag("li", $0) } }
    }
  }

  private func percent(_ share: Double) -> String {
    words.decimal(share * 100, share < 0.1 ? 1 : 0) + (words.isFrench ? "\u{A0}%" : "%")
  }

  private var supposed: [String] {
    let noise = result.noise
    let (day, driver, road) = (
      percent(noise.travel.day), percent(noise.travel.driver), percent(noise.travel.road)
    )
    return [
      words(
        fr:
          "Trajets : ± \(day) selon le jour, ± \(driver) selon le conducteur, ± \(road) selon la route.",
        en: "Drives: ± \(day) by the day, ± \(driver) by the driver, ± \(road) by the road."),
      words(
        fr:
          "Remises : ± \(percent(noise.service.spread)) ; portes ouvertes : ± \(percent(noise.service.doors)).",
        en:
          "Hand-overs: ± \(percent(noise.service.spread)); open doors: ± \(percent(noise.service.doors))."
      ),
      words(
        fr: "Départ en retard : \(percent(noise.departure.probability)) des tournées, de "
          + "\(words.duration(noise.departure.mean)) en moyenne.",
        en: "Leaving late: \(percent(noise.departure.probability)) of rounds, by "
          + "\(words.duration(noise.departure.mean)) on average."),
      words(
        fr: "Dehors : ± \(words.decimal(noise.sky.outside, 1)) °C autour de la prévision, soleil ± "
          + "\(percent(noise.sky.sun)).",
        en: "Outside: ± \(words.decimal(noise.sky.outside, 1)) °C about the forecast, sun ± "
          + "\(percent(noise.sky.sun))."),
      words(
        fr:
          "Absence sans remplaçant : \(percent(noise.noShow)) par bénévole. Producteur en retard : "
          + "\(percent(noise.lateProducers.probability)) chacun, de "
          + "\(words.duration(noise.lateProducers.mean)) en moyenne ; ses tournées l'attendent.",
        en: "Absence without a stand-in: \(percent(noise.noShow)) by volunteer. Late producer: "
          + "\(percent(noise.lateProducers.probability)) each, by "
          + "\(words.duration(noise.lateProducers.mean)) on average; the rounds wait."),
    ]
  }

  private var computed: [String] {
    let quick = result.quick
    return [
      words(
        fr:
          "\(words.whole(Int64(result.replications))) jours rejoués, graine \(result.seed) ; le plan "
          + "n'est jamais refait en route.",
        en:
          "\(words.whole(Int64(result.replications))) days replayed, seed \(result.seed); the plan is "
          + "never changed on the way."),
      words(
        fr: "Intervalles de Clopper et Pearson : justes au moins "
          + "\(words.decimal(result.stop.confidence * 100, 0)) fois sur 100.",
        en: "Intervals of Clopper and Pearson: right at least "
          + "\(words.decimal(result.stop.confidence * 100, 0)) times in 100."),
      words(
        fr: "Froid : calcul rapide, et simulation entière à moins de "
          + "\(words.decimal(quick.guardBand, 2)) °C d'une limite (\(words.whole(Int64(quick.simulated))) "
          + "fois sur \(words.whole(Int64(quick.containers)))). Écart du calcul rapide : "
          + "\(words.decimal(quick.worst, 3)) °C au plus, sur \(words.whole(Int64(quick.compared))) "
          + "comparaisons ; verdicts faux : \(quick.wrong).",
        en:
          "Cold: quick, and simulated in full within \(words.decimal(quick.guardBand, 2)) °C of a "
          + "limit (\(words.whole(Int64(quick.simulated))) times of "
          + "\(words.whole(Int64(quick.containers)))). The quick way is off by "
          + "\(words.decimal(quick.worst, 3)) °C at most, in "
          + "\(words.whole(Int64(quick.compared))) comparisons; wrong verdicts: \(quick.wrong)."),
    ]
  }
}
