internal import Quantities

/// The numbers of one client that moves read together.
struct GroundClient: BitwiseCopyable {
  let location: Int32
  let delivery: Int32
  let pickup: Int32
  let isBackhaul: Bool
  /// Whether it may stay unserved at the price of its prize.
  let isOptional: Bool
  let opens: Int32
  let closes: Int32
  let service: Int32
  let release: Int32
  let weight: Int
  let prize: Int

  /// Beyond every time of a problem.
  static let far = 1 << 29

  /// A client whose location stands at `location` in the tables.
  init(_ client: Client, location: Int) {
    self.location = Int32(location)
    delivery = Int32(client.delivery.first ?? 0)
    pickup = Int32(client.pickup.first ?? 0)
    isBackhaul = client.isBackhaul
    isOptional = client.unservedWeight == 0
    opens = Int32(client.windows.first?.opens.secondsSinceMidnight ?? -Int64(Self.far))
    closes = Int32(client.windows.last?.closes.secondsSinceMidnight ?? Int64(Self.far))
    service = Int32(client.service.rawValue)
    release = Int32(client.release?.secondsSinceMidnight ?? -Int64(Self.far))
    weight = Int(client.unservedWeight)
    prize = Int(client.prize.rawValue)
  }
}
