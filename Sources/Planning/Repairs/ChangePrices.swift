import Quantities

/// What each change asks of people, in euros of effort: judgements of this project, in one place.
///
/// An hour of a volunteer is 12 €, as in the default prices of a week; what asks for a new promise
/// costs more than what is only done otherwise, and what goes against somebody's word the most.
struct ChangePrices: Sendable {
  /// One more pack in each box: somebody freezes more water.
  let pack = MicroEuros(1_000_000)
  /// Colder packs: bought or borrowed.
  let colderPacks = MicroEuros(3_000_000)
  /// The cold room set colder, for each kelvin: what freezes there must be watched.
  let coldRoomKelvin = MicroEuros(2_000_000)
  /// A truck's unit set colder: a knob.
  let setpoint = MicroEuros(1_000_000)
  /// A truck cooled down before loading: somebody starts it an hour before.
  let precool = MicroEuros(3_000_000)
  /// A relay shared by two vehicles: its host waits twice.
  let split = MicroEuros(4_000_000)
  /// One more stop in a round.
  let stop = MicroEuros(2_000_000)
  /// A cool box lent: fetched, cleaned, brought back; larger ones are rarer.
  let boxes: [(id: String, price: MicroEuros)] = [
    ("eppGN", MicroEuros(5_000_000)), ("epp60x40", MicroEuros(6_000_000)),
    ("pu", MicroEuros(7_000_000)),
  ]
  /// The hub opened earlier or closed later, for each half hour: somebody is there.
  let hubHalfHour = MicroEuros(6_500_000)
  /// A relay's hours widened, for each half hour: its host is there, eaters are told.
  let relayHalfHour = MicroEuros(7_500_000)
  /// More of somebody's time within the hours they are free, for each half hour.
  let longerHalfHour = MicroEuros(6_000_000)
  /// More of somebody's time outside these hours, for each half hour.
  let otherHalfHour = MicroEuros(8_000_000)
  /// A lock lifted: what was settled is settled again.
  let lock = MicroEuros(10_000_000)
  /// A refusal taken back: nobody likes to be asked again.
  let refusal = MicroEuros(15_000_000)

  static let standard = ChangePrices()
}
