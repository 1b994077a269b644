import Schema

extension Completer {
  static let commandWords =
    MetaCommand.usages.map(\.name) + ["\\elif", "\\else", "\\end", "\\catch"]

  /// A command of the console by its first word; nil for a block's keyword, behind which a statement goes on.
  static func command(_ word: String) -> String? {
    switch word.lowercased() {
    case "help", "?", "\\?", "\\h": "\\help"
    case "\\c": "\\connect"
    case let word where word.hasPrefix("\\"): word
    default: nil
    }
  }

  /// - Parameter given: the words behind the command.
  /// - Returns: nil where a call or an expression follows.
  func command(_ command: String, _ given: [String], _ context: CursorContext) -> Candidates? {
    let word = context.word
    switch command {
    case "\\import", "\\export": return transfer(command, given, context)
    case "\\expect_error" where given.isEmpty: return matching(schema.reasons.map(\.word), word)
    case "\\expect_error" where given.count == 1: return firstWord(word, offersCommands: false)
    case "\\as" where given.isEmpty: return matching(["json", "hex", "python"], word)
    case "\\as" where given.count == 1: return firstWord(word, offersCommands: false)
    case "\\watch" where given.count == 1:
      return "until".hasPrefix(word) && !word.isEmpty
        ? matching(["until"], word) : firstWord(word, offersCommands: false)
    case "\\for" where given.count == 1: return matching(["in"], word)
    case "\\for" where given.count == 0: return Candidates.none
    case "\\again": return again(word, given)
    case "\\include", "\\tee": return given.isEmpty ? paths(word) : Candidates.none
    case "\\if", "\\elif", "\\expect", "\\try", "\\catch", "\\else", "\\for", "\\as", "\\watch", "\\expect_error":
      return nil
    default: return given.isEmpty ? matching(firstArguments(command), word) : Candidates.none
    }
  }

  private func firstArguments(_ command: String) -> [String] {
    switch command {
    case "\\help": schema.methods.map(\.name) + schema.services.map(\.name) + Help.topics.map(\.name)
    case "\\dm": schema.services.map(\.name)
    case "\\d": schema.messages.map(\.name)
    case "\\de": schema.enums.map(\.name)
    case "\\dr": schema.reasons.map(\.word)
    case "\\format": OutputFormat.allCases.map(\.rawValue)
    case "\\x": ["on", "off", "auto"]
    case "\\timing": ["on", "off"]
    case "\\lang": ["en", "zh"]
    case "\\tour": ["next", "back", "end"]
    case "\\connect": servers
    case "\\key": identities
    case "\\unset": session.variables.keys.sorted().map { "$" + $0 }
    default: []
    }
  }

  /// A file, a method, then what belongs to the command or to the method's call.
  private func transfer(_ command: String, _ given: [String], _ context: CursorContext) -> Candidates {
    let isImport = command == "\\import"
    switch given.count {
    case 0: return paths(context.word)
    case 1:
      let methods = schema.methods.filter { isImport ? $0.isBulk : $0.streams }
      return matching(methods.map(\.name), context.word)
    default:
      if isImport {
        return matching(ImportOrder.optionNames.map { $0 + "=" } + ["dry"], context.word, isFinal: false)
      }
      guard let method = schema.method(given[1].lowercased()) else { return .none }
      return argument(context, method, given: given.dropFirst(2))
    }
  }

  /// The fields of the last call.
  private func again(_ word: String, _ given: [String]) -> Candidates {
    guard let method = session.last.prepared?.method, let type = schema.message(method.request) else { return .none }
    return fieldNames(word, type, given: Set(given.map { String($0.prefix { !"=+-.".contains($0) }) }))
  }

  /// `watch customers,complaints from=$seq`
  func follow(_ words: [String], _ word: String) -> Candidates {
    guard words.count == 1 else { return matching(["from="], word, isFinal: false) }
    let head = word.lastIndex(of: ",").map { String(word[...$0]) } ?? ""
    let off = head.isEmpty ? ["off"] : []
    return matching(schema.services.map(\.name) + off, String(word.dropFirst(head.count)), head: head)
  }
}
