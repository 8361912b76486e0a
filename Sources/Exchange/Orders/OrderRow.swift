/// One line of an order as a report gives it; numbers in millionths of the column's unit.
struct OrderRow {
  /// File and line, for findings.
  var file = ""
  var line = 0

  var hub = ""
  /// First and last name as typed, with single spaces.
  var customer = ""
  var code = ""
  var phone = ""
  var email = ""
  /// Order number; empty in packing.
  var order = ""

  var producer = ""
  var product = ""
  var variant = ""
  /// Today's names in packing, when they differ from those at the time of the order.
  var alias: (product: String, variant: String)?
  var quantity = 0
  var price: Int64?
  var priceWithFees: Int64?
  /// Kilograms of one unit; `nil` and 0 mean unknown.
  var weight: Int64?
  /// Grams, litres or pieces of the whole line after weighing.
  var finalAmount: Int64?
  /// Height, width and depth of one unit in centimetres.
  var size: [Int64] = []
  var isCold: Bool?
  var method = ""
  var comment = ""
  var cycle = ""
  var day: Int?
  var isPaid: Bool?
  /// The shipping method asks for an address.
  var isHome: Bool?

  /// Folded forms, made once: they are compared many times.
  var nameKey = ""
  var phoneKey = ""
  var producerKey = ""
  var productKey = ""
  var variantKey = ""
  var methodKey = ""

  /// Fills the folded forms; `memory` holds those of earlier rows, which repeat.
  mutating func makeKeys(_ memory: inout [String: String]) {
    func fold(_ text: String) -> String {
      if let known = memory[text] { return known }
      let folded = OrderText.fold(text)
      memory[text] = folded
      return folded
    }
    nameKey = OrderText.nameKey(customer)
    phoneKey = OrderText.phoneKey(phone)
    producerKey = fold(producer)
    productKey = fold(product)
    variantKey = fold(variant)
    methodKey = fold(method)
  }

  /// What makes two rows of one order the same line.
  var lineKey: String {
    "\(producerKey)|\(productKey)|\(variantKey)|\(quantity)|\(price.map { String($0) } ?? "")"
  }

  /// What makes two rows of packing the same person: never the name alone.
  var personKey: String { "\(hub)|\(code)|\(customer)|\(phone)" }

  /// Takes from `other`, another report's row for the same line, what this row does not know.
  mutating func fill(from other: OrderRow) {
    if code.isEmpty { code = other.code }
    if phone.isEmpty { (phone, phoneKey) = (other.phone, other.phoneKey) }
    if email.isEmpty { email = other.email }
    if producer.isEmpty { (producer, producerKey) = (other.producer, other.producerKey) }
    if method.isEmpty { (method, methodKey) = (other.method, other.methodKey) }
    if size.isEmpty { size = other.size }
    if comment.isEmpty { comment = other.comment }
    price = price ?? other.price
    priceWithFees = priceWithFees ?? other.priceWithFees
    weight = weight ?? other.weight
    finalAmount = finalAmount ?? other.finalAmount
    isCold = isCold ?? other.isCold
    isPaid = isPaid ?? other.isPaid
    isHome = isHome ?? other.isHome
    if other.productKey != productKey || other.variantKey != variantKey {
      alias = (other.product, other.variant)
    }
  }
}
