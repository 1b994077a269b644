package import Schema

/// Shows rows as they come. A table of a stream takes its columns from the first rows and keeps them, so that an
/// export of a million rows needs the memory of a hundred.
package struct RowPrinter: Sendable {
  private let table: RowTable
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
    self.schema = schema
    self.style = style
    self.buffersAll = buffersAll
    self.isRecord = isRecord
    self.isInside = isInside
  }

  var isForPeople: Bool { [.auto, .table, .vertical].contains(style.format) }

  package mutating func item(_ row: DynamicMessage) -> String {
    defer { count += 1 }
    switch style.format {
    // A stream cannot be one JSON document without an end in sight, so its items come one a line.
    case .json, .jsonl: return schema.json(row).compact + "\n"
    case .csv: return (count == 0 ? table.csv(table.headers) : "") + table.csv(table.cells(row))
    case .tsv: return (count == 0 ? table.tsv(table.headers) : "") + table.tsv(table.cells(row))
    case .auto, .table, .vertical:
      let cells = table.cells(row)
      if layout != nil || isVertical { return show([cells], from: count) }
      waiting.append(cells)
      return !buffersAll && waiting.count >= Self.rowsToMeasure ? flush() : ""
    }
  }

  /// What is left to say after the last row.
  package mutating func end() -> String {
    switch style.format {
    case .json, .jsonl: return ""
    case .csv: return count == 0 ? table.csv(table.headers) : ""
    case .tsv: return count == 0 ? table.tsv(table.headers) : ""
    case .auto, .table, .vertical:
      let rest = flush()
      return isRecord ? (rest.isEmpty ? Phrase("(empty)\n", "(空)\n")(style.language) : rest) : rest + footer
    }
  }

  /// Shows the rows that wait, which settles the layout.
  package mutating func flush() -> String {
    guard !waiting.isEmpty else { return "" }
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

  private var footer: String {
    let rows = Phrase("\(count) \(count == 1 ? "row" : "rows")", "\(count) 行")(style.language)
    guard let hidden = layout?.hidden, hidden > 0 else { return "(\(rows))\n" }
    let more = Phrase("\(hidden) more \(hidden == 1 ? "column" : "columns"): \\x on", "另有 \(hidden) 列:\\x on")(
      style.language)
    return "(\(rows); \(more))\n"
  }
}
