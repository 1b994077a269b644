import Schema

/// Rows of one type as lines of text.
struct RowTable: Sendable {
  let columns: [Column]
  /// What stands above the columns.
  let titles: [String]
  private let text: ValueText
  /// Columns that somebody chose are shown also where they hold nothing.
  private let keepsEmpty: Bool

  init(_ type: MessageType, _ schema: Schema, _ style: OutputStyle) {
    columns = Column.all(of: type, schema, isHuman: style.isHuman, style.language)
    titles = style.isHuman ? Self.short(columns.map(\.header)) : columns.map(\.header)
    text = ValueText(schema: schema, style: style)
    keepsEmpty = schema.isMadeUp(type)
  }

  func cells(_ row: DynamicMessage) -> [String] { columns.map { text.cell(row, $0) } }

  /// Where columns have to go, those that hold nothing but zero and false go sooner.
  func layout(_ rows: [[String]]) -> TableLayout {
    let natural = columns.indices.map { column in
      let widest = rows.reduce(0) { max($0, DisplayWidth.of($1[column])) }
      return widest == 0 && !keepsEmpty ? 0 : max(widest, DisplayWidth.of(titles[column]))
    }
    func layout(_ ranks: [Int]) -> TableLayout {
      let width = text.style.format == .md ? nil : text.style.width
      return TableLayout(natural: natural, ranks: ranks, isText: columns.map(\.mayBeCut), width: width)
    }
    let ranks = columns.map(\.rank)
    let plain = layout(ranks)
    guard text.style.isHuman, plain.hidden > 0 else { return plain }
    let saysNothing = columns.indices.map { column in rows.allSatisfy { Self.nothing.contains($0[column]) } }
    return layout(columns.indices.map { ranks[$0] + (saysNothing[$0] ? Self.step : 0) })
  }

  /// Behind the row's own fields, before those that are known to tell little.
  private static let step = 150
  private static let nothing: Set<String> = ["", "0", "false"]

  /// A field of a message that stands in the row goes by its own name, where no other column has that one.
  private static func short(_ headers: [String]) -> [String] {
    let lasts = headers.map { header in
      let words = header.split(separator: ".")
      return words.count == 2 ? String(words[1]) : header
    }
    let counts = Dictionary(lasts.map { ($0, 1) }, uniquingKeysWith: +)
    return headers.indices.map { counts[lasts[$0]] == 1 ? lasts[$0] : headers[$0] }
  }

  func header(_ layout: TableLayout) -> String {
    let right = columns.map(\.alignsRight)
    return layout.line(titles, alignsRight: right) + "\n"
  }

  func body(_ rows: [[String]], _ layout: TableLayout) -> String {
    let right = columns.map(\.alignsRight)
    return rows.map { layout.line($0, alignsRight: right) + "\n" }.joined()
  }

  /// A field a line, empty ones left out.
  func vertical(_ cells: [String]) -> String {
    let shown = columns.indices.filter { !cells[$0].isEmpty }
    let width = shown.map { DisplayWidth.of(columns[$0].header) }.max() ?? 0
    return shown.map { DisplayWidth.pad(columns[$0].header, to: width) + "  " + cells[$0] + "\n" }.joined()
  }

  var headers: [String] { columns.map(\.header) }
}
