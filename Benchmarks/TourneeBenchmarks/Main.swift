import Foundation

/// The bench of the package: `TourneeBenchmarks generate …` writes an invented week.
@main struct Main {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      switch words.first {
      case "generate": try GenerateCommand(Array(words.dropFirst())).run()
      case "--help", "-h": print(GenerateCommand.usage)
      default: throw WrongWords("say what to do")
      }
    } catch let error as WrongWords {
      fail("TourneeBenchmarks: \(error.reason)\n\(GenerateCommand.usage)", code: 2)
    } catch {
      fail("TourneeBenchmarks: \(error.localizedDescription)", code: 3)
    }
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(code)
  }
}

/// The command line does not say what to do.
struct WrongWords: Error {
  let reason: String
  init(_ reason: String) { self.reason = reason }
}
