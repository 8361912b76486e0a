import Loading
import PlanningModel
import Quantities

extension LoadRefusal {
  /// Why a load was refused, in a sentence, with its figures.
  var words: Phrase {
    let (fr, en) = clause
    let proof =
      isProved
      ? (fr: "aucun chargement ne le permet", en: "no placement allows it")
      : (
        fr: "aucun placement trouvé, sans preuve qu’il n’y en a pas",
        en: "no placement found, without a proof that there is none"
      )
    return Phrase(fr: "\(fr)\u{202F}; \(proof.fr).", en: "\(en); \(proof.en).")
  }

  private var clause: (fr: String, en: String) {
    switch reason {
    case .tooHeavy(let mass, let most):
      (
        "\(mass.kilograms.withComma)\u{A0}kg pour \(most.kilograms.withComma)\u{A0}kg au plus",
        "\(mass.kilograms) kg, \(most.kilograms) kg at most"
      )
    case .tooTall(_, let height, let most):
      ("une caisse de \(height) mm sous \(most) mm", "a crate of \(height) mm under \(most) mm")
    case .tooLarge: ("une caisse plus grande que son compartiment", "a crate larger than its room")
    case .volume: ("plus de volume que de place", "more volume than there is room")
    case .floor: ("plus de piles que de plancher", "more stacks than there is floor")
    case .noRoom(let count): ("\(count) caisses sans place", "\(count) crates without a place")
    case .crush(let count):
      ("\(count) caisses écraseraient les autres", "\(count) crates would crush others")
    case .unloadingOrder(let count):
      ("\(count) caisses gêneraient le déchargement", "\(count) crates would bar the unloading")
    case .separation(let count):
      ("\(count) caisses crues au-dessus de prêtes", "\(count) raw crates above ready ones")
    case .axleFront(let departure, let load, let most):
      (
        "essieu avant\u{A0}: \(load.kilograms.withComma)\u{A0}kg pour \(most.kilograms.withComma)\u{A0}kg au départ \(departure)",
        "front axle: \(load.kilograms) kg, \(most.kilograms) kg at most, at departure \(departure)"
      )
    case .axleRear(let departure, let load, let most):
      (
        "essieu arrière\u{A0}: \(load.kilograms.withComma)\u{A0}kg pour \(most.kilograms.withComma)\u{A0}kg au départ \(departure)",
        "rear axle: \(load.kilograms) kg, \(most.kilograms) kg at most, at departure \(departure)"
      )
    }
  }
}

extension Grams {
  /// Kilograms to a tenth, with a point.
  fileprivate var kilograms: String { inDocumentUnit.fixed(1) }
}
