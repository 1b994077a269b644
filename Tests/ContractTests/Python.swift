import Contract
import Foundation
import Testing

/// encodings.py, asked about one contract.
struct Python {
  /// A serialised FileDescriptorSet.
  let set: [UInt8]
  let types: [any ContractMessage.Type]

  private static let script = Tool.root.appendingPathComponent("Tests/ContractTests/encodings.py").path

  func run(_ mode: String, _ arguments: [String] = [], input: String = "") throws -> Tool.Outcome {
    let folder = try Folder()
    let file = try folder.write("set", Data(set))
    return try Tool.run(Tool.python, [Self.script, mode, file.path] + arguments, input: input)
  }

  /// What Python encodes, we decode, and encode again; Python then decodes ours and compares both value and bytes.
  func expectSameEncodings(seed: Int, count: Int) throws {
    let made = try run("make", ["\(seed)", "\(count)"])
    #expect(made.status == 0, "\(made.errors)")
    let byName = Dictionary(uniqueKeysWithValues: types.map { ($0.messageName, $0) })
    var seen: Set<String> = []
    var lines = ""
    for line in made.output.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let type = try #require(byName[words[0]])
      seen.insert(words[0])
      lines += "\(words[0]) \(words[1]) \(hex(try reencoded(type, bytes(words[1]))))\n"
    }
    #expect(seen.count == types.count)
    try expectSilence("compare", lines)
  }

  func expectSilence(_ mode: String, _ input: String) throws {
    let judged = try run(mode, input: input)
    #expect(judged.status == 0, "\(judged.output) \(judged.errors)")
  }

  private func reencoded<Message: ContractMessage>(_ type: Message.Type, _ bytes: [UInt8]) throws -> [UInt8] {
    try type.init(bytes: bytes).encoded()
  }
}
