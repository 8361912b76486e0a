public import Foundation

/// The shared third-party instances of the literature; absent on a machine without them.
public enum SharedInstances {
  /// One instance of one family.
  public struct Entry: Sendable, CustomStringConvertible {
    /// Folder of the family.
    public let family: String
    /// The instance file.
    public let file: String
    /// The best known solution; `nil` where there is none.
    public let solution: String?
    /// Best known cost (in `vrptw-gh-small`, the distance).
    public let cost: Double
    /// Fewest known vehicles, where they count first.
    public let vehicles: Int?
    /// Clients or jobs.
    public let size: Int
    /// What a failing test names.
    public var description: String { "\(family)/\(URL(fileURLWithPath: file).lastPathComponent)" }
  }

  /// Families of routing and assignment problems.
  public static let families = [
    "cvrp-x", "cvrp-xxl", "vrptw-solomon", "vrptw-gh1000", "vrptw-gh-small", "mdvrptw", "hfvrp",
    "vrpb", "pcvrptw", "mtvrptwr", "gap",
  ]

  /// Folder `instances` of `TOURNEE_SHARED`, or of `shared` beside the project.
  public static let folder: URL? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let given = ProcessInfo.processInfo.environment["TOURNEE_SHARED"].map {
      URL(fileURLWithPath: $0)
    }
    let folder = (given ?? root.deletingLastPathComponent().appendingPathComponent("shared"))
      .appendingPathComponent("instances")
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent("gap").path) else {
      print("Instances: no shared folder was found, so their tests are skipped.")
      return nil
    }
    return folder
  }()

  /// Whether the folder is here.
  public static var areHere: Bool { folder != nil }

  /// Every instance that a list of best known costs names, by family and name; Solomon's instances
  /// appear in both layouts.
  public static let all: [Entry] = families.flatMap { family in
    guard let folder = folder?.appendingPathComponent(family),
      let data = try? Data(contentsOf: folder.appendingPathComponent("bks.json")),
      let list = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let instances = list["instances"] as? [String: [String: Any]]
    else { return [Entry]() }
    return instances.keys.sorted().flatMap { name in
      entries(name, instances[name] ?? [:], folder, family)
    }
  }

  private static func entries(
    _ name: String, _ known: [String: Any], _ folder: URL, _ family: String
  ) -> [Entry] {
    let solution = folder.appendingPathComponent("solutions/\(name).sol").path
    let cost = (known["cost"] as? NSNumber) ?? (known["distance"] as? NSNumber)
    return [".vrp", ".txt"].compactMap { ending in
      let file = folder.appendingPathComponent(name + ending).path
      guard FileManager.default.fileExists(atPath: file) else { return nil }
      return Entry(
        family: family, file: file,
        solution: FileManager.default.fileExists(atPath: solution) ? solution : nil,
        cost: cost?.doubleValue ?? -1, vehicles: known["vehicles"] as? Int,
        size: known["n"] as? Int ?? -1)
    }
  }
}
