import Schema

extension Help {
  /// Lines with aligned columns; the last one is cut where the screen ends, or goes on below itself.
  func columns(_ rows: [[String]], indent: Int = 2, wraps: Bool = false) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let lastStart = widths.dropLast().reduce(indent) { $0 + $1 + 2 }
    return rows.flatMap { row -> [String] in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.dropLast().enumerated() { line += DisplayWidth.pad(cell, to: widths[column]) + "  " }
      let last = row.last ?? ""
      if wraps, let width = style.width, lastStart + DisplayWidth.of(last) > width, lastStart + 24 < width {
        let parts = wrap(last, indent: lastStart)
        return [line + parts[0].dropFirst(lastStart)] + parts.dropFirst()
      }
      line += last
      while line.last == " " { line.removeLast() }
      return [style.width.map { DisplayWidth.clip(line, to: $0) } ?? line]
    }
  }

  /// Text in lines of the screen's width; ideographs need no space to break at.
  func wrap(_ text: String, indent: Int) -> [String] {
    let space = String(repeating: " ", count: indent)
    let room = max(20, (style.width ?? 100) - indent)
    return text.split(separator: "\n").flatMap { paragraph -> [String] in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        let joined = line.isEmpty ? String(word) : line + " " + word
        if DisplayWidth.of(joined) <= room || line.isEmpty {
          line = joined
        } else {
          lines.append(space + line)
          line = String(word)
        }
      }
      return lines + [space + line]
    }
  }

  func firstLine(_ doc: String) -> String { doc.split(separator: "\n").joined(separator: " ") }

  func firstSentence(_ doc: String) -> String {
    let line = firstLine(doc)
    for (index, character) in zip(line.indices, line) where character == "." || character == "。" {
      let next = line.index(after: index)
      if next == line.endIndex || line[next] == " " { return String(line[...index]) }
    }
    return line
  }

  /// A part of the name, in any case; `*` stands for anything.
  static func matches(_ name: String, _ pattern: String?) -> Bool {
    guard let pattern else { return true }
    var rest = name.lowercased()[...]
    for part in pattern.lowercased().split(separator: "*") {
      guard let start = rest.indices.first(where: { rest[$0...].hasPrefix(part) }) else { return false }
      rest = rest[start...].dropFirst(part.count)
    }
    return true
  }
}
