import Foundation
import Testing

/// Holds the sources against the table of rooms: SwiftPM lets undeclared imports pass.
@Suite struct ImportTableTests {
  /// Room: what it may import besides the toolchain's own modules.
  static let table: [String: Set<String>] = [
    "Quantities": [],
    "Kernels": ["CLAPACKE"],
    "Roads": ["Quantities", "Kernels"],
    "Routing": ["Quantities", "Kernels"],
    "Loading": ["Quantities", "Kernels"],
    "ColdChain": ["Quantities", "Kernels"],
    "PlanningModel": ["Quantities"],
    "Planning": [
      "Quantities", "Kernels", "Roads", "Routing", "Loading", "ColdChain", "PlanningModel",
    ],
    "Simulation": ["Quantities", "Kernels", "PlanningModel", "Planning"],
    "Instances": [],
    "Audit": ["Quantities", "PlanningModel", "Instances"],
    "Exchange": ["Quantities", "Routing", "ColdChain", "PlanningModel", "Instances"],
    "Report": ["Quantities", "PlanningModel", "Audit"],
    "tournee": [
      "Quantities", "Routing", "Loading", "ColdChain", "PlanningModel", "Instances", "Exchange",
      "Planning", "Simulation", "Audit", "Report", "RegressionBench",
    ],
  ]
  /// Libraries of the system, and the trait without which none of them is asked for.
  static let systemLibraries = ["CLAPACKE": "LAPACK"]
  static let toolchain: Set<String> = ["Foundation", "Dispatch", "Glibc", "Synchronization"]
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func swiftFiles(of room: String) throws -> [URL] {
    let folder = root.appending(path: "Sources/\(room)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  static func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      line.firstMatch(
        of: /^\s*(?:@[A-Za-z]+\s+)*(?:(?:public|internal|private|package)\s+)?import\s+([A-Za-z]+)/
      ).map { String($0.1) }
    }
  }

  @Test("every room of Sources stands in the table")
  func roomsAreKnown() throws {
    let rooms = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path(percentEncoded: false))
    #expect(Set(rooms) == Set(Self.table.keys).union(Self.systemLibraries.keys))
  }

  @Test("a system library is a map to a header, and no code")
  func systemLibrariesHoldNoCode() throws {
    for library in Self.systemLibraries.keys.sorted() {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: Self.root.appending(path: "Sources/\(library)").path(percentEncoded: false))
      #expect(files.sorted() == ["module.modulemap", "shim.h"])
    }
  }

  @Test("who imports a system library stands whole behind its trait, which is off by default")
  func systemLibrariesAreOptional() throws {
    for file in try Self.table.keys.sorted().flatMap(Self.swiftFiles) {
      let text = try String(contentsOf: file, encoding: .utf8)
      for (library, trait) in Self.systemLibraries where text.contains(library) {
        #expect(text.hasPrefix("#if \(trait)\n"), "\(file.lastPathComponent)")
        #expect(text.hasSuffix("\n#endif\n"), "\(file.lastPathComponent)")
      }
    }
    let manifest = try String(
      contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
    #expect(!manifest.contains(".default("))
  }

  @Test("a room imports only what the table allows", arguments: table.keys.sorted())
  func importsAreAllowed(room: String) throws {
    let files = try Self.swiftFiles(of: room)
    #expect(!files.isEmpty)
    let allowed = (Self.table[room] ?? []).union(Self.toolchain)
    for file in files {
      for module in try Self.imports(of: file) {
        #expect(allowed.contains(module), "\(file.lastPathComponent) imports \(module)")
      }
    }
  }

  @Test("only Kernels says unsafe", arguments: table.keys.filter { $0 != "Kernels" }.sorted())
  func noUnsafe(room: String) throws {
    for file in try Self.swiftFiles(of: room) {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(
        text.firstMatch(of: /\bunsafe\b(?!-)|Unsafe(?:Mutable)?(?:Raw)?(?:Buffer)?Pointer/) == nil,
        "\(file.lastPathComponent)")
    }
  }

  @Test("the top level holds what was agreed and nothing else")
  func topLevel() throws {
    let agreed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Benchmarks", "Scenarios", "README.md",
      "CHANGELOG.md", "LICENSE",
    ]
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.path(percentEncoded: false))
    let found = Set(names.filter { !$0.hasPrefix(".") && $0 != "Package.resolved" })
    #expect(found.isSubset(of: agreed), "\(found.subtracting(agreed))")
  }
}
