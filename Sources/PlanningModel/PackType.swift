public import Quantities

/// A frozen pack that keeps a cool box cold while it melts.
public struct PackType: Identified, Codable, Hashable, Sendable {
  /// Key used in the rules and in plans.
  public var id: String
  /// Its mass.
  public var mass: Grams
  /// Temperature at which it melts.
  public var melts: Celsius
  /// Heat to melt it, kJ/kg (general knowledge: water 334, brines less).
  public var latent: Double

  /// Every pack known, the mildest first; masses are judgements.
  public static let all: [PackType] = [
    PackType("gel0", melts: 0, latent: 334), PackType("gel3", melts: -3, latent: 300),
    PackType("plate12", melts: -12, latent: 260), PackType("plate21", melts: -21, latent: 235),
  ]

  private init(_ id: String, melts: Double, latent: Double) {
    self.id = id
    mass = Grams(1_000)
    self.melts = Celsius(melts)
    self.latent = latent
  }

  /// Made for frozen food.
  public var isForFrozen: Bool { melts < Celsius(-5) }

  /// Its name on the documents.
  public var name: Phrase {
    let figure = melts.degrees == 0 ? "0" : "\u{2212}\(Int(-melts.degrees))"
    return Phrase(
      fr: "pain de glace à \(figure)\u{A0}°C", en: "ice pack of \(figure)\u{A0}°C")
  }
}
