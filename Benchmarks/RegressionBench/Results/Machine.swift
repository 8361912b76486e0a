internal import Foundation

/// Where a time was taken, and what compiled the program.
public enum Machine {
  /// Model of the processor and count of cores, as `xeon-e5-2680-v4-8`; `TOURNEE_MACHINE` names two
  /// machines that look alike apart.
  public static var name: String {
    let environment = ProcessInfo.processInfo.environment
    if let given = environment["TOURNEE_MACHINE"], !given.isEmpty { return given }
    let cores = ProcessInfo.processInfo.activeProcessorCount
    return slug(processor) + "-\(cores)"
  }

  private static var processor: String {
    let data = FileManager.default.contents(atPath: "/proc/cpuinfo") ?? Data()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let fields = ["model name", "model\t", "stepping"].compactMap { field in
      lines.first { $0.hasPrefix(field) }?.split(separator: ":").last
    }
    return fields.isEmpty ? "unknown" : fields.joined(separator: " ")
  }

  private static func slug(_ text: String) -> String {
    let parts = text.lowercased().replacing("(r)", with: "").replacing("(tm)", with: "")
      .split { !($0.isLetter || $0.isNumber) }
    return parts.joined(separator: "-")
  }

  /// Release of the compiler.
  public static var toolchain: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3.2)
      "6.3.2 or later"
    #elseif compiler(>=6.3.1)
      "6.3.1"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "before 6.3"
    #endif
  }
}
