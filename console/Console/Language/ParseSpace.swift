/// The words that shape blocks. Each ends the statement before it, so that a block fits on a line.
enum BlockWord: String, CaseIterable {
  case ifWord = "\\if"
  case elifWord = "\\elif"
  case elseWord = "\\else"
  case forWord = "\\for"
  case tryWord = "\\try"
  case catchWord = "\\catch"
  case endWord = "\\end"

  var begins: Bool { self == .ifWord || self == .forWord || self == .tryWord }

  /// What has to stand before it.
  var opener: String {
    switch self {
    case .ifWord, .elifWord, .elseWord: "\\if"
    case .forWord: "\\for"
    case .tryWord, .catchWord: "\\try"
    case .endWord: "\\if, \\for, \\try"
    }
  }
}

/// Between the words: spaces, line ends, comments, and where a statement ends.
extension ScriptParser {
  /// A word behind a backslash, in small letters.
  func wordAhead() -> (text: String, length: Int)? {
    guard reader.isAt("\\") else { return nil }
    var look = reader
    look.advance()
    let name = look.take { $0.continuesName }
    guard look.current.map({ $0.isWhitespace || $0 == ")" }) ?? true else { return nil }
    return ("\\" + name.lowercased(), look.position - reader.position)
  }

  /// The word of a block at the place.
  var blockWord: BlockWord? { wordAhead().flatMap { BlockWord(rawValue: $0.text) } }

  mutating func take(_ word: BlockWord) -> Bool {
    guard let ahead = wordAhead(), ahead.text == word.rawValue else { return false }
    reader.position += ahead.length
    return true
  }

  /// A word of letters, in any case, that stands alone.
  mutating func take(word: String) -> Bool {
    let start = reader.position
    if reader.take(while: { $0.continuesName }).lowercased() == word { return true }
    reader.position = start
    return false
  }

  /// Spaces; line ends and comments too where something is open.
  mutating func skipBlank() {
    if openings > 0 { return skipBlankLines() }
    while let current = reader.current, current.isWhitespace, !current.isNewline { reader.advance() }
  }

  /// Spaces, line ends and comments.
  mutating func skipBlankLines() {
    while true {
      reader.skipSpace()
      guard reader.isAt("#") else { return }
      while let current = reader.current, !current.isNewline { reader.advance() }
    }
  }

  /// Spaces and, where the next line begins with `|`, what stands before that.
  mutating func skipToBar() {
    skipBlank()
    let position = reader.position
    skipBlankLines()
    if !reader.isAt("|") { reader.position = position }
  }

  /// The statement ends here: the line does, or a comment or a word of a block begins.
  var isAtEnd: Bool {
    guard let current = reader.current else { return true }
    return current.isNewline && openings == 0 || reader.isAt("#") || blockWord != nil
  }

  /// What stands where a statement should end.
  func unexpected() -> LineError {
    let start = reader.position
    var look = reader
    let word = look.take { !$0.isWhitespace }
    if reader.isAt(")") {
      return LineError("This ) closes nothing", "多余的 )", at: start..<start + 1)
    }
    let range = start..<max(start + 1, look.position)
    if reader.isAt("\\") {
      return LineError("\(word) begins a line of its own", "\(word) 须另起一行", at: range)
    }
    return LineError("Expected the end of the line", "此处应为行尾", at: range)
  }
}
