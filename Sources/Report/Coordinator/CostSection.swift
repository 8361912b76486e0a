internal import PlanningModel
internal import Quantities

/// The one sum that the plan minimises, term by term, in words.
struct CostSection {
  let book: PlanBook
  private var words: Words { book.words }

  var markup: Markup {
    let total = book.plan.objective.total
    return group {
      tag("h2", words(fr: "Ce que le plan compte", en: "What the plan counts"))
      Table(
        caption: words(
          fr: "D’abord livrer tous les paniers, puis la plus petite somme",
          en: "First deliver every basket, then the smallest sum"),
        columns: [
          .init(words(fr: "Terme", en: "Term")),
          .init(words(fr: "Ce qu’il mesure", en: "What it measures")),
          .number("€"),
        ],
        rows: terms.map { term in
          [term.name, term.meaning, words.decimal(term.amount.inDocumentUnit, 2)]
            .map(Markup.init(text:))
        },
        total: [
          words(fr: "Somme", en: "Sum"), bound, words.decimal(total.inDocumentUnit, 2),
        ].map(Markup.init(text:))
      ).markup
    }
  }

  private var bound: String {
    guard let bound = book.plan.objective.bound else {
      return words(fr: "aucune borne connue", en: "no bound known")
    }
    return words(
      fr: "aucun plan ne coûte moins de \(words.euros(bound))",
      en: "no plan costs less than \(words.euros(bound))")
  }

  private struct Term {
    var name: String
    var meaning: String
    var amount: MicroEuros
  }

  private var terms: [Term] {
    let sums = book.plan.objective.terms
    let prices = book.week.prices
    return [
      Term(
        name: words(fr: "Kilomètres", en: "Kilometres"),
        meaning: words(
          fr: "voitures des bénévoles, \(words.euros(prices.carKilometre)) par km",
          en: "volunteers’ cars, \(words.euros(prices.carKilometre)) per km"),
        amount: sums.kilometres),
      Term(
        name: words(fr: "Camion", en: "Truck"),
        meaning: words(fr: "sa sortie et ses kilomètres", en: "taking it out, and its kilometres"),
        amount: sums.truck),
      Term(
        name: words(fr: "Minutes", en: "Minutes"),
        meaning: words(
          fr: "temps donné, de porte à porte, \(words.euros(prices.volunteerHour)) l’heure",
          en: "time given, door to door, \(words.euros(prices.volunteerHour)) an hour"),
        amount: sums.minutes),
    ] + peopleTerms
  }

  private var peopleTerms: [Term] {
    let sums = book.plan.objective.terms
    return [
      Term(
        name: words(fr: "Saison", en: "Season"),
        meaning: words(
          fr: "l’heure de qui a déjà beaucoup donné compte plus",
          en: "an hour of those who have given much counts more"),
        amount: sums.season),
      Term(
        name: words(fr: "Visages", en: "Faces"),
        meaning: words(
          fr: "relais qui voit une autre personne que d’habitude",
          en: "relay that sees another person than usual"),
        amount: sums.faces),
      Term(
        name: words(fr: "Préférences", en: "Wishes"),
        meaning: words(
          fr: "relais confié à qui préférait l’éviter",
          en: "relay given to somebody who would rather not"),
        amount: sums.dislikes),
    ]
  }
}
