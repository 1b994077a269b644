import Schema

/// Rows as CSV and TSV straight into bytes: what leaves by a pipe is made of millions of them, and a String for each
/// cell would cost more than all else.
struct RowBytes: Sendable {
  /// What has to be escaped where.
  enum Form: Sendable { case csv, tsv }

  private struct Lane: Sendable {
    /// The messages in which the field lies.
    let outer: [Field]
    let field: Field
    let column: Column
    /// Of an enum, by number.
    let words: [Int64: String]
    /// A list of messages, or one that is nested too deeply for columns of its own.
    let isComposed: Bool
  }

  private let lanes: [Lane]
  private let text: ValueText

  init(_ columns: [Column], _ text: ValueText) {
    self.text = text
    lanes = columns.map { column in
      let values = text.schema.enumType(of: column.field)?.values ?? []
      return Lane(
        outer: column.path.dropLast(), field: column.field, column: column,
        words: Dictionary(values.map { (Int64($0.number), $0.word) }, uniquingKeysWith: { first, _ in first }),
        isComposed: text.schema.messageType(of: column.field) != nil)
    }
  }

  /// A line, with its end.
  func write(_ row: DynamicMessage, _ form: Form, to bytes: inout [UInt8]) {
    for (index, lane) in lanes.enumerated() {
      if index > 0 { bytes.append(form.separator) }
      let start = bytes.count
      if lane.isComposed {
        bytes.append(contentsOf: text.cell(row, lane.column).utf8)
      } else if lane.outer.isEmpty {
        write(row, lane, to: &bytes)
      } else if let inner = Self.message(lane.outer, in: row) {
        write(inner, lane, to: &bytes)
      }
      form.escape(&bytes, from: start)
    }
    bytes.append(contentsOf: form.lineEnd.utf8)
  }

  private static func message(_ path: [Field], in row: DynamicMessage) -> DynamicMessage? {
    var message = row
    for step in path {
      guard let inner = message[step]?.messageValue else { return nil }
      message = inner
    }
    return message
  }

  private func write(_ message: DynamicMessage, _ lane: Lane, to bytes: inout [UInt8]) {
    guard lane.field.isRepeated else {
      if let value = message[lane.field] { write(value, lane, to: &bytes) }
      return
    }
    for (index, value) in message.list(lane.field).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ";")) }
      write(value, lane, to: &bytes)
    }
  }

  private func write(_ value: DynamicValue, _ lane: Lane, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .int(let number):
      if let word = lane.words[number] {
        bytes.append(contentsOf: word.utf8)
      } else {
        bytes.appendDecimal(number)
      }
    case .uint(let number): bytes.appendDecimal(number)
    default: bytes.append(contentsOf: text.text(value, of: lane.field).utf8)
    }
  }
}

extension RowBytes.Form {
  var separator: UInt8 { self == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\t") }
  /// RFC 4180 has CRLF; cut and awk want LF.
  var lineEnd: String { self == .csv ? "\r\n" : "\n" }

  /// A line of texts, such as the header.
  func write(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      let start = bytes.count
      bytes.append(contentsOf: cell.utf8)
      escape(&bytes, from: start)
    }
    bytes.append(contentsOf: lineEnd.utf8)
  }

  /// CSV: quotes around a cell that needs them, doubled inside. TSV: a tab or a line end is written \t, \n and a
  /// backslash doubled, so that a cell stays a field of its line. All of these are ASCII, so UTF-8 may be searched by byte.
  func escape(_ bytes: inout [UInt8], from start: Int) {
    guard bytes[start...].contains(where: isSpecial) else { return }
    let cell = Array(bytes[start...])
    bytes.removeSubrange(start...)
    if self == .csv { bytes.append(UInt8(ascii: "\"")) }
    for byte in cell {
      switch (self, byte) {
      case (.csv, UInt8(ascii: "\"")): bytes.append(contentsOf: [byte, byte])
      case (.tsv, UInt8(ascii: "\t")): bytes.append(contentsOf: "\\t".utf8)
      case (.tsv, UInt8(ascii: "\n")): bytes.append(contentsOf: "\\n".utf8)
      case (.tsv, UInt8(ascii: "\r")): bytes.append(contentsOf: "\\r".utf8)
      case (.tsv, UInt8(ascii: "\\")): bytes.append(contentsOf: "\\\\".utf8)
      default: bytes.append(byte)
      }
    }
    if self == .csv { bytes.append(UInt8(ascii: "\"")) }
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    case UInt8(ascii: ","), UInt8(ascii: "\""): self == .csv
    case UInt8(ascii: "\t"), UInt8(ascii: "\\"): self == .tsv
    default: false
    }
  }
}
