/// Words below each other in as many columns as the screen has room for.
package enum ColumnText {
  private static let gap = 2

  package static func of(_ words: [String], columns: Int) -> String {
    guard let widest = words.map({ DisplayWidth.of($0) }).max() else { return "" }
    let perLine = max(1, (columns - 1 + gap) / (widest + gap))
    let rows = (words.count + perLine - 1) / perLine
    var text = ""
    for row in 0..<rows {
      let line = stride(from: row, to: words.count, by: rows).map { words[$0] }
      for (index, word) in line.enumerated() {
        let isLast = index == line.count - 1
        text += isLast ? DisplayWidth.clip(word, to: columns - 1) : DisplayWidth.pad(word, to: widest + gap)
      }
      text += "\n"
    }
    return text
  }
}
