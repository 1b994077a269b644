import Foundation
import Schema

/// The project's own contract, compiled by protoc when the tests run, so that they cannot lag behind it.
enum TestContract {
  static let schema: Schema = {
    do { return try Schema(fileDescriptorSet: descriptorSet) } catch { fatalError("\(error)") }
  }()

  static let descriptorSet: [UInt8] = {
    do {
      return try protoc(["--include_imports", "--include_source_info", "--descriptor_set_out=/dev/stdout"])
    } catch { fatalError("protoc: \(error)") }
  }()

  /// What protoc itself makes of a message written in protobuf's text format: the encoding to agree with.
  static func encode(_ text: String, as type: String) throws -> [UInt8] {
    try protoc(["--encode=guanxi.\(type)"], input: text)
  }

  private static let protoFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("proto")

  private static func protoc(_ arguments: [String], input: String = "") throws -> [UInt8] {
    let files = try FileManager.default.contentsOfDirectory(atPath: protoFolder.path).filter { $0.hasSuffix(".proto") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["protoc", "-I", protoFolder.path] + arguments + files.sorted()
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
    return Array(output)
  }
}
