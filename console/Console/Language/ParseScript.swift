/// What was read of a script, wrong lines and all.
package struct ParsedScript: Sendable, Equatable {
  /// Without the statements that are wrong.
  package let syntax: ScriptSyntax
  /// In the order of the text, at most `ScriptLimits.errors`.
  package let errors: [LineError]
  /// Variables of statements that are wrong: who reads them later is not to blame.
  package let lost: Set<String>
}

/// What a script may hold. A limit that is passed is an error of its line.
package enum ScriptLimits {
  package static let bytes = 4 << 20
  package static let blocks = 64
  package static let parentheses = 128
  /// Operators of one expression, which bound the depth of its tree.
  package static let operators = 1000
  package static let includes = 16
  /// Each takes a call of its own to walk.
  package static let steps = 128
  /// Each holds the one behind it, and is released by it.
  package static let stages = 64
  /// Who has a hundred wrong lines mends those first.
  package static let errors = 100
  /// Quotes, braces and the like without an end: each was looked for up to the end of the text.
  package static let openEnds = 10
}

extension ScriptSyntax {
  /// Reads a script to its end; behind a wrong statement it goes on at the next one.
  /// - Parameter isMethod: whether a name in small letters is a method of the server.
  package static func parse(_ text: String, isMethod: @escaping (String) -> Bool) -> ParsedScript {
    guard text.utf8.count <= ScriptLimits.bytes else {
      let error = LineError("A script has at most 4 MiB", "脚本最大为 4 MiB", at: 0..<1)
      return ParsedScript(syntax: ScriptSyntax(statements: []), errors: [error], lost: [])
    }
    var parser = ScriptParser(text, isMethod: isMethod)
    let statements = parser.script()
    let errors = (parser.errors + (parser.unclosed.map { [$0] } ?? [])).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    return ParsedScript(syntax: ScriptSyntax(statements: statements), errors: errors, lost: parser.lost)
  }

  /// - Throws: the first `LineError`; `isUnfinished` where more lines could complete the text.
  package init(parsing text: String, isMethod: @escaping (String) -> Bool) throws(LineError) {
    let parsed = Self.parse(text, isMethod: isMethod)
    if let error = parsed.errors.first { throw error }
    self = parsed.syntax
  }
}

extension CallSyntax {
  /// Reads `service.method path=value … --option`; line ends are spaces.
  init(parsing text: String) throws(LineError) {
    var parser = ScriptParser(text) { _ in true }
    parser.openings = 1
    parser.skipBlank()
    self = try parser.call()
    guard parser.reader.current == nil else { throw parser.unexpected() }
  }
}

/// Reads statements. Each part of the grammar is an extension in a file of its own, from the whole to the word.
struct ScriptParser {
  var reader: CharacterReader
  let isMethod: (String) -> Bool
  /// Parentheses, brackets and `$(` that are open: inside them line ends are spaces.
  var openings = 0
  /// `$(` that are open: there a word ends at `)`.
  var substitutions = 0
  /// Operators of the expression at hand.
  var operators = 0
  var blocks = 0
  private(set) var errors: [LineError] = []
  private var openEnds = 0
  /// The outermost block that the text leaves open.
  var unclosed: LineError?
  /// Blocks stand too deep: the rest was not read.
  var isAbandoned = false
  var lost: Set<String> = []

  init(_ text: String, isMethod: @escaping (String) -> Bool) {
    reader = CharacterReader(text)
    self.isMethod = isMethod
    _ = reader.take("\u{feff}")
  }

  mutating func script() -> [Statement] {
    var found: [Statement] = []
    while true {
      found += statements()
      guard reader.current != nil, !isFull else { return found }
      // Statements stop above the end of the text only at a word of a block that was never opened.
      let start = reader.position
      record(strayWord())
      recover(from: start, statement: start)
    }
  }

  /// Statements up to the end, or to a word that belongs to the block around them.
  mutating func statements() -> [Statement] {
    var found: [Statement] = []
    while !isFull {
      skipBlankLines()
      guard reader.current != nil, blockWord.map(\.begins) != false else { break }
      let start = reader.position
      do throws(LineError) {
        let kind = try statement()
        let end = trimmedEnd(from: start)
        skipBlank()
        guard isAtEnd else { throw unexpected() }
        found.append(Statement(kind, start..<end))
      } catch {
        lose(from: start)
        record(error)
        recover(from: max(start, error.range.lowerBound), statement: start)
      }
    }
    return found
  }

  /// So much is wrong that the rest is not read.
  var isFull: Bool { errors.count >= ScriptLimits.errors || openEnds >= ScriptLimits.openEnds }

  mutating func record(_ error: LineError) {
    guard !isFull else { return }
    errors.append(error)
    if error.isUnfinished { openEnds += 1 }
  }

  /// The place behind the last character that is no space.
  func trimmedEnd(from start: Int) -> Int {
    var end = reader.position
    while end > start, reader.scalars[end - 1].isWhitespace { end -= 1 }
    return end
  }

  /// Goes on where the next statement may begin: at a word of a block on the line, else at a later line that does not
  /// look like the rest of what was wrong.
  mutating func recover(from place: Int, statement start: Int) {
    openings = 0
    substitutions = 0
    reader.position = min(place, reader.end)
    var isWordStart = place > start
    while let current = reader.current {
      if current.isNewline {
        skipBlankLines()
        guard let next = reader.folded, "|)]},\"".unicodeScalars.contains(next) else { return }
        isWordStart = false
        continue
      }
      if isWordStart, blockWord != nil { return }
      isWordStart = current.isWhitespace
      reader.advance()
    }
  }

  /// Remembers the variable that a wrong statement was to set.
  private mutating func lose(from start: Int) {
    let position = reader.position
    defer { reader.position = position }
    reader.position = start
    guard reader.take("$") || take(.forWord) else { return }
    reader.skipSpace()
    _ = reader.take("$")
    lost.insert(reader.take { $0.continuesName })
  }

  private func strayWord() -> LineError {
    let word = wordAhead() ?? ("", 1)
    let opener = BlockWord(rawValue: word.text)?.opener ?? ""
    return LineError(
      "\(word.text) stands without its \(opener)", "\(word.text) 前面缺少 \(opener)",
      at: reader.position..<reader.position + word.length)
  }
}
