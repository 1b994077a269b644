import Contract
import Testing

/// Our bytes against those of another implementation.
struct EncodingTests {
  private let python = Python(set: SchemaSet.bytes, types: Messages.all)

  @Test(.enabled(if: Tool.hasPython, "needs python3-protobuf"), arguments: [1, 2])
  func `what Python encodes we decode, and what we encode is what Python would`(seed: Int) throws {
    try python.expectSameEncodings(seed: seed, count: 60)
  }

  @Test(.enabled(if: Tool.hasPython, "needs python3-protobuf"))
  func `Python reads every mutated message that we accept`() throws {
    var accepted = ""
    HostileBytesTests.mutations(seed: 7, count: 5_000) { type, bytes in
      if (try? type.init(bytes: bytes)) != nil { accepted += "\(type.messageName) \(hex(bytes))\n" }
    }
    #expect(accepted.utf8.count > 1_000)
    try python.expectSilence("parse", accepted)
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
