import ColdChain
import Testing

@Suite struct OutsideCourseTests {
  @Test("linear between samples, steady outside")
  func shape() throws {
    let course = try OutsideCourse(samples: [
      OutsideCourse.Sample(time: 100, temperature: 10, sun: 0),
      OutsideCourse.Sample(time: 200, temperature: 20, sun: 500),
    ])
    #expect(course.weather(at: 0).temperature == 10)
    #expect(course.weather(at: 125).temperature == 12.5)
    #expect(course.weather(at: 150).sun == 250)
    #expect(course.weather(at: 999).temperature == 20)
    #expect(course.warmer(by: 2).weather(at: 125).temperature == 14.5)
  }

  @Test("samples out of order are refused")
  func order() {
    let sample = OutsideCourse.Sample(time: 100, temperature: 10, sun: 0)
    #expect(throws: ThermalError.unorderedSamples(position: 1)) {
      try OutsideCourse(samples: [sample, sample])
    }
    #expect(throws: ThermalError.unorderedSamples(position: 0)) {
      try OutsideCourse(samples: [])
    }
  }

  @Test("impossible bodies are refused")
  func bodies() {
    #expect(throws: ThermalError.self) { try ThermalBody(mass: 0, heatCapacity: 3, tare: 0) }
    #expect(throws: ThermalError.self) { try ThermalBody(mass: 1, heatCapacity: 0, tare: 0) }
    #expect(throws: ThermalError.self) { try ThermalBody(mass: -1, heatCapacity: 3, tare: 2) }
  }
}
