import Schema

/// Rows of one type as lines of text.
struct RowTable: Sendable {
  let columns: [Column]
  /// What stands above the columns.
  private let titles: [String]
  private let text: ValueText

  init(_ type: MessageType, _ schema: Schema, _ style: OutputStyle) {
    columns = Column.all(of: type, schema, isHuman: style.isHuman, style.language)
    titles = style.isHuman ? Self.short(columns.map(\.header)) : columns.map(\.header)
    text = ValueText(schema: schema, style: style)
  }

  func cells(_ row: DynamicMessage) -> [String] { columns.map { text.cell(row, $0) } }

  /// Where columns have to go, those that hold nothing but zero and false go sooner.
  func layout(_ rows: [[String]]) -> TableLayout {
    let natural = columns.indices.map { column in
      let widest = rows.reduce(0) { max($0, DisplayWidth.of($1[column])) }
      return widest == 0 ? 0 : max(widest, DisplayWidth.of(titles[column]))
    }
    func layout(_ ranks: [Int]) -> TableLayout {
      TableLayout(natural: natural, ranks: ranks, isText: columns.map(\.mayBeCut), width: text.style.width)
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

  /// RFC 4180; every column, since programs want the same ones each time.
  func csv(_ cells: [String]) -> String {
    cells.map { cell in
      guard cell.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return cell }
      let parts = cell.split(separator: "\"", omittingEmptySubsequences: false)
      return "\"" + parts.joined(separator: "\"\"") + "\""
    }.joined(separator: ",") + "\r\n"
  }

  /// A tab or a line end inside a value is written \t, \n, and a backslash doubled, so that cut and awk see one field.
  func tsv(_ cells: [String]) -> String {
    cells.map { cell in
      var text = ""
      for scalar in cell.unicodeScalars {
        switch scalar {
        case "\t": text += "\\t"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\\": text += "\\\\"
        default: text.unicodeScalars.append(scalar)
        }
      }
      return text
    }.joined(separator: "\t") + "\n"
  }

  var headers: [String] { columns.map(\.header) }
}
