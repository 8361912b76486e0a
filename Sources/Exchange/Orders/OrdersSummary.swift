public import Quantities

/// What the exports of one week sum up to.
///
/// Quantities of 0 count in `lines`, `packingRows` and `totalsRows`, nowhere else. A value that
/// the given files cannot tell is `nil` and is left out of JSON.
public struct OrdersSummary: Codable, Sendable, Hashable {
  /// Sums over the orders of the week, or of one relay.
  public struct Counts: Codable, Sendable, Hashable {
    /// Orders with a line.
    public var orders = 0
    /// Orders with a line of quantity above 0.
    public var ordersToDeliver = 0
    /// Lines.
    public var lines = 0
    /// Lines of quantity above 0.
    public var linesNonzero = 0
    /// Sum of the quantities.
    public var units = 0
    /// Chilled lines above 0; `nil` when no file says what is chilled.
    public var coldLines: Int?
    /// Orders with such a line.
    public var coldOrders: Int?
    /// Quantity times declared weight, where it is declared; `nil` when no file has the column.
    public var declaredWeight: Grams?
    /// Lines above 0 without declared weight.
    public var linesMissingWeight: Int?
    /// Mass of those lines by the texts of their variants; a litre counts one kilogram.
    public var inferableWeight: Grams?
    /// Sum of the lines' prices without fees; `nil` when no file has prices.
    public var itemTotal: MicroEuros?

    enum CodingKeys: String, CodingKey {
      case orders, lines, units
      case ordersToDeliver = "orders_to_deliver"
      case linesNonzero = "lines_nonzero"
      case coldLines = "cold_lines"
      case coldOrders = "cold_orders"
      case declaredWeight = "declared_weight_kg"
      case linesMissingWeight = "lines_missing_weight"
      case inferableWeight = "inferable_weight_kg"
      case itemTotal = "item_total_eur"
    }
  }

  /// What one producer sold.
  public struct ProducerCounts: Codable, Sendable, Hashable {
    /// Lines of quantity above 0.
    public var lines = 0
    /// Sum of the quantities.
    public var units = 0
  }

  /// Sums over the week; `nil` when no file has lines of orders.
  public var counts: Counts?
  /// Sums by relay's name: every relay given, or by shipping method when none was given.
  public var byRelay: [String: Counts]?
  /// Sums by producer, of those who sold something.
  public var byProducer: [String: ProducerCounts]?
  /// Producers who sold something.
  public var producersWithGoods: Int?
  /// Different variants of which something was sold.
  public var distinctVariantsOrdered: Int?
  /// Rows of packing.
  public var packingRows: Int?
  /// Different (code, first name, last name, telephone) in packing with its telephones.
  public var packingCustomerGroups: Int?
  /// Packing rows equal to an earlier row, which are real lines.
  public var identicalPackingRows: Int?
  /// Rows of customer totals.
  public var totalsRows: Int?
  /// Rows of the delivery report.
  public var deliveryRows: Int?
  /// Orders whose lines are all of quantity 0.
  public var ordersAllLinesZero: Int?
  /// Orders of the delivery report that were emptied.
  public var ordersWithoutLines: Int?
  /// Orders of the delivery report with a comment.
  public var ordersWithComment: Int?
  /// Orders with a negative balance.
  public var ordersUnpaid: Int?
  /// What they owe together.
  public var toCollect: MicroEuros?
  /// Sum of the orders' amounts, fees included.
  public var amountTotal: MicroEuros?
  /// Names that several people bear, in the order of the alphabet.
  public var namesShared: [String]?
  /// Numbers of the orders of each person who has several.
  public var severalOrders: [[String]]?
  /// Weighed mass of the goods sold by weight.
  public var finalWeight: Grams?

