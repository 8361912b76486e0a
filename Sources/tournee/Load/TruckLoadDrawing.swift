import Instances
import PlanningModel
import Quantities
import Report

/// The page of a truck's load.
struct TruckLoadDrawing {
  private let load: TruckLoadCase
  private let answer: TruckLoadAnswer
  private let language: Language

  init(_ load: TruckLoadCase, _ answer: TruckLoadAnswer, _ language: Language) {
    self.load = load
    self.answer = answer
    self.language = language
  }

  var page: String {
    LoadSheet(
      title: load.name, stops: load.stops, rooms: load.rooms.indices.map(room),
      axles: answer.axles.map { LoadSheet.AxleRow(front: Grams($0.front), rear: Grams($0.rear)) },
      mostOnAxles: load.axles.map {
        LoadSheet.AxleRow(front: Grams($0.mostFront), rear: Grams($0.mostRear))
      }, language: language
    ).page
  }

  private func room(_ number: Int) -> LoadSheet.Room {
    let room = load.rooms[number]
    return LoadSheet.Room(
      id: room.id, length: Millimeters(room.to - room.from), width: Millimeters(load.width),
      height: Millimeters(load.height), isRearDoor: room.door == .rear,
      crates: answer.places.filter { $0.room == number }.map { crate($0.at, room) })
  }

  private func crate(_ at: PlacedCaseBox, _ room: TruckLoadCase.Room) -> LoadSheet.Crate {
    let crate = load.crates[at.box]
    return LoadSheet.Crate(
      number: String(crate.id), stop: crate.stop + 1,
      position: Position(
        x: Millimeters(at.x - room.from), y: Millimeters(at.y), z: Millimeters(at.z),
        length: Millimeters(at.length), width: Millimeters(at.width),
        height: Millimeters(at.height)), mass: Grams(crate.mass))
  }
}
