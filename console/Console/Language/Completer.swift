package import Schema

/// What could stand where the cursor is. Pure: the terminal shows it, the tests read it.
package struct Completer: Sendable {
  let schema: Schema
  /// Paths that begin with the given text.
  let files: @Sendable (String) -> [String]

  /// Whole words that may replace the one under the cursor.
  package struct Result: Sendable, Equatable {
    /// Characters before the word.
    package let start: Int
    package let words: [String]
    /// A single word is finished, so that a space may follow.
    package let isFinal: Bool
  }

  package init(schema: Schema, files: @escaping @Sendable (String) -> [String] = { FileSystem.complete($0) }) {
    self.schema = schema
    self.files = files
  }

  /// - Parameter line: what stands before the cursor.
  package func complete(_ line: String) -> Result {
    let characters = Array(line)
    let start = wordStart(characters)
    let word = String(characters[start...])
    let words = String(characters[..<start]).split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return firstWord(word, start) }
    if first == "\\import" || first == "\\export" { return transfer(first, word, start, Array(words.dropFirst())) }
    if first.hasPrefix("\\") || first == "help" || first == "?" { return argument(of: first, word, start) }
    guard let method = schema.method(first.lowercased()), let type = schema.message(method.request) else {
      return Result(start: start, words: [], isFinal: false)
    }
    return argument(word, start, type, given: words.dropFirst())
  }

  private func firstWord(_ word: String, _ start: Int) -> Result {
    if word.hasPrefix("\\") { return result(start, MetaCommand.usages.map(\.name), word) }
    guard !word.contains(".") else { return result(start, schema.methods.map(\.name), word) }
    let services = schema.services.map { $0.name + "." }.filter { $0.hasPrefix(word) }
    // One service left: its methods at once, instead of a dot and another Tab.
    if services.count == 1, !word.isEmpty { return result(start, schema.methods.map(\.name), services[0]) }
    return Result(start: start, words: services + ["help", "quit"].filter { $0.hasPrefix(word) }, isFinal: false)
  }

  /// A file, a method, then what belongs to the command or to the method's call.
  private func transfer(_ command: String, _ word: String, _ start: Int, _ given: [String]) -> Result {
    let isImport = command == "\\import"
    switch given.count {
    case 0:
      let found = files(word)
      return Result(start: start, words: found, isFinal: found.count == 1 && found.first?.hasSuffix("/") == false)
    case 1:
      let methods = schema.methods.filter { isImport ? $0.isBulk : $0.streams }
      return result(start, methods.map(\.name), word)
    default:
      if isImport { return result(start, ImportOrder.optionNames.map { $0 + "=" } + ["dry"], word, isFinal: false) }
      guard let method = schema.method(given[1].lowercased()), let type = schema.message(method.request) else {
        return Result(start: start, words: [], isFinal: false)
      }
      return argument(word, start, type, given: given.dropFirst(2))
    }
  }

  private func argument(of command: String, _ word: String, _ start: Int) -> Result {
    let words: [String] =
      switch command {
      case "\\help", "help", "?":
        schema.methods.map(\.name) + schema.services.map(\.name) + Help.topics.map(\.name)
      case "\\dm": schema.services.map(\.name)
      case "\\d": schema.messages.map(\.name)
      case "\\de": schema.enums.map(\.name)
      case "\\dr": schema.reasons.map(\.word)
      case "\\format": OutputFormat.allCases.map(\.rawValue)
      case "\\x": ["on", "off", "auto"]
      case "\\timing": ["on", "off"]
      case "\\lang": ["en", "zh"]
      default: []
      }
    return result(start, words, word)
  }

  private func argument(
    _ word: String, _ start: Int, _ type: MessageType, given: some Sequence<String>
  ) -> Result {
    if word.hasPrefix("-") { return result(start, CallFlag.allCases.map(\.rawValue), word) }
    if word.hasPrefix("@") {
      let paths = files(String(word.dropFirst())).map { "@" + $0 }
      return Result(start: start, words: paths, isFinal: paths.count == 1 && paths[0].last != "/")
    }
    if let equals = word.firstIndex(of: "=") {
      return value(word, word[word.index(after: equals)...], start, type)
    }
    return fieldNames(word, start, type, given: Set(given.map { String($0.prefix { !"=+-.".contains($0) }) }))
  }

  private func fieldNames(_ word: String, _ start: Int, _ type: MessageType, given: Set<String>) -> Result {
    var owner = type
    var prefix = ""
    for part in word.split(separator: ".", omittingEmptySubsequences: false).dropLast() {
      guard let field = owner.field(named: String(part)), let inner = schema.messageType(of: field) else {
        return Result(start: start, words: [], isFinal: false)
      }
      owner = inner
      prefix += part + "."
    }
    let names = owner.fields.flatMap { field -> [String] in
      // An update's add and remove lists are written += and -=, and what it clears as =null.
      if field.isRepeated, field.name == "clear" { return [] }
      for (suffix, sign) in [("_add", "+="), ("_remove", "-=")] where field.isRepeated && field.name.hasSuffix(suffix) {
        let base = String(field.name.dropLast(suffix.count))
        if owner.field(named: base) != nil { return [base + sign] }
      }
      if prefix.isEmpty, given.contains(field.name), !field.isRepeated { return [] }
      return [field.name + "="]
    }
    return result(start, names.map { prefix + $0 }, word, isFinal: false)
  }

  private func value(_ word: String, _ value: Substring, _ start: Int, _ type: MessageType) -> Result {
    var owner = type
    let path = word.prefix { !"=+-".contains($0) }.split(separator: ".")
    for part in path.dropLast() {
      guard let inner = owner.field(named: String(part)).flatMap({ schema.messageType(of: $0) }) else { break }
      owner = inner
    }
    guard let field = path.last.flatMap({ owner.field(named: String($0)) }) else {
      return Result(start: start, words: [], isFinal: false)
    }
    // Inside a list the item behind the last comma counts.
    let item = value.lastIndex { "[,".contains($0) }.map { value[value.index(after: $0)...] } ?? value
    let head = word.dropLast(item.count)
    let words: [String]
    if let options = schema.enumType(of: field) {
      words = options.words.filter { $0.lowercased().hasPrefix(item.lowercased()) }
    } else if field.type == .scalar(.bool) {
      words = ["true", "false"].filter { $0.hasPrefix(item) }
    } else {
      switch field.meaning {
      case .day: words = ["today"].filter { $0.hasPrefix(item) }
      case .instant: words = ["now", "today"].filter { $0.hasPrefix(item) }
      case .plain, .span: words = []
      }
    }
    return Result(start: start, words: words.map { head + $0 }, isFinal: words.count == 1 && !value.hasPrefix("["))
  }

  private func result(_ start: Int, _ words: [String], _ word: String, isFinal: Bool = true) -> Result {
    let found = words.filter { $0.lowercased().hasPrefix(word.lowercased()) }
    return Result(start: start, words: found, isFinal: isFinal && found.count == 1)
  }

  /// After the last space that is not inside quotes.
  private func wordStart(_ characters: [Character]) -> Int {
    var start = 0
    var isQuoted = false
    for (index, character) in characters.enumerated() {
      if "\"\u{201c}\u{201d}".contains(character) { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted { start = index + 1 }
    }
    return start
  }
}
