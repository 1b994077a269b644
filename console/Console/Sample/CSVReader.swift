/// RFC 4180: commas, double quotes doubled inside quotes, line ends inside quotes; a BOM and bare LF are accepted.
package struct CSVReader {
  /// - Throws: `Malformed` with the line, from 1.
  package struct Malformed: Error, Equatable {
    package let line: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// - Returns: the cells of the next row, nil at the end. Empty lines are skipped.
  package mutating func row() throws(Malformed) -> [String]? {
    while position < bytes.count {
      let cells = try cells()
      if cells != [""] { return cells }
    }
    return nil
  }

  /// All rows by the names of the first one.
  /// - Throws: `Malformed` also for a row with another number of cells than the header.
  package static func records(_ bytes: [UInt8]) throws(Malformed) -> [[String: String]] {
    var reader = CSVReader(bytes)
    guard let header = try reader.row() else { return [] }
    var records: [[String: String]] = []
    while let cells = try reader.row() {
      guard cells.count == header.count else { throw Malformed(line: reader.line - 1) }
      records.append(Dictionary(zip(header, cells), uniquingKeysWith: { _, last in last }))
    }
    return records
  }

  private mutating func cells() throws(Malformed) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard position < bytes.count else { return cells }
      let separator = bytes[position]
      position += 1
      if separator == UInt8(ascii: ",") { continue }
      if separator == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
        position += 1
      }
      line += 1
      return cells
    }
  }

  private mutating func cell() throws(Malformed) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, !Self.ends.contains(bytes[position]) {
        guard bytes[position] != UInt8(ascii: "\"") else { throw Malformed(line: line) }
        position += 1
      }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
          guard position == bytes.count || Self.ends.contains(bytes[position]) else { throw Malformed(line: line) }
          return String(decoding: content, as: UTF8.self)
        }
        position += 1
      }
      content.append(byte)
    }
    throw Malformed(line: line)
  }

  private static let ends: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
}
