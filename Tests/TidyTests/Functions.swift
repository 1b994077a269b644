/// Finds functions by their indentation, which the formatter guarantees.
enum Functions {
  /// "path:line" of each function whose body has more than `limit` lines.
  static func longerThan(_ limit: Int, in path: String) -> [String] {
    let lines = Repository.lines(path)
    var found: [String] = []
    for (index, line) in lines.enumerated() where isStart(line) {
      let indent = line.prefix { $0 == " " }.count
      let closing = String(repeating: " ", count: indent) + "}"
      guard let end = lines[index...].firstIndex(where: { $0.hasPrefix(closing) }) else { continue }
      if end - index > limit + 1 { found.append("\(path):\(index + 1)") }
    }
    return found
  }

  private static func isStart(_ line: Substring) -> Bool {
    // Code that is made as text begins in a quotation.
    let words = line.prefix { $0 != "\"" }.split(separator: " ")
    return words.contains("func") || words.contains { $0.hasPrefix("init(") }
  }
}
