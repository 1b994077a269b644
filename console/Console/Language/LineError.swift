/// What is wrong with a line, and where: nothing of it was sent.
package struct LineError: Error, Sendable, Equatable {
  package let message: Phrase
  /// Characters from the start of the text.
  package let range: Range<Int>
  /// Words that may have been meant.
  package let nearest: [String]
  /// More text could still make this a whole: an open quote or brace.
  package let isUnfinished: Bool

  init(
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
    let (line, row, column) = locate(in: text)
    let before = line.prefix(column)
    let marked = line.dropFirst(column).prefix(max(1, min(range.count, line.count - column)))
    let caret =
      String(repeating: " ", count: DisplayWidth.of(visible(before)))
      + "^" + String(repeating: "~", count: max(0, DisplayWidth.of(visible(marked)) - 1))
    var said = message(language)
    if !nearest.isEmpty {
      let words = nearest.joined(separator: ", ")
      said += Phrase(" – did you mean \(words)?", " – 是否指 \(words)?")(language)
    }
    let head = place.map { "\($0):\(firstLine + row):\(column + 1): " } ?? ""
    return "\(visible(line))\n\(caret)\n\(head)\(said)"
  }

  /// The line of a longer text that holds the place.
  private func locate(in text: String) -> (line: Substring, row: Int, column: Int) {
    var start = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in lines.enumerated() {
      if range.lowerBound <= start + line.count { return (line, row, max(0, range.lowerBound - start)) }
      start += line.count + 1
    }
    return (lines.last ?? "", max(0, lines.count - 1), lines.last?.count ?? 0)
  }

  private func visible(_ text: Substring) -> String {
    VisibleText.escape(String(text.map { $0 == "\t" ? " " : $0 }))
  }
}
