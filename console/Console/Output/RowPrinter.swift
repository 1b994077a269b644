package import Schema

/// Shows rows as they come. A table of a stream takes its columns from the first rows and keeps them, so that an
/// export of a million rows needs the memory of a hundred.
package struct RowPrinter: Sendable {
  private let table: RowTable
  private let lines: RowBytes
  private let schema: Schema
  private let style: OutputStyle
  private let buffersAll: Bool
  private let isRecord: Bool
  private let isInside: Bool
  private var waiting: [[String]] = []
  private var layout: TableLayout?
  private var isVertical = false
  private var count = 0

  private static let rowsToMeasure = 100
  private static let rowsBelowEachOther = 10

  /// - Parameters:
  ///   - buffersAll: all rows are there at once, so each is measured.
  ///   - isRecord: one reply that is no list; it is not counted.
  ///   - isInside: a list within a record; where it is short, its texts are shown whole.
  package init(
    type: MessageType, schema: Schema, style: OutputStyle, buffersAll: Bool = false, isRecord: Bool = false,
    isInside: Bool = false
  ) {
    table = RowTable(type, schema, style)
    lines = RowBytes(table.columns, ValueText(schema: schema, style: style))
    self.schema = schema
    self.style = style
    self.buffersAll = buffersAll
    self.isRecord = isRecord
    self.isInside = isInside
  }

  var isForPeople: Bool { [.auto, .table, .vertical].contains(style.format) }

  /// What the row adds to the output, as UTF-8 behind what is there already; rows that wait to be measured add nothing.
  package mutating func write(_ row: DynamicMessage, to bytes: inout [UInt8]) {
    defer { count += 1 }
    switch style.format {
    // A stream cannot be one JSON document without an end in sight, so its items come one a line.
    case .json, .jsonl:
      schema.writeJSON(row, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    case .csv, .tsv:
      let form: RowBytes.Form = style.format == .csv ? .csv : .tsv
      if count == 0 { form.write(table.headers, to: &bytes) }
      // A screen gets control characters as escapes; a pipe gets the data.
      if style.isTerminal { form.write(table.cells(row), to: &bytes) } else { lines.write(row, form, to: &bytes) }
    case .md:
      let cells = table.cells(row)
      guard !buffersAll else { return waiting.append(cells) }
      if count == 0 { bytes += (Markdown.line(table.titles, right: right) + Markdown.rule(right: right)).utf8 }
      bytes += Markdown.line(cells, right: right).utf8
    case .auto, .table, .vertical:
      let cells = table.cells(row)
      if layout != nil || isVertical {
        bytes += show([cells], from: count).utf8
      } else {
        waiting.append(cells)
        if !buffersAll && waiting.count >= Self.rowsToMeasure { bytes += flush().utf8 }
      }
    }
  }

  /// What is left to say after the last row.
  package mutating func end(to bytes: inout [UInt8]) {
    switch style.format {
    case .json, .jsonl: return
    case .csv: if count == 0 { RowBytes.Form.csv.write(table.headers, to: &bytes) }
    case .tsv: if count == 0 { RowBytes.Form.tsv.write(table.headers, to: &bytes) }
    // What comes next must not become a row of the table.
    case .md: bytes += (markdown() + "\n").utf8
    case .auto, .table, .vertical:
      let rest = flush()
      bytes += (isRecord ? (rest.isEmpty ? nothing : rest) : rest + footer).utf8
    }
  }

  package mutating func item(_ row: DynamicMessage) -> String {
    var bytes: [UInt8] = []
    write(row, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  package mutating func end() -> String {
    var bytes: [UInt8] = []
    end(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Shows the rows that wait, which settles the layout.
  package mutating func flush() -> String {
    guard !waiting.isEmpty, style.format != .md else { return "" }
    let rows = waiting
    waiting = []
    let layout = table.layout(rows)
    guard !layout.lanes.isEmpty else { return "" }
    isVertical = style.format == .vertical || style.format == .auto && !fits(layout)
    if isVertical { return show(rows, from: 0) }
    self.layout = layout
    return table.header(layout) + table.body(rows, layout)
  }

  /// A table that hides most of its columns tells less than records below each other. One record is shown whole: a key
  /// that is shown once must not lose its end.
  private func fits(_ layout: TableLayout) -> Bool {
    if isRecord { return layout.hidden == 0 && !layout.isCut }
    if isInside, layout.isCut, count <= Self.rowsBelowEachOther { return false }
    return layout.hidden == 0 || layout.lanes.count >= 3
  }

  private func show(_ rows: [[String]], from first: Int) -> String {
    if let layout { return table.body(rows, layout) }
    return rows.enumerated().map { index, cells in
      (isRecord ? "" : "-- \(first + index + 1) --\n") + table.vertical(cells)
    }.joined()
  }

  /// The rows that wait: a record as two columns, a list with the columns that hold something.
  private mutating func markdown() -> String {
    let rows = waiting
    waiting = []
    // A stream's rows are out already.
    guard !rows.isEmpty else { return count > 0 ? "" : isRecord ? nothing : footer }
    if isRecord, let cells = rows.first {
      let filled = cells.indices.filter { !cells[$0].isEmpty }
      let titles = [Phrase("field", "字段"), Phrase("value", "值")].map { $0(style.language) }
      return filled.isEmpty
        ? nothing : Markdown.table(titles, filled.map { [table.titles[$0], cells[$0]] }, right: [false, false])
    }
    let lanes = table.layout(rows).lanes.map(\.column)
    guard !lanes.isEmpty else { return footer }
    return Markdown.table(
      lanes.map { table.titles[$0] }, rows.map { row in lanes.map { row[$0] } }, right: lanes.map { right[$0] })
  }

  private var right: [Bool] { table.columns.map(\.alignsRight) }

  private var nothing: String { Phrase("(empty)\n", "(空)\n")(style.language) }

  private var footer: String {
    let rows = Phrase("\(count) \(count == 1 ? "row" : "rows")", "\(count) 行")(style.language)
    guard let hidden = layout?.hidden, hidden > 0 else { return "(\(rows))\n" }
    let more = Phrase("\(hidden) more \(hidden == 1 ? "column" : "columns"): \\x on", "另有 \(hidden) 列:\\x on")(
      style.language)
    return "(\(rows); \(more))\n"
  }
}