  enum CodingKeys: String, CodingKey {
    case byRelay = "by_relay"
    case byProducer = "by_producer"
    case producersWithGoods = "producers_with_goods"
    case distinctVariantsOrdered = "distinct_variants_ordered"
    case packingRows = "packing_rows"
    case packingCustomerGroups = "packing_customer_groups"
    case identicalPackingRows = "identical_packing_rows_that_are_not_copies"
    case totalsRows = "totals_rows"
    case deliveryRows = "delivery_rows"
    case ordersAllLinesZero = "orders_all_lines_zero"
    case ordersWithoutLines = "orders_without_lines"
    case ordersWithComment = "orders_with_comment"
    case ordersUnpaid = "orders_unpaid"
    case toCollect = "to_collect_eur"
    case amountTotal = "amount_total_eur"
    case namesShared = "names_shared_by_several_people"
    case severalOrders = "customers_with_several_orders"
    case finalWeight = "final_weight_of_weight_goods_kg"
  }

  /// A summary of nothing.
  public init() {}

  /// Reads the keys of ``Counts`` beside the others.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let first = try decoder.container(keyedBy: Counts.CodingKeys.self)
    counts = first.contains(.orders) ? try Counts(from: decoder) : nil
    byRelay = try values.decodeIfPresent([String: Counts].self, forKey: .byRelay)
    byProducer = try values.decodeIfPresent([String: ProducerCounts].self, forKey: .byProducer)
    producersWithGoods = try values.decodeIfPresent(Int.self, forKey: .producersWithGoods)
    distinctVariantsOrdered = try values.decodeIfPresent(Int.self, forKey: .distinctVariantsOrdered)
    packingRows = try values.decodeIfPresent(Int.self, forKey: .packingRows)
    packingCustomerGroups = try values.decodeIfPresent(Int.self, forKey: .packingCustomerGroups)
    identicalPackingRows = try values.decodeIfPresent(Int.self, forKey: .identicalPackingRows)
    totalsRows = try values.decodeIfPresent(Int.self, forKey: .totalsRows)
    deliveryRows = try values.decodeIfPresent(Int.self, forKey: .deliveryRows)
    ordersAllLinesZero = try values.decodeIfPresent(Int.self, forKey: .ordersAllLinesZero)
    ordersWithoutLines = try values.decodeIfPresent(Int.self, forKey: .ordersWithoutLines)
    ordersWithComment = try values.decodeIfPresent(Int.self, forKey: .ordersWithComment)
    ordersUnpaid = try values.decodeIfPresent(Int.self, forKey: .ordersUnpaid)
    toCollect = try values.decodeIfPresent(MicroEuros.self, forKey: .toCollect)
    amountTotal = try values.decodeIfPresent(MicroEuros.self, forKey: .amountTotal)
    namesShared = try values.decodeIfPresent([String].self, forKey: .namesShared)
    severalOrders = try values.decodeIfPresent([[String]].self, forKey: .severalOrders)
    finalWeight = try values.decodeIfPresent(Grams.self, forKey: .finalWeight)
  }

  /// Writes the keys of ``Counts`` beside the others.
  public func encode(to encoder: any Encoder) throws {
    try counts?.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(byRelay, forKey: .byRelay)
    try values.encodeIfPresent(byProducer, forKey: .byProducer)
    try values.encodeIfPresent(producersWithGoods, forKey: .producersWithGoods)
    try values.encodeIfPresent(distinctVariantsOrdered, forKey: .distinctVariantsOrdered)
    try values.encodeIfPresent(packingRows, forKey: .packingRows)
    try values.encodeIfPresent(packingCustomerGroups, forKey: .packingCustomerGroups)
    try values.encodeIfPresent(identicalPackingRows, forKey: .identicalPackingRows)
    try values.encodeIfPresent(totalsRows, forKey: .totalsRows)
    try values.encodeIfPresent(deliveryRows, forKey: .deliveryRows)
    try values.encodeIfPresent(ordersAllLinesZero, forKey: .ordersAllLinesZero)
    try values.encodeIfPresent(ordersWithoutLines, forKey: .ordersWithoutLines)
    try values.encodeIfPresent(ordersWithComment, forKey: .ordersWithComment)
    try values.encodeIfPresent(ordersUnpaid, forKey: .ordersUnpaid)
    try values.encodeIfPresent(toCollect, forKey: .toCollect)
    try values.encodeIfPresent(amountTotal, forKey: .amountTotal)
    try values.encodeIfPresent(namesShared, forKey: .namesShared)
    try values.encodeIfPresent(severalOrders, forKey: .severalOrders)
    try values.encodeIfPresent(finalWeight, forKey: .finalWeight)
  }
}
