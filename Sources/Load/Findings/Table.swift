internal import Console

/// Rows under headings, as wide as a page: labels are Chinese at times, so widths are columns of a terminal.
struct Table {
  /// A page of a mail or a terminal beside another one.
  static let columnsMax = 100

  struct Column {
    var heading: String
    var width: Int
    var isNumber = true
  }

  private(set) var lines: [String]
  private let columns: [Column]

  /// - Parameter columns: together with a space between them at most `columnsMax` wide.
  init(_ columns: [Column]) {
    self.columns = columns
    lines = []
    add(columns.map(\.heading))
  }

  mutating func add(_ cells: [String]) {
    let parts = zip(columns, cells).map { column, cell in
      DisplayWidth.pad(DisplayWidth.clip(cell, to: column.width), to: column.width, right: column.isNumber)
    }
    lines.append(Self.trimmed(parts.joined(separator: " ")))
  }

  /// A sentence below the table, broken where it is too long.
  static func wrapped(_ text: String, indent: Int = 2) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin
    for word in text.split(separator: " ") {
      let piece = DisplayWidth.clip(String(word), to: columnsMax - indent - 2)
      if line.count > indent, DisplayWidth.of(line) + 1 + DisplayWidth.of(piece) > columnsMax {
        lines.append(line)
        line = margin + "  "
      }
      line += (line.last == " " || line.isEmpty ? "" : " ") + piece
    }
    return lines + [line]
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
