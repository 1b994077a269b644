import Foundation

/// Another program, run to its end.
enum Tool {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  static func run(_ path: String, _ arguments: [String], input: String = "") throws -> Outcome {
    let folder = try Folder()
    // Files instead of pipes: nobody has to read one stream while the other fills.
    let output = try folder.write("output", Data())
    let errors = try folder.write("errors", Data())
    let source = try folder.write("input", Data(input.utf8))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// The repository: this file lies two folders below it.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The plugin as built beside the tests.
  static let generator = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("protoc-gen-guanxi").path

  static let python = "/usr/bin/python3"
  static let hasPython = (try? run(python, ["-c", "import google.protobuf"]))?.status == 0
}

/// A folder that goes when its owner does.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("guanxi-contract-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  func write(_ name: String, _ content: Data) throws -> URL {
    let file = url.appendingPathComponent(name)
    try content.write(to: file)
    return file
  }
}
