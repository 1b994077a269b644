import Schema

/// Rows as lines of a file, bytes at once: no text of a row, no tree of its values. Columns come from the contract, so
/// that the first row and the last one have the same.
struct RowWriter: Sendable {
  private let format: RowFormat
  private let columns: [Column]
  private let words: [[Int64: String]]
  private let schema: Schema
  private var instants: InstantWriter
  private(set) var bytes: [UInt8] = []

  init(_ type: MessageType, _ schema: Schema, format: RowFormat, zone: Zone) {
    self.format = format
    self.schema = schema
    columns = Column.all(of: type, schema, isHuman: false)
    words = columns.map { column in
      let values = schema.enumType(of: column.field)?.values ?? []
      return Dictionary(values.map { (Int64($0.number), $0.word) }, uniquingKeysWith: { first, _ in first })
    }
    instants = InstantWriter(zone: zone)
  }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// The mark that tells a spreadsheet the encoding, and the header.
  mutating func begin() {
    guard format == .csv else { return }
    bytes += TextEncoding.byteOrderMark
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      SpreadsheetCell.write(column.header, to: &bytes)
    }
    endLine()
  }

  mutating func add(_ row: DynamicMessage) {
    guard format == .csv else {
      bytes += schema.json(row).compact.utf8
      bytes.append(UInt8(ascii: "\n"))
      return
    }
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      cell(row, column, index)
    }
    endLine()
  }

  private mutating func endLine() { bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")] }

  private mutating func cell(_ row: DynamicMessage, _ column: Column, _ index: Int) {
    var owner = row
    for step in column.path.dropLast() {
      guard let inner = owner[step]?.messageValue else { return }
      owner = inner
    }
    guard column.field.isRepeated else {
      if let value = owner[column.field] { write(value, column.field, index) }
      return
    }
    let items = owner.list(column.field)
    guard !items.isEmpty else { return }
    if case .message = items[0] {
      SpreadsheetCell.write(JSON.list(items.map { schema.json($0, of: column.field) }).compact, to: &bytes)
    } else {
      SpreadsheetCell.write(ListCell.joined(items.map { text($0, column.field, index) }), to: &bytes)
    }
  }

  private mutating func write(_ value: DynamicValue, _ field: Field, _ index: Int) {
    switch value {
    case .text(let text): SpreadsheetCell.write(text, to: &bytes)
    case .message, .bytes, .double: SpreadsheetCell.write(text(value, field, index), to: &bytes)
    // Digits, dates and words of the contract need no quotes.
    case .int, .uint, .bool: bytes.append(contentsOf: text(value, field, index).utf8)
    }
  }

  private mutating func text(_ value: DynamicValue, _ field: Field, _ index: Int) -> String {
    switch value {
    case .int(let number):
      if let word = words[index][number] { return word }
      switch field.meaning {
      case .day: return Day.readable.contains(number) ? Day(number: number).text : "\(number)"
      case .instant: return instants.text(number)
      case .plain: return "\(number)"
      }
    case .uint(let number): return "\(number)"
    case .double(let number): return "\(number)"
    case .bool(let flag): return flag ? "true" : "false"
    case .text(let text): return text
    case .bytes(let bytes): return "0x" + bytes.hex
    case .message(let message): return schema.json(message).compact
    }
  }
}

/// 2026-03-01T10:00:05.250+08:00: exact, and the same instant wherever it is read.
struct InstantWriter: Sendable {
  private let zone: Zone
  /// The zone's offset in the hour that was asked for last: the C library takes a lock for each question.
  private var hour = Int64.min
  private var offsetSeconds: Int64 = 0

  init(zone: Zone) { self.zone = zone }

  mutating func text(_ ms: Int64) -> String {
    let seconds = floorDivide(ms, 1000)
    guard Day.readable.contains(floorDivide(seconds, 86_400) - 1),
      Day.readable.contains(floorDivide(seconds, 86_400) + 1)
    else { return "\(ms)" }
    if floorDivide(seconds, 900) != hour {
      hour = floorDivide(seconds, 900)
      offsetSeconds = zone.offset(seconds)
    }
    let local = seconds + offsetSeconds
    let day = floorDivide(local, 86_400)
    let second = Int(local - day * 86_400)
    let fraction = Int(ms - seconds * 1000)
    let minutes = Int(abs(offsetSeconds)) / 60
    return Day(number: day).text + "T" + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":"
      + padded(second % 60, 2) + (fraction == 0 ? "" : "." + padded(fraction, 3)) + (offsetSeconds < 0 ? "-" : "+")
      + padded(minutes / 60, 2) + ":" + padded(minutes % 60, 2)
  }
}
