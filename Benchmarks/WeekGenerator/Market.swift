internal import Kernels
internal import PlanningModel
internal import Quantities

/// The farms of an invented week and what each offers.
struct Market {
  /// One article of one farm.
  struct Offer: Hashable {
    let farm: String
    let article: Article
  }
  let producers: [Producer]
  let offers: [Offer]

  /// Offers that need no cold.
  let ambient: [Offer]
  /// Chilled offers that a car's cool box keeps cold enough.
  let chilled: [Offer]
  /// Chilled offers for the truck only: their limit is 2 °C.
  let coldest: [Offer]

  /// As many farms as a week of `orders` baskets has, every trade among them.
  init(orders: Int, random: inout RandomGenerator) {
    let count = min(max(orders, Article.Trade.allCases.count), 100)
    let trades = Article.Trade.allCases
    var producers: [Producer] = []
    var offers: [Offer] = []
    for number in 1...count {
      let trade = trades[(number - 1) % trades.count]
      let name = Market.name(number, trade)
      producers.append(Market.producer(number, name, &random))
      var articles = Article.all.filter { $0.trade == trade }
      random.mix(&articles)
      // The first farm of a trade offers everything, so no week lacks a kind of food.
      let kept = number <= trades.count ? articles.count : min(5, articles.count)
      offers += articles.prefix(kept).map { Offer(farm: name, article: $0) }
    }
    self.producers = producers
    self.offers = offers.sorted { $0.key < $1.key }
    ambient = self.offers.filter { $0.article.temperatureClass.zone == .ambient }
    coldest = self.offers.filter { $0.article.temperatureClass == .minced }
    chilled = self.offers.filter {
      $0.article.temperatureClass.zone == .chilled && $0.article.temperatureClass != .minced
    }
  }

  private static func name(_ number: Int, _ trade: Article.Trade) -> String {
    let digits = String(String(1_000 + number).suffix(3))
    switch number % 4 {
    case 0: return "EARL \(digits), \(trade.rawValue)"
    case 1: return "Ferme \(digits) (\(trade.rawValue))"
    case 2: return "GAEC \(digits) – \(trade.rawValue)"
    default: return "L'Atelier \(digits) \(trade.rawValue)"
    }
  }

  private static func producer(
    _ number: Int, _ name: String, _ random: inout RandomGenerator
  ) -> Producer {
    let home = Commune.all[random.below(Commune.all.count)]
    let hour = random.pick(8...10)
    return Producer(
      id: "P\(String(1_000 + number).suffix(3))", name: name, place: home.name,
      brings: random.below(10) > 0, hours: Hours(TimeOfDay(hour, 0), TimeOfDay(hour + 2, 30)))
  }
}

extension Market.Offer {
  /// Farm, product and variant: the order of the shop's exports.
  var key: String { "\(farm)\t\(article.product)\t\(article.variant)" }

  /// The row of the hub's table.
  func row(_ number: Int) -> Product {
    Product(
      id: "A\(String(1_000 + number).suffix(3))", producer: farm, product: article.product,
      variant: article.variant, temperatureClass: article.temperatureClass,
      unitMass: Grams(article.grams), unitVolume: Milliliters(article.milliliters))
  }

  /// A line of `units` of it.
  func line(_ units: Int) -> OrderLine {
    OrderLine(
      producer: farm, product: article.product, variant: article.variant, quantity: units,
      mass: Grams(article.grams) * units, massSource: .declared,
      volume: Milliliters(article.milliliters) * units,
      price: MicroEuros(article.cents * 10_000) * units,
      temperatureClass: article.temperatureClass,
      fragility: FragilityRule.fragility(
        ofName: article.product + " " + article.variant, class: article.temperatureClass))
  }
}
