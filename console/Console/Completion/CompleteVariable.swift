import Schema

/// The end of a word that is a variable, or begins to be one: id=$c.na
struct VariableTail {
  /// Up to and with the dollar sign.
  let head: String
  /// Behind it: c.na
  let path: Substring

  /// - Returns: nil where the word ends in something else.
  init?(_ word: String) {
    guard let dollar = word.lastIndex(of: "$") else { return nil }
    let before = word[..<dollar]
    path = word[word.index(after: dollar)...]
    guard before.last != "\\", path.allSatisfy({ $0.isLetter || $0.isNumber || "_.?[]".contains($0) }) else {
      return nil
    }
    head = String(word[...dollar])
  }
}

extension Completer {
  func variables(_ tail: VariableTail, _ context: CursorContext) -> Candidates {
    guard let dot = tail.path.lastIndex(of: ".") else {
      let written = context.finished.compactMap { $0.first?.first }.filter { $0.hasPrefix("$") }
        .map { String($0.dropFirst()) }
      let names = Set(written + session.variables.keys).sorted() + BuiltIn.names
      return matching(names, String(tail.path), head: tail.head)
    }
    let owner = tail.path[..<dot]
    let shape = shape(ofVariable: owner, context)
    let head = tail.head + owner + "."
    return path(tail.path[tail.path.index(after: dot)...], shape, head: head)
  }
}
