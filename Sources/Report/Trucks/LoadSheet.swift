public import PlanningModel
public import Quantities

/// The loading plan of one truck as a page of its own, without a week around it.
public struct LoadSheet: Sendable {
  /// A room for cargo; `x` of its crates is counted from its own front wall.
  public struct Room: Sendable {
    let space: LoadSpace

    /// A room with the crates in it.
    public init(
      id: String, length: Millimeters, width: Millimeters, height: Millimeters, isRearDoor: Bool,
      crates: [Crate]
    ) {
      space = LoadSpace(
        id: id, length: length, width: width, height: height, isRearDoor: isRearDoor,
        setpoint: nil, items: LoadSpace.inLoadingOrder(crates.map(\.item)))
    }
  }

  /// A crate where it stands.
  public struct Crate: Sendable {
    let item: LoadSpace.Item

    /// A crate with the number on its label, its stop (from 1) and its place.
    public init(number: String, stop: Int, position: Position, mass: Grams) {
      item = LoadSpace.Item(
        number: number, stop: stop, position: position, mass: mass, crate: nil)
    }
  }

  /// One axle table's row: masses and the most that is allowed.
  public struct AxleRow: Sendable {
    let front: Grams
    let rear: Grams
    /// Masses on the axles as the truck leaves a place.
    public init(front: Grams, rear: Grams) {
      self.front = front
      self.rear = rear
    }
  }

  private let title: String
  private let stops: [String]
  private let rooms: [Room]
  private let axles: [AxleRow]
  private let mostOnAxles: AxleRow?
  private let words: Words

  /// A sheet.
  ///
  /// - Parameters:
  ///   - axles: masses on the axles at each departure, the hub's first; empty when unknown.
  ///   - mostOnAxles: what the axles may carry.
  public init(
    title: String, stops: [String], rooms: [Room], axles: [AxleRow], mostOnAxles: AxleRow?,
    language: Language
  ) {
    self.title = title
    self.stops = stops
    self.rooms = rooms
    self.axles = axles
    self.mostOnAxles = mostOnAxles
    words = Words(language)
  }

  /// The whole document, for a browser or A4.
  public var page: String {
    let heading = words(fr: "Plan de chargement", en: "Loading plan")
    let body = group {
      tag("header") {
        tag("p", ["class": "over"], title)
        tag("h1", heading)
      }
      rooms.enumerated().map { place, room in
        CompartmentPlan(
          words: words, name: name(room), space: room.space, key: "c\(place)", note: { _ in nil }
        ).markup
      }
      StopSheets(words: words, stops: stops, rooms: rooms.map { (name($0), $0.space) }).markup
      axleTable
    }
    return Page(title: "\(heading) · \(title)", body: body, kind: "truck", words: words).text
  }

  private func name(_ room: Room) -> String {
    words(fr: "Compartiment ", en: "Compartment ") + words.quoted(room.space.id)
  }

  private var axleTable: Markup {
    guard let most = mostOnAxles, !axles.isEmpty else { return .empty }
    let places = [words(fr: "le dépôt", en: "the hub")] + stops
    return group {
      tag("h3", words(fr: "Essieux", en: "Axles"))
      Table(
        caption: words(
          fr: "Part du chargement sur chaque essieu", en: "The cargo's share on each axle"),
        columns: [
          .init(words(fr: "Au départ de", en: "Leaving")),
          .number(words(fr: "Avant", en: "Front")), .number(words(fr: "du maximum", en: "of most")),
          .number(words(fr: "Arrière", en: "Rear")),
          .number(words(fr: "du maximum", en: "of most")),
        ],
        rows: zip(places, axles).map { place, row in
          [
            place, words.kilograms(row.front),
            words.share(row.front.rawValue, of: most.front.rawValue),
            words.kilograms(row.rear), words.share(row.rear.rawValue, of: most.rear.rawValue),
          ].map(Markup.init(text:))
        }
      ).markup
    }
  }
}
