import Foundation
import Testing

/// Where the programs under test were built.
enum Binaries {
  /// GUANXI_BIN, else the folder of the test runner, which the build fills with everything.
  static let folder: String = {
    if let named = ProcessInfo.processInfo.environment["GUANXI_BIN"] { return named }
    let candidates = [CommandLine.arguments[0], Bundle.main.bundlePath, Bundle.main.executablePath ?? ""]
    for candidate in candidates {
      var url = URL(fileURLWithPath: candidate).standardizedFileURL
      while url.path != "/" {
        if FileManager.default.isExecutableFile(atPath: url.path + "/guanxid") { return url.path }
        url.deleteLastPathComponent()
      }
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
  }()

  static func path(_ name: String) throws -> String {
    let path = folder + "/" + name
    try #require(
      FileManager.default.isExecutableFile(atPath: path), "\(name) is not built in \(folder); or name it by GUANXI_BIN")
    return path
  }

  static func has(_ name: String) -> Bool { FileManager.default.isExecutableFile(atPath: folder + "/" + name) }

  /// The repository, for the scripts and samples in it.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func number(_ name: String, or otherwise: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? otherwise
  }
}
