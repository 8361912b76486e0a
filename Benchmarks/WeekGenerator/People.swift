/// Invented names; telephones lie in ranges that the numbering plan reserves for fiction.
enum People {
  private static let firstNames = [
    "Odile", "Marc", "Sylvie", "André", "Nadia", "Paul", "Claire", "Hugo", "Lucie", "Jean",
    "Fatima", "Robert", "Emma", "Louis", "Aïcha", "Benoît", "Chloé", "Denis", "Élodie", "François",
    "Gaëlle", "Henri", "Inès", "Joël", "Karine", "Léo", "Maëlle", "Noël", "Océane", "Pierre",
  ]
  private static let lastNames = [
    "Marty", "Delpech", "Escande", "Fabre", "Haddad", "Izard", "Jalabert", "Kowalski", "Lacombe",
    "Molinier", "Nasri", "Olivier", "Pastor", "Quintin", "Raynaud", "Sicre", "Tisseyre", "Usclade",
    "Vidal", "Wagner", "Yché", "Zamora", "Azéma", "Bourrel", "Cros", "Durand", "Estève", "Fournès",
    "Galy", "Houlès", "Jammes",
  ]

  /// The name of person `number`: the counts of both lists have no common divisor, so 930 people
  /// have 930 names.
  static func name(_ number: Int) -> (first: String, last: String) {
    (firstNames[number % firstNames.count], lastNames[number % lastNames.count])
  }

  /// A telephone for person `number`.
  static func phone(_ number: Int) -> String {
    let digits = String(10_000 + number % 10_000).suffix(4)
    return "06 39 98 \(digits.prefix(2)) \(digits.suffix(2))"
  }
}
