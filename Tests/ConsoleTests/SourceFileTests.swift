import Foundation
import Schema
import Testing

@testable import Console

/// How files are read: rows, quotes, encodings, in pieces of any size.
struct SourceFileTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The rows of a text, each as its cells or as what is wrong with it.
  func rows(_ bytes: [UInt8], separator: Character = ",", chunkBytes: Int = 1 << 16) throws -> [[String]] {
    let path = scratch.file("rows.csv", bytes)
    let records = CSVRecords(
      try FileChunks(path, chunkBytes: chunkBytes), separator: separator.asciiValue ?? 0)
    var found: [[String]] = []
    while let record = try records.next() {
      if let fault = record.fault {
        found.append(["\(record.line)", fault.reason.rawValue, fault.path ?? ""])
      } else {
        found.append(record.cells.indices.map { String(decoding: record.cell($0), as: UTF8.self) })
      }
    }
    return found
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a\r\n\r\n1", [["a"], ["1"]]), ("a,\n,b", [["a", ""], ["", "b"]]),
      ("\"a,\"\"b\"\"\",\"c\r\nd\"\r\n", [["a,\"b\"", "c\r\nd"]]), ("", []), ("王,\"\"\n", [["王", ""]]),
      ("5\" disk,x\n", [["5\" disk", "x"]]), ("a\rb\r", [["a"], ["b"]]), ("\"\"\"\"\n", [["\""]]),
      // What is wrong with a row ends with its line.
      ("a,b\n\"x,1\n2,3\n", [["a", "b"], ["2", "ROW_MALFORMED", "#1"], ["2", "3"]]),
      ("a\n1,\"x\"y\n2\n", [["a"], ["2", "ROW_MALFORMED", "#2"], ["2"]]),
      ("\"x,1\n2,\"y\"\n3\n", [["1", "ROW_MALFORMED", "#1"], ["2", "y"], ["3"]]),
    ] as [(String, [[String]])])
  func `rows, in pieces of every size`(text: String, expected: [[String]]) throws {
    for size in [1, 2, 3, 5, 64, 1 << 16] {
      #expect(try rows(Array(text.utf8), chunkBytes: size) == expected, "\(size)")
    }
  }

  @Test func `a row is named by the line on which it begins`() throws {
    let path = scratch.file("lines.csv", "a,b\r\n\"x\r\ny\",\"\n\"\r\n\n2,2\r\n\"open\n3,3\n")
    for size in [1, 4, 1 << 16] {
      let records = CSVRecords(try FileChunks(path, chunkBytes: size), separator: UInt8(ascii: ","))
      var lines: [Int] = []
      while let record = try records.next() { lines.append(record.line) }
      #expect(lines == [1, 2, 6, 7, 8])
    }
  }

  @Test func `random tables come back, whatever the pieces`() throws {
    var random = SplitMix(state: 11)
    let pieces = ["a", "\"", ",", "\n", "\r\n", "王", " ", "'", ";", "=1"]
    for _ in 0..<300 {
      let table = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<3).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
      }
      var bytes: [UInt8] = []
      for row in table {
        bytes += row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",").utf8
        bytes += "\r\n".utf8
      }
      #expect(try rows(bytes, chunkBytes: Int.random(in: 1...40, using: &random)) == table)
    }
  }

  @Test func `a file of any size is held in pieces`() throws {
    let row = Array("王小明,13800001234,\"南京路 1 号\n二楼\"\r\n".utf8)
    let path = scratch.file("large.csv", [UInt8]((0..<200_000).lazy.flatMap { _ in row }))
    let chunks = try FileChunks(path)
    let records = CSVRecords(chunks, separator: UInt8(ascii: ","))
    var (count, most) = (0, 0)
    while try records.next() != nil {
      count += 1
      most = max(most, chunks.held.capacity)
    }
    #expect(count == 200_000 && chunks.fileBytes > 8 << 20)
    #expect(most <= 4 * FileChunks.chunkBytes)
  }

  @Test func `a quote that nobody closes costs a row and a bounded piece of memory`() throws {
    var bytes = Array("a,b\n\"open,1\n".utf8)
    for number in 0..<100_000 { bytes += Array("\(number),ok\n".utf8) }
    let chunks = try FileChunks(scratch.file("open.csv", bytes))
    let records = CSVRecords(chunks, separator: UInt8(ascii: ","))
    var (faults, good, most) = (0, 0, 0)
    while let record = try records.next() {
      if record.fault == nil { good += 1 } else { faults += 1 }
      most = max(most, chunks.held.capacity)
    }
    #expect(faults == 1 && good == 100_001)
    #expect(most <= 4 * CSVRecords.recordBytesMax)
  }

  @Test(
    arguments: [
      ("a,b;c,d\n", ","), ("a;b;c\n1,2", ";"), ("a\tb\n", "\t"), ("\"a;b;c\",d\n", ","), ("a\n", ","), ("", ","),
    ] as [(String, Character)])
  func `the header tells the separator`(text: String, separator: Character) {
    #expect(SourceFile.sniff(Array(text.utf8)) == separator.asciiValue)
  }

  static let gbName: [UInt8] = [0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7]  // 王小明
  static let gbRare: [UInt8] = [0x82, 0x35, 0x8f, 0x33]  // 龦, in four bytes

  @Test func `encodings are told apart`() {
    #expect(TextEncoding.detect(Array("\u{feff}a".utf8)) == .utf8)
    #expect(TextEncoding.detect(Array("姓名\n王小明\n".utf8)) == .utf8)
    #expect(TextEncoding.detect(Self.gbName + [0x0a]) == .gb18030)
    #expect(TextEncoding.detect([]) == .utf8)
    // Cut inside a character, without a line end.
    #expect(TextEncoding.detect(Array("王小明".utf8).dropLast()) == .utf8)
    // One damaged row does not turn the others into nonsense.
    var mixed = Array("姓名\n".utf8)
    for _ in 0..<50 { mixed += Array("王小明有限公司\n".utf8) }
    #expect(TextEncoding.detect(mixed + [0xff, 0xff, 0x0a]) == .utf8)
  }

  @Test func `GB18030 is read, also in four bytes, and garbage is told`() throws {
    let decoder = try TextDecoder(.gb18030)
    #expect(decoder.text(Self.gbName[...]) == "王小明")
    #expect(decoder.text([0x61] + Self.gbRare[...]) == "a\u{9fa6}")
    #expect(decoder.text([0xcd]) == nil && decoder.text([0xff, 0x61]) == nil)
    // What went wrong before leaves nothing behind.
    #expect(decoder.text(Self.gbName[...]) == "王小明" && decoder.text([]) == "")
    #expect(try TextDecoder(.utf8).text([0xff]) == nil)
  }

  @Test func `a file is examined before anything is sent`() throws {
    let path = scratch.file("gb.csv", Self.gbName + Array(";b\r\n1;2\r\n;\r\n3;4".utf8))
    let file = try SourceFile.examine(path, format: nil, encoding: nil)
    #expect(file.header == ["王小明", "b"] && file.encoding == .gb18030 && file.separator == UInt8(ascii: ";"))
    // Rows without a cell that says something are not done.
    #expect(file.rowCount == 2 && file.format == .csv)
    #expect(throws: SourceFile.Failure.unreadable("/none")) {
      try SourceFile.examine("/none", format: nil, encoding: nil)
    }
    let wide = scratch.file("wide.csv", [0xff, 0xfe, 0x61, 0x00])
    #expect(throws: SourceFile.Failure.encodingUnknown) {
      try SourceFile.examine(wide, format: nil, encoding: nil)
    }
    let empty = scratch.file("empty.csv", "")
    #expect(throws: SourceFile.Failure.noHeader) { try SourceFile.examine(empty, format: nil, encoding: nil) }
  }

  @Test func `a row that was cut at the end of the file is told, one with empty cells left out is not`() throws {
    let path = scratch.file("cut.csv", "a,b,c\n1,2\n1,2,3,\n1,2,3,4\n1,2")
    let rows = try SourceRows(try SourceFile.examine(path, format: nil, encoding: nil))
    var kinds: [String] = []
    while let row = try rows.next() {
      switch row.content {
      case .cells: kinds.append("cells")
      case .object: kinds.append("object")
      case .fault(let fault, _): kinds.append(fault.reason.rawValue)
      }
    }
    #expect(kinds == ["cells", "cells", "ROW_MALFORMED", "ROW_MALFORMED"])
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 is SHA-256, in pieces too`(text: String, digest: String) {
    #expect(SHA256.digest(Array(text.utf8)).hex == digest)
    var sum = SHA256()
    for byte in text.utf8 { sum.add([byte]) }
    #expect(sum.digest().hex == digest)
    var long = SHA256()
    for _ in 0..<1000 { long.add(ArraySlice(repeatElement(UInt8(ascii: "a"), count: 1000))) }
    #expect(long.digest().hex == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
