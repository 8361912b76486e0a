extension CaseBreach {
  /// What breaches of loads say; `node` is the number of a box through the file, from 0.
  func loadWords(
    _ fr: String, _ en: String, _ node: Int, _ found: String, _ allowed: String
  ) -> (fr: String, en: String) {
    switch code {
    case .tooManyCompartments:
      (
        fr + "\(found) sortes de produits pour \(allowed) compartiments",
        en + "\(found) kinds of goods for \(allowed) compartments"
      )
    case .strangeBox:
      (fr + "boîte \(node) en trop ou en double", en + "box \(node) too many or twice")
    case .boxMissing: (fr + "boîte \(node) absente", en + "box \(node) is missing")
    case .boxDeformed:
      (fr + "boîte \(node) d'une autre taille", en + "box \(node) has another size")
    case .boxOutside:
      (fr + "boîte \(node) hors du véhicule", en + "box \(node) stands outside the vehicle")
    case .boxesOverlap:
      (
        fr + "boîtes \(node) et \(found) au même endroit",
        en + "boxes \(node) and \(found) share a place"
      )
    case .unsupported:
      (
        fr + "boîte \(node) posée sur \(found) de sa base de \(allowed)",
        en + "box \(node) rests on \(found) of its base of \(allowed)"
      )
    case .onFragile:
      (
        fr + "boîte \(node) posée sur la boîte fragile \(found)",
        en + "box \(node) rests on the fragile box \(found)"
      )
    case .unloadingOrder:
      (
        fr + "boîte \(found) d'un arrêt suivant au-dessus de la boîte \(node) ou devant elle",
        en + "box \(found) of a later stop stands above box \(node) or before it"
      )
    default:
      (
        fr + "aucun rangement trouvé pour ses boîtes", en + "no placement found for its boxes"
      )
    }
  }
}
