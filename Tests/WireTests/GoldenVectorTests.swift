import Foundation
import Testing
import Wire

/// The byte vectors of proto/PROTOCOL.md, so that specification and code cannot drift apart.
@Suite struct GoldenVectorTests {
  let vectors: [GoldenVector]

  init() throws {
    let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    let text = try String(contentsOf: repository.appending(path: "proto/PROTOCOL.md"), encoding: .utf8)
    vectors = try GoldenVector.all(in: text)
  }

  @Test func `the specification shows at least ten vectors, each under its own name`() {
    #expect(vectors.count >= 10)
    #expect(Set(vectors.map(\.name)).count == vectors.count)
  }

  @Test func `the preface is the specification's`() throws {
    let preface = try #require(vectors.first { $0.header == nil })
    #expect(preface.bytes == Preface.bytes)
  }

  @Test func `every header decodes to the fields that the specification states`() throws {
    for vector in vectors {
      guard let expected = vector.header else { continue }
      try #require(vector.bytes.count >= FrameHeader.byteCount, "\(vector.name) is shorter than a header")
      let header = vector.bytes.withUnsafeBytes { FrameHeader(reading: $0) }
      let found: [String: UInt64] = [
        "type": UInt64(header.type), "flags": UInt64(header.flags), "call_id": header.callId,
        "arg": UInt64(header.arg), "meta_len": UInt64(header.metaLength),
        "payload_len": UInt64(bitPattern: Int64(header.payloadLength)),
      ]
      #expect(found == expected, "\(vector.name)")
      #expect(header.frameByteCount == vector.bytes.count, "\(vector.name)")
      #expect(header.isIgnorable == (expected["flags"] == 1), "\(vector.name)")
    }
  }

  @Test func `every header encodes to the specification's bytes`() throws {
    for vector in vectors {
      guard let fields = vector.header else { continue }
      var header = FrameHeader(
        type: .ping, flags: UInt8(try fields.value("flags")), callId: try fields.value("call_id"),
        arg: UInt32(try fields.value("arg")), metaLength: Int(try fields.value("meta_len")),
        payloadLength: Int(try fields.value("payload_len")))
      header.type = UInt8(try fields.value("type"))
      var bytes = [UInt8](repeating: 0xEE, count: FrameHeader.byteCount)
      bytes.withUnsafeMutableBytes { header.write(to: $0) }
      #expect(bytes == Array(vector.bytes.prefix(FrameHeader.byteCount)), "\(vector.name)")
    }
  }

  @Test func `the specification shows every type of frame`() {
    let shown = Set(vectors.compactMap { $0.header?["type"] })
    for type in FrameType.allCases { #expect(shown.contains(UInt64(type.rawValue)), "\(type)") }
  }

  @Test func `a block without expected fields is refused`() {
    #expect(throws: GoldenVector.Malformed.self) { try GoldenVector.all(in: "```golden X\n00 01  # two bytes\n```") }
    #expect(throws: GoldenVector.Malformed.self) { try GoldenVector.all(in: "```golden X\n0G\n= preface\n```") }
  }
}

/// One block of the specification: ```` ```golden NAME ````, hex with comments, and a line of expected fields.
struct GoldenVector {
  struct Malformed: Error {
    let name: String
    let line: Substring
  }

  let name: String
  var bytes: [UInt8] = []
  /// The header's fields as the `=` line states them; absent for the preface, which is no frame.
  var header: [String: UInt64]?

  static func all(in text: String) throws -> [GoldenVector] {
    var vectors: [GoldenVector] = []
    var open: GoldenVector?
    var hasExpectation = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```golden ") {
        open = GoldenVector(name: String(line.dropFirst("```golden ".count)))
        hasExpectation = false
      } else if line.hasPrefix("```"), let vector = open {
        guard hasExpectation else { throw Malformed(name: vector.name, line: "no line with =") }
        vectors.append(vector)
        open = nil
      } else if line.hasPrefix("=") {
        hasExpectation = true
        try open?.expect(line)
      } else {
        try open?.append(line)
      }
    }
    return vectors
  }

  private mutating func append(_ line: Substring) throws {
    let hex = line.prefix { $0 != "#" }
    for pair in hex.split(separator: " ") {
      guard pair.count == 2, let byte = UInt8(pair, radix: 16) else { throw Malformed(name: name, line: line) }
      bytes.append(byte)
    }
  }

  private mutating func expect(_ line: Substring) throws {
    let words = line.dropFirst().split(separator: " ")
    if words == ["preface"] { return }
    var fields: [String: UInt64] = [:]
    for word in words {
      let sides = word.split(separator: "=")
      guard sides.count == 2, let value = UInt64(sides[1]) else { throw Malformed(name: name, line: line) }
      fields[String(sides[0])] = value
    }
    header = fields
  }
}

extension [String: UInt64] {
  fileprivate func value(_ name: String) throws -> UInt64 { try #require(self[name], "no \(name)") }
}
