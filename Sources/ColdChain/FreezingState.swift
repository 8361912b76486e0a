/// Food that freezes or thaws in a compartment: its state is its heat.
///
/// Steps by the heats that the temperatures half a step on give: of the second order, and what the
/// shell takes is what the air gives.
struct FreezingState {
  private let substance: Substance
  private let masses: (shell: Double, core: Double)
  private var heats: (shell: Double, core: Double)
  private let exchange: Double
  private let coupling: Double
  /// Temperatures half a step on, °C.
  private(set) var middle: (shell: Double, core: Double)

  init(
    _ food: FreezingFood, mass: Double, share: Double, start: Double, exchange: Double,
    coupling: Double
  ) {
    substance = .freezing(food)
    masses = (mass * share, mass * (1 - share))
    let heat = substance.heat(at: start)
    heats = (masses.shell * heat, masses.core * heat)
    self.exchange = exchange
    self.coupling = coupling
    middle = (start, start)
  }

  /// The longest step that does not swing, s.
  func largestStep(_ largestRate: Double) -> Double {
    let lighter = masses.core > 0 ? min(masses.shell, masses.core) : masses.shell
    return largestRate * lighter * substance.leastCapacity / max(exchange + coupling, 1e-9)
  }

  var shell: Double { substance.temperature(of: heats.shell / masses.shell) }
  var core: Double {
    masses.core > 0 ? substance.temperature(of: heats.core / masses.core) : shell
  }

  /// Looks half of `span` seconds on, with air that stays at `air` degrees.
  mutating func predict(_ span: Double, air: Double) {
    let (outer, inner) = (shell, core)
    let deeper = coupling * (outer - inner)
    let half = span / 2
    middle.shell = substance.temperature(
      of: (heats.shell + half * (exchange * (air - outer) - deeper)) / masses.shell)
    middle.core =
      masses.core > 0
      ? substance.temperature(of: (heats.core + half * deeper) / masses.core) : middle.shell
  }

  /// Moves on by `span` seconds with a mean of the air of `air` degrees.
  mutating func advance(_ span: Double, air: Double) {
    let deeper = coupling * (middle.shell - middle.core)
    heats.shell += span * (exchange * (air - middle.shell) - deeper)
    heats.core += span * deeper
  }
}
