/// Where heat came from and went to over a simulation, J; it closes: what came in less what was
/// taken out is what the contents, the packs and the room hold more at the end.
public struct HeatAccount: Hashable, Sendable {
  /// Through walls, from outside and sun.
  public internal(set) var throughWalls = 0.0
  /// By air exchanged through open doors.
  public internal(set) var throughDoor = 0.0
  /// Taken out by the cooling unit.
  public internal(set) var removed = 0.0
  /// Given by packs that stay at their start although colder food cools them: the model keeps
  /// packs from growing colder than they were packed.
  public internal(set) var given = 0.0

  /// What came in less what was taken out.
  public var balance: Double { throughWalls + throughDoor + given - removed }
}
