import Schema

/// Rows of one type as lines of text.
struct RowTable: Sendable {
  let columns: [Column]
  private let text: ValueText

  init(_ type: MessageType, _ schema: Schema, _ style: OutputStyle) {
    columns = Column.all(of: type, schema, isHuman: style.isHuman)
    text = ValueText(schema: schema, style: style)
  }

  func cells(_ row: DynamicMessage) -> [String] { columns.map { text.cell(row, $0) } }

  func layout(_ rows: [[String]]) -> TableLayout {
    let natural = columns.indices.map { column in
      let widest = rows.reduce(0) { max($0, DisplayWidth.of($1[column])) }
      return widest == 0 ? 0 : max(widest, DisplayWidth.of(columns[column].header))
    }
    return TableLayout(
      natural: natural, ranks: columns.map(\.rank), isText: columns.map { !$0.alignsRight }, width: text.style.width)
  }

  func header(_ layout: TableLayout) -> String {
    let right = columns.map(\.alignsRight)
    return layout.line(columns.map(\.header), alignsRight: right) + "\n"
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
