/// Where the cursor is: which pipeline, which of its stages, which word.
struct CursorContext {
  /// Finished words of the statement or of the innermost `$( … )`, by stages.
  private(set) var segments: [[String]] = [[]]
  /// What stands between the last space and the cursor.
  private(set) var word = ""
  /// Characters before the word.
  private(set) var start = 0
  /// Inside `$( … )`.
  var isNested: Bool { !outer.isEmpty }
  /// Inside a text.
  var isQuoted: Bool { opened.last == .quote }
  /// Statements that are finished, as their stages: they say what variables hold.
  private(set) var finished: [[[String]]] = []

  private enum Opened { case quote, paren, nested, list, object }

  /// A pipeline that waits for the one inside it.
  private struct Outer {
    let segments: [[String]]
    let word: String
  }

  private var opened: [Opened] = []
  private var outer: [Outer] = []
  private var previous: Character = " "

  init(_ text: String) {
    for (index, character) in text.enumerated() {
      take(character, index)
      previous = character
    }
  }

  /// The file behind > or >>, and what stands before it in the word. In a condition > compares.
  var redirection: (file: String, head: String)? {
    guard let last = segments.last, !isNested, last.first != "where", !CursorContext.compares(segments[0].first) else {
      return nil
    }
    if let sign = last.last, sign == ">" || sign == ">>" { return (word, "") }
    guard word.hasPrefix(">") else { return nil }
    let sign = word.prefix { $0 == ">" }
    return (String(word.dropFirst(sign.count)), String(sign))
  }

  private static func compares(_ head: String?) -> Bool {
    head.map { ["\\if", "\\elif", "\\expect"].contains($0.lowercased()) } ?? false
  }

  private mutating func take(_ character: Character, _ index: Int) {
    if isQuoted { return takeQuoted(character, index) }
    switch character {
    case "\"", "\u{201c}", "\u{201d}", "\u{ff02}":
      opened.append(.quote)
      word.append(character)
    case "(" where previous == "$": open(index)
    case "(":
      opened.append(.paren)
      endWord(index)
    case ")": close(index)
    case "[", "{":
      opened.append(character == "[" ? .list : .object)
      word.append(character)
    case "]", "}":
      if opened.last == .list || opened.last == .object { opened.removeLast() }
      word.append(character)
    case "\n" where opened.isEmpty, "\r\n" where opened.isEmpty: endStatement(index)
    case "|" where opened.last != .list && opened.last != .object: takeBar(index)
    case _ where character.isWhitespace && opened.last != .list && opened.last != .object: endWord(index)
    default: word.append(character)
    }
  }

  private mutating func takeQuoted(_ character: Character, _ index: Int) {
    if character == "(", previous == "$" { return open(index) }
    word.append(character)
    if previous != "\\", "\"\u{201c}\u{201d}\u{ff02}".contains(character) { opened.removeLast() }
  }

  /// || is an operator, | begins a stage.
  private mutating func takeBar(_ index: Int) {
    if previous == "|" {
      guard segments.count > 1, segments.last?.isEmpty == true else { return }
      segments.removeLast()
      segments[segments.count - 1].append("||")
      return
    }
    endWord(index)
    segments.append([])
  }

  private mutating func open(_ index: Int) {
    opened.append(.nested)
    outer.append(Outer(segments: segments, word: word))
    (segments, word, start) = ([[]], "", index + 1)
  }

  private mutating func close(_ index: Int) {
    guard let last = opened.popLast() else { return }
    guard last == .nested, let waiting = outer.popLast() else { return endWord(index) }
    endWord(index)
    // What a loop goes over is known by what its parenthesis holds.
    if waiting.segments.count == 1, waiting.segments[0].last?.lowercased() == "in", waiting.segments[0].count > 1 {
      finished.append(
        [["$" + waiting.segments[0][waiting.segments[0].count - 2], "in"] + segments[0]] + segments.dropFirst())
    }
    segments = waiting.segments
    word = waiting.word + "(…)"
  }

  private mutating func endWord(_ index: Int) {
    if !word.isEmpty { segments[segments.count - 1].append(word) }
    (word, start) = ("", index + 1)
  }

  private mutating func endStatement(_ index: Int) {
    endWord(index)
    // A pipeline goes on behind a bar at the end of its line.
    if segments.count > 1, segments.last?.isEmpty == true { return }
    finished.append(segments)
    segments = [[]]
  }
}

/// What may come next where no call has begun yet.
struct StatementStart {
  /// A new statement.
  private(set) var isFresh = false
  /// Where the last word of a block stands.
  private(set) var keyword: Int?
  /// Reasons, and what else may follow them.
  private(set) var reasonsOnly: [String] = []

  init(_ words: [String]) {
    guard let at = words.lastIndex(where: { Self.keywords.contains($0.lowercased()) }) else {
      // `$x =` is followed by a call or by an expression.
      isFresh = words.isEmpty || words.count == 2 && words[0].hasPrefix("$") && words[1] == "="
      return
    }
    keyword = at
    let rest = words[(at + 1)...]
    switch words[at].lowercased() {
    case "\\try", "\\else": isFresh = rest.isEmpty
    case "\\catch": reasonsOnly = ["\\again", "\\end", "\\catch"]
    default: break
    }
  }

  private static let keywords: Set<String> = ["\\if", "\\elif", "\\else", "\\for", "\\try", "\\catch"]
}
