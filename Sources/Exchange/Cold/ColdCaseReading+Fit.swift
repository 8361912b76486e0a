public import ColdChain
public import PlanningModel

extension ColdCaseReading {
  /// Fits figures of a place of the case to what a logger recorded.
  ///
  /// - Parameters:
  ///   - log: the logger's file.
  ///   - place: whose figures; `nil` where only one place has any.
  ///   - body: the food that the logger lay in; `nil` for the air of the place.
  ///   - figures: which; `nil` for all that the place has.
  /// - Throws: what cannot be read or told.
  public func fit(
    log: String, place chosen: String?, body: String?, figures: [Calibration.Figure]?
  ) throws(Refusal) -> Calibration.Fit {
    let place: String
    if let chosen { place = chosen } else { place = try onlyPlace() }
    guard let kind = coldCase.places[place] else {
      throw refusal(["places"], "unknown-place", .unknownName(place, known: names))
    }
    let target: Calibration.Target
    if let body {
      guard let number = coldCase.bodies.firstIndex(where: { $0.name == body }) else {
        throw refusal(
          ["bodies"], "unknown-body", .unknownName(body, known: coldCase.bodies.map(\.name)))
      }
      target = .food(number)
    } else if kind.compartment != nil {
      target = .air(place)
    } else {
      throw refusal(["places", place], "no-air", .noAir)
    }
    let begins = coldCase.begins.flatMap { try? ColdCaseSimulation.seconds(ofClock: $0) }
    let readings = try LoggerReader.read(
      log, begins: begins, lasting: coldCase.minutes * 60)
    guard readings.contains(where: { (0...coldCase.minutes * 60).contains($0.time) }) else {
      throw Refusal(file: log, code: "no-overlap", .loggedElsewhen)
    }
    do {
      let fit = try Calibration(
        coldCase, place: place, target: target, readings: readings,
        figures: figures ?? Self.figures(of: kind)
      ).fit()
      guard let fit else { throw refusal(["places", place], "cannot-tell", .cannotTell) }
      return fit
    } catch let fault as ColdCaseFault {
      throw refusal(fault.path, fault.reason.code, fault.reason.phrase)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw refusal(["places", place], "cannot-tell", .cannotTell)
    }
  }

  private var names: [String] { coldCase.places.keys.sorted() }

  private func onlyPlace() throws(Refusal) -> String {
    let fitted = names.filter {
      coldCase.places[$0]?.compartment != nil || coldCase.places[$0]?.box != nil
    }
    guard let only = fitted.first, fitted.count == 1 else {
      throw refusal(["places"], "which-place", .whichPlace(fitted))
    }
    return only
  }

  private static func figures(of place: ColdCase.Place) -> [Calibration.Figure] {
    if let box = place.box { return box.packExchange == nil ? [.ua] : [.ua, .packExchange] }
    guard let compartment = place.compartment else { return [] }
    return [.ua] + (compartment.unitPower > 0 ? [.unitPower] : [])
      + (compartment.door?.openings?.isEmpty == false ? [.doorLeak] : [])
  }
}

extension Phrase {
  fileprivate static var noAir: Phrase {
    .typeset(
      fr: "l'air d'une caisse n'est pas simulé ; dire avec --body dans quelle denrée était"
        + " l'enregistreur",
      en: "the air of a box is not simulated; say with --body which food the logger lay in")
  }
  fileprivate static var cannotTell: Phrase {
    .typeset(
      fr: "ces relevés ne suffisent pas pour tant de valeurs ; en demander moins avec --figures, ou"
        + " enregistrer une tournée avec portes et arrêts",
      en:
        "these readings are too few for so many figures; ask for fewer with --figures, or record a"
        + " round with doors and stops")
  }
  fileprivate static func whichPlace(_ names: [String]) -> Phrase {
    let shown = names.joined(separator: ", ")
    return .typeset(
      fr: "dire avec --place quel lieu ajuster : \(shown)",
      en: "say with --place which place to fit: \(shown)")
  }
}
