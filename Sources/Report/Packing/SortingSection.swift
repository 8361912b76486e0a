internal import PlanningModel

/// What each farm brought, and how many of it go into which crates: for those who hand out the
/// goods of one farm after the other.
struct SortingSection {
  let book: PlanBook
  private var words: Words { book.words }

  /// One product of a farm.
  private struct Heap {
    let producer: String
    let name: String
    var units = 0
    var crates: [(mark: String, units: Int)] = []
  }

  var markup: Markup {
    let heaps = heaps
    var seen: Set<String> = []
    let producers = heaps.map(\.producer).filter { seen.insert($0).inserted }
    guard !producers.isEmpty else { return .empty }
    return tag("section") {
      tag("h2", ["class": "new"], words(fr: "Par producteur", en: "Farm by farm"))
      tag(
        "p", ["class": "soft"],
        words(
          fr: "Ce que chaque ferme apporte, et les caisses où cela va.",
          en: "What each farm brings, and the crates it goes into."))
      tag("div", ["class": "packs"]) {
        producers.map { producer in
          tag("article", ["class": "pack"]) {
            tag(
              "h3",
              producer.isEmpty ? words(fr: "Producteur inconnu", en: "Unknown farm") : producer)
            tag("ol") { heaps.filter { $0.producer == producer }.map(row) }
          }
        }
      }
    }
  }

  private func row(_ heap: Heap) -> Markup {
    let crates = heap.crates.map { crate in
      crate.units == 1 ? crate.mark : crate.mark + "\u{A0}(" + words.units(crate.units) + ")"
    }
    return tag("li") {
      tag("span", ["class": "tick"])
      tag("span") {
        tag("strong", words.units(heap.units) + " ")
        heap.name + words(fr: " : ", en: ": ")
        tag("span", ["class": "soft"], crates.joined(separator: ", "))
      }
    }
  }

  /// By farm and product, crates in the order of the labels.
  private var heaps: [Heap] {
    var places: [String: Int] = [:]
    var heaps: [Heap] = []
    for crate in book.cratesInOrder {
      let mark = book.mark(crate).number
      for goods in book.contents(of: crate) {
        let name = goods.product + (goods.variant.isEmpty ? "" : ", " + goods.variant)
        let key = goods.producer + "\u{0}" + name
        let place = places[key] ?? heaps.count
        if place == heaps.count { heaps.append(Heap(producer: goods.producer, name: name)) }
        places[key] = place
        heaps[place].units += goods.quantity
        heaps[place].crates.append((mark, goods.quantity))
      }
    }
    return heaps.sorted { ($0.producer, $0.name) < ($1.producer, $1.name) }
  }
}
