/// A command of the console itself; the server never sees it.
package enum MetaCommand: Sendable, Equatable {
  case help(String?)
  case describe(String?)
  case methods(String?)
  case enums(String?)
  case reasons(String?)
  case format(OutputFormat)
  /// nil: table when it fits.
  case expanded(Bool?)
  case timing(Bool?)
  case language(UILanguage)
  /// A name of the configuration, host:port or unix:path.
  case connect(String)
  case servers
  /// Gives a name a key for this session. The value is a secret: no history keeps it.
  case key(name: String, value: String)
  /// The last call in $EDITOR.
  case edit
  /// Where a copy of the output goes; nil ends it.
  case tee(String?)
  /// Lines typed before, those that hold a text.
  case history(String?)
  /// A step of the tour.
  case tour(String?)
  /// Forgets a variable.
  case unset(String)
  case quit

  /// - Returns: nil for a line that is a call.
  package init?(parsing line: String) throws(LineError) {
    let offset = line.prefix(while: \.isWhitespace).count
    let text = line.dropFirst(offset)
    let name = String(text.prefix { !$0.isWhitespace })
    guard let canonical = Self.canonical(name) else { return nil }
    let rest = text.dropFirst(name.count).trimmingSpace
    let argument = rest.isEmpty ? nil : rest
    let argumentStart = offset + text.count - text.dropFirst(name.count).drop(while: \.isWhitespace).count
    let argumentRange = argumentStart..<max(argumentStart + 1, line.count)
    let written = Written(name: canonical, argument: argument, range: argumentRange)
    if let command = Self.withAnyText(written) {
      self = command
    } else if let command = try Self.withNothing(written) {
      self = command
    } else if let command = try Self.withName(written) {
      self = command
    } else if let command = try Self.withChoice(written) {
      self = command
    } else {
      throw LineError(
        "There is no command \(name); \\help lists them", "没有命令 \(name),可用 \\help 查看",
        at: offset..<offset + name.count, nearest: NearMatch.find(name, among: Self.usages.map(\.name)))
    }
  }

  private struct Written {
    let name: String
    let argument: String?
    let range: Range<Int>

    func refuse(_ expected: [String]) -> LineError {
      let words = expected.joined(separator: ", ")
      return LineError(
        "\(name) takes \(words)", "\(name) 的参数为 \(words)", at: range,
        nearest: argument.map { NearMatch.find($0, among: expected) } ?? [])
    }
  }

  private static func withAnyText(_ written: Written) -> MetaCommand? {
    let argument = written.argument
    return switch written.name {
    case "\\help": .help(argument)
    case "\\d": .describe(argument)
    case "\\dm": .methods(argument)
    case "\\de": .enums(argument)
    case "\\dr": .reasons(argument)
    case "\\history": .history(argument)
    case "\\tour": .tour(argument)
    case "\\tee": .tee(argument?.lowercased() == "off" ? nil : argument)
    default: nil
    }
  }

  private static func withNothing(_ written: Written) throws(LineError) -> MetaCommand? {
    let command: MetaCommand? =
      switch written.name {
      case "\\quit": .quit
      case "\\servers": .servers
      case "\\e": .edit
      default: nil
      }
    guard command == nil || written.argument == nil else {
      throw LineError("\(written.name) takes nothing", "\(written.name) 没有参数", at: written.range)
    }
    return command
  }

  private static func withName(_ written: Written) throws(LineError) -> MetaCommand? {
    switch written.name {
    case "\\connect":
      guard let target = written.argument else { throw written.refuse(["NAME", "host:port", "unix:path"]) }
      return .connect(target)
    case "\\unset":
      let name = written.argument.map { $0.hasPrefix("$") ? String($0.dropFirst()) : $0 }
      guard let name, !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else {
        throw written.refuse(["$NAME"])
      }
      return .unset(name)
    case "\\key":
      let words = (written.argument ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count == 2, Config.isName(words[0]) else { throw written.refuse(["NAME VALUE"]) }
      return .key(name: words[0], value: words[1])
    default: return nil
    }
  }

  private static func withChoice(_ written: Written) throws(LineError) -> MetaCommand? {
    let word = written.argument?.lowercased()
    switch (written.name, word) {
    case ("\\format", _):
      guard let format = word.flatMap({ OutputFormat(rawValue: $0) }) else {
        throw written.refuse(OutputFormat.allCases.map(\.rawValue))
      }
      return .format(format)
    case ("\\lang", _):
      guard let language = word.flatMap({ UILanguage(tag: $0) }) else { throw written.refuse(["en", "zh"]) }
      return .language(language)
    case ("\\x", "on"), ("\\x", nil): return .expanded(true)
    case ("\\x", "off"): return .expanded(false)
    case ("\\x", "auto"): return .expanded(nil)
    case ("\\x", _): throw written.refuse(["on", "off", "auto"])
    case ("\\timing", "on"): return .timing(true)
    case ("\\timing", "off"): return .timing(false)
    case ("\\timing", nil): return .timing(nil)
    case ("\\timing", _): throw written.refuse(["on", "off"])
    default: return nil
    }
  }

  /// Words that people try in any console stand for the command they mean.
  private static func canonical(_ name: String) -> String? {
    switch name.lowercased() {
    case "help", "?", "\\?", "\\h", "帮助": "\\help"
    case "quit", "exit", "\\q", "退出": "\\quit"
    case "\\c": "\\connect"
    case "\\edit": "\\e"
    case let other: other.hasPrefix("\\") ? other : nil
    }
  }
}

extension StringProtocol {
  var trimmingSpace: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
