import Contract
import Foundation
import Testing
import Wire

/// Our bytes against those of another implementation.
struct EncodingTests {
  private static let script = Tool.root.appendingPathComponent("Tests/ContractTests/encodings.py").path

  private func python(_ mode: String, _ arguments: [String] = [], input: String = "") throws -> Tool.Outcome {
    let folder = try Folder()
    let set = try folder.write("set", Data(SchemaSet.bytes))
    return try Tool.run(Tool.python, [Self.script, mode, set.path] + arguments, input: input)
  }

  private func reencoded<Message: ContractMessage>(_ type: Message.Type, _ bytes: [UInt8]) throws -> [UInt8] {
    try type.init(bytes: bytes).encoded()
  }

  @Test(.enabled(if: Tool.hasPython, "needs python3-protobuf"), arguments: [1, 2])
  func `what Python encodes we decode, and what we encode is what Python would`(seed: Int) throws {
    let made = try python("make", ["\(seed)", "60"])
    #expect(made.status == 0, "\(made.errors)")
    let types = Dictionary(uniqueKeysWithValues: Messages.all.map { ($0.messageName, $0) })
    var seen: Set<String> = []
    var lines = ""
    for line in made.output.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let type = try #require(types[words[0]])
      seen.insert(words[0])
      lines += "\(words[0]) \(words[1]) \(hex(try reencoded(type, bytes(words[1]))))\n"
    }
    #expect(seen.count == Messages.all.count)
    let judged = try python("compare", input: lines)
    #expect(judged.status == 0, "\(judged.output) \(judged.errors)")
  }

  @Test(.enabled(if: Tool.hasPython, "needs python3-protobuf"))
  func `Python reads every mutated message that we accept`() throws {
    var accepted = ""
    HostileBytesTests.mutations(seed: 7, count: 5_000) { type, bytes in
      if (try? type.init(bytes: bytes)) != nil { accepted += "\(type.messageName) \(hex(bytes))\n" }
    }
    #expect(accepted.utf8.count > 1_000)
    let judged = try python("parse", input: accepted)
    #expect(judged.status == 0, "\(judged.output) \(judged.errors)")
  }
}

func hex(_ bytes: [UInt8]) -> String {
  if bytes.isEmpty { return "-" }
  return bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}

func bytes(_ hex: String) -> [UInt8] {
  if hex == "-" { return [] }
  let digits = hex.utf8.map { $0 < 0x40 ? $0 - 0x30 : $0 - 0x57 }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}
