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
      schema.writeJSON(row, to: &bytes)
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
    guard column.path.count > 1 else { return cell(in: row, column.field, index) }
    var owner = row
    for step in column.path.dropLast() {
      guard let inner = owner[step]?.messageValue else { return }
      owner = inner
    }
    cell(in: owner, column.field, index)
  }

  private mutating func cell(in owner: DynamicMessage, _ field: Field, _ index: Int) {
    guard field.isRepeated else {
      if let value = owner[field] { write(value, field, index) }
      return
    }
    let items = owner.list(field)
    guard !items.isEmpty else { return }
    if case .message = items[0] {
      SpreadsheetCell.write(JSON.list(items.map { schema.json($0, of: field) }).compact, to: &bytes)
    } else {
      SpreadsheetCell.write(ListCell.joined(items.map { text($0, field, index) }), to: &bytes)
    }
  }

  /// Digits, dates and words of the contract need no quotes.
  private mutating func write(_ value: DynamicValue, _ field: Field, _ index: Int) {
    switch (value, field.meaning) {
    case (.text(let text), _): SpreadsheetCell.write(text, to: &bytes)
    case (.int(let number), .day) where Day.readable.contains(number): Day(number: number).write(to: &bytes)
    case (.int(let ms), .instant): instants.write(ms, to: &bytes)
    case (.int, _), (.uint, _), (.bool, _): bytes.append(contentsOf: text(value, field, index).utf8)
    case (.message, _), (.bytes, _), (.double, _): SpreadsheetCell.write(text(value, field, index), to: &bytes)
    }
  }

  /// Of an item of a list, or of a value that is seldom.
  private func text(_ value: DynamicValue, _ field: Field, _ index: Int) -> String {
    switch value {
    case .int(let number):
      if let word = words[index][number] { return word }
      return field.meaning == .day && Day.readable.contains(number) ? Day(number: number).text : "\(number)"
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
  /// The zone's offset in the quarter of an hour that was asked for last: the C library takes a lock for each question.
  private var quarter = Int64.min
  private var offsetSeconds: Int64 = 0

  init(zone: Zone) { self.zone = zone }

  mutating func write(_ ms: Int64, to bytes: inout [UInt8]) {
    let seconds = floorDivide(ms, 1000)
    let day = floorDivide(seconds, 86_400)
    guard Day.readable.contains(day - 1), Day.readable.contains(day + 1) else {
      return bytes.append(contentsOf: "\(ms)".utf8)
    }
    if floorDivide(seconds, 900) != quarter {
      quarter = floorDivide(seconds, 900)
      offsetSeconds = zone.offset(seconds)
    }
    let local = seconds + offsetSeconds
    let localDay = floorDivide(local, 86_400)
    let second = Int(local - localDay * 86_400)
    let minutes = Int(abs(offsetSeconds)) / 60
    Day(number: localDay).write(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    bytes.append(second / 3600, digits: 2, before: ":")
    bytes.append(second / 60 % 60, digits: 2, before: ":")
    bytes.append(second % 60, digits: 2)
    let fraction = Int(ms - seconds * 1000)
    if fraction > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(fraction, digits: 3)
    }
    bytes.append(offsetSeconds < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    bytes.append(minutes / 60, digits: 2, before: ":")
    bytes.append(minutes % 60, digits: 2)
  }
}

extension Day {
  /// 2026-03-01
  fileprivate func write(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    bytes.append(year, digits: 4, before: "-")
    bytes.append(month, digits: 2, before: "-")
    bytes.append(day, digits: 2)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ number: Int, digits: Int) {
    var place = 1
    for _ in 1..<digits { place *= 10 }
    while place > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / place % 10))
      place /= 10
    }
  }

  fileprivate mutating func append(_ number: Int, digits: Int, before mark: Unicode.Scalar) {
    append(number, digits: digits)
    append(UInt8(ascii: mark))
  }
}
