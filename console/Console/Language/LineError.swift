/// What is wrong with a line, and where: nothing of it was sent.
package struct LineError: Error, Sendable, Equatable {
  package let message: Phrase
  /// Unicode scalars from the start of the text.
  package let range: Range<Int>
  /// Words that may have been meant.
  package let nearest: [String]
  /// More text could still make this a whole: an open quote, brace or block.
  package let isUnfinished: Bool

  package init(
    _ english: String, _ chinese: String, at range: Range<Int>, nearest: [String] = [], isUnfinished: Bool = false
  ) {
    message = Phrase(english, chinese)
    self.range = range
    self.nearest = nearest
    self.isUnfinished = isUnfinished
  }

  /// The line with a caret below the place, then what is wrong.
  /// - Parameters:
  ///   - place: the script that the text is from.
  ///   - firstLine: where in it the text begins, from 1.
  package func render(
    _ text: String, place: String? = nil, firstLine: Int = 1, _ language: UILanguage
  ) -> String {
    render(SourceLines(text), place: place, firstLine: firstLine, language)
  }

  /// Of a text that has many errors.
  func render(_ source: SourceLines, place: String? = nil, firstLine: Int = 1, _ language: UILanguage) -> String {
    let (line, row, column) = source.line(at: range.lowerBound)
    // Of a line as long as a book the part around the place is enough.
    let start = line.startIndex + max(0, column - Self.shownBefore)
    let shown = line[start...].prefix(Self.shownBefore + Self.shownBehind)
    let before = shown.prefix(line.startIndex + column - start)
    let marked = shown.dropFirst(before.count).prefix(max(1, range.count))
    let caret =
      String(repeating: " ", count: DisplayWidth.of(visible(before)))
      + "^" + String(repeating: "~", count: max(0, DisplayWidth.of(visible(marked)) - 1))
    var said = message(language)
    if !nearest.isEmpty {
      let words = nearest.joined(separator: ", ")
      said += Phrase(" – did you mean \(words)?", " – 是否指 \(words)?")(language)
    }
    let head = place.map { "\($0):\(firstLine + row):\(column + 1): " } ?? ""
    return "\(visible(shown))\n\(caret)\n\(head)\(said)"
  }

  private static let shownBefore = 500
  private static let shownBehind = 500

  private func visible(_ text: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.lazy.map { $0 == "\t" ? " " : $0 })
    return VisibleText.escape(String(view))
  }
}

/// A text by its lines.
struct SourceLines {
  private let scalars: [Unicode.Scalar]
  private let table: LineTable

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    table = LineTable(text)
  }

  /// - Returns: the line that holds the place, with its number and the place in it, both from 0.
  func line(at place: Int) -> (line: ArraySlice<Unicode.Scalar>, row: Int, column: Int) {
    let place = min(max(0, place), scalars.count)
    let column = table.column(of: place) - 1
    let line = scalars[(place - column)...].prefix { !$0.isNewline }
    return (line, table.line(of: place) - 1, min(column, line.count))
  }
}
