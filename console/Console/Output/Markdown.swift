/// Tables of Markdown, for reports that are mailed or kept: data in them is never markup.
enum Markdown {
  /// - Parameter widths: columns are filled up to these, so that the source reads as a table too; nil where the rows
  ///   still come.
  static func line(_ cells: [String], widths: [Int]? = nil, right: [Bool]) -> String {
    let padded = cells.indices.map { index in
      widths.map { DisplayWidth.pad(cells[index], to: $0[index], right: right[index]) } ?? cells[index]
    }
    return "| " + padded.joined(separator: " | ") + " |\n"
  }

  /// What parts the header from the rows and says how they are aligned.
  static func rule(widths: [Int]? = nil, right: [Bool]) -> String {
    let dashes = right.indices.map { index in
      let dash = String(repeating: "-", count: max(3, widths?[index] ?? 3) - (right[index] ? 1 : 0))
      return right[index] ? dash + ":" : dash
    }
    return "| " + dashes.joined(separator: " | ") + " |\n"
  }

  /// A whole table.
  static func table(_ titles: [String], _ rows: [[String]], right: [Bool]) -> String {
    let widths = titles.indices.map { column in
      rows.reduce(max(3, DisplayWidth.of(titles[column]))) { max($0, DisplayWidth.of($1[column])) }
    }
    return line(titles, widths: widths, right: right) + rule(widths: widths, right: right)
      + rows.map { line($0, widths: widths, right: right) }.joined()
  }

  /// Characters that mean something in a cell with a backslash before them; a line end as `<br>`, since a row is a line.
  static func escape(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { marks.contains($0) || VisibleText.isHidden($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": escaped += "<br>"
      case "\r": continue
      case "\t": escaped += " "
      case _ where marks.contains(scalar): escaped += "\\" + String(scalar)
      case _ where VisibleText.isHidden(scalar): escaped += "\\\\u{" + String(scalar.value, radix: 16) + "}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let marks: Set<Unicode.Scalar> = ["|", "\\", "`", "*", "<", "[", "~"]
}
