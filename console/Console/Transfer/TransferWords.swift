/// The words of a command that moves files: plain ones, and name=value; quotes keep spaces together.
struct TransferWords {
  struct Word {
    /// Before the =.
    let name: String?
    let text: String
    let range: Range<Int>
  }

  private var reader: CharacterReader

  init(_ text: String) { reader = CharacterReader(text) }

  mutating func next() throws(LineError) -> Word? {
    reader.skipSpace()
    guard reader.current != nil, !reader.isAt("#") else { return nil }
    let start = reader.position
    var text = ""
    var name: String?
    while let character = reader.current, !character.isWhitespace {
      if Self.quotes.contains(character) {
        text += try quoted()
      } else if name == nil, !text.isEmpty, character == "=", text.allSatisfy({ $0.isLetter || $0 == "_" }) {
        (name, text) = (text, "")
        reader.advance()
      } else {
        text.unicodeScalars.append(character)
        reader.advance()
      }
    }
    return Word(name: name, text: text, range: start..<reader.position)
  }

  func peek() throws(LineError) -> Word? {
    var copy = self
    return try copy.next()
  }

  mutating func needed(_ usage: String, _ what: Phrase) throws(LineError) -> Word {
    let end = reader.position
    guard let word = try next(), word.name == nil, !word.text.isEmpty else {
      throw LineError(
        "\(what.english) is missing: \(usage)", "缺少\(what.chinese):\(usage)", at: end..<end + 1)
    }
    return word
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ name: String, at range: Range<Int>
  ) throws(LineError) -> Choice {
    if let choice = Choice(rawValue: text.lowercased()) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    throw LineError(
      "\(name)= takes \(words.joined(separator: ", "))", "\(name)= 可为 \(words.joined(separator: "、"))", at: range,
      nearest: NearMatch.find(text, among: words))
  }

  /// The word `name=…`, wherever it stands.
  static func find(_ name: String, in text: String, from start: Int) -> Word? {
    var words = TransferWords(text)
    // What is no word of this kind is the call's own to judge.
    while let word = try? words.next() {
      if word.range.lowerBound >= start, word.name == name { return word }
    }
    return nil
  }

  private mutating func quoted() throws(LineError) -> String {
    let start = reader.position
    reader.advance()
    let text = reader.take { !Self.quotes.contains($0) }
    guard reader.current != nil else {
      throw LineError(
        "This text has no end: a quote is missing", "文字未结束:缺少引号", at: start..<start + 1, isUnfinished: true)
    }
    reader.advance()
    return text
  }

  private static let quotes: Set<Unicode.Scalar> = ["\"", "\u{201c}", "\u{201d}"]
}
