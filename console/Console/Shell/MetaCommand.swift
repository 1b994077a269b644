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
  case connect(String)
  case history
  case quit

  /// The names with what may follow them, in the order of the help.
  static let usages: [(name: String, usage: String, meaning: Phrase)] = [
    ("\\help", "\\help [topic]", Phrase("this, a method, a service, a type or a topic", "帮助:方法、服务、类型或主题")),
    ("\\dm", "\\dm [pattern]", Phrase("methods", "方法列表")),
    ("\\d", "\\d [type]", Phrase("messages and their fields", "消息类型及字段")),
    ("\\de", "\\de [enum]", Phrase("enums and their words", "枚举及可选值")),
    ("\\dr", "\\dr [pattern]", Phrase("reasons why a call may be refused", "拒绝原因")),
    ("\\format", "\\format X", Phrase("auto, table, vertical, json, jsonl, csv or tsv", "输出格式")),
    ("\\x", "\\x [on|off|auto]", Phrase("one field a line", "逐行显示字段")),
    ("\\timing", "\\timing [on|off]", Phrase("show how long a call took", "显示耗时")),
    (
      "\\import", "\\import FILE METHOD",
      Phrase("rows of a file into the server (\\help import)", "导入文件(\\help import)")
    ),
    ("\\imports", "\\imports", Phrase("what was imported from here", "导入记录")),
    ("\\export", "\\export FILE METHOD", Phrase("a stream into a file (\\help export)", "导出到文件(\\help export)")),
    (ExpectedError.name, "\\expect_error REASON call", Phrase("a call that is to be refused", "预期被拒绝的调用")),
    ("\\lang", "\\lang en|zh", Phrase("language", "语言")),
    ("\\connect", "\\connect host:port", Phrase("another server", "连接其他服务器")),
    ("\\history", "\\history", Phrase("lines typed before", "历史记录")),
    ("\\quit", "\\quit", Phrase("leave (Ctrl-D)", "退出(Ctrl-D)")),
  ]

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
    func refuse(_ expected: [String]) -> LineError {
      let words = expected.joined(separator: ", ")
      return LineError(
        "\(canonical) takes \(words)", "\(canonical) 的参数为 \(words)", at: argumentRange,
        nearest: argument.map { NearMatch.find($0, among: expected) } ?? [])
    }
    switch canonical {
    case "\\help": self = .help(argument)
    case "\\d": self = .describe(argument)
    case "\\dm": self = .methods(argument)
    case "\\de": self = .enums(argument)
    case "\\dr": self = .reasons(argument)
    case "\\history": self = .history
    case "\\quit": self = .quit
    case "\\connect":
      guard let argument else { throw refuse(["host:port", "unix:path"]) }
      self = .connect(argument)
    case "\\format":
      guard let format = argument.flatMap({ OutputFormat(rawValue: $0.lowercased()) }) else {
        throw refuse(OutputFormat.allCases.map(\.rawValue))
      }
      self = .format(format)
    case "\\lang":
      guard let language = argument.flatMap({ UILanguage(tag: $0) }) else { throw refuse(["en", "zh"]) }
      self = .language(language)
    case "\\x", "\\timing":
      let isX = canonical == "\\x"
      switch argument?.lowercased() {
      case "on": self = isX ? .expanded(true) : .timing(true)
      case "off": self = isX ? .expanded(false) : .timing(false)
      case nil: self = isX ? .expanded(true) : .timing(nil)
      case "auto" where isX: self = .expanded(nil)
      default: throw refuse(isX ? ["on", "off", "auto"] : ["on", "off"])
      }
    default:
      throw LineError(
        "There is no command \(name); \\help lists them", "没有命令 \(name),可用 \\help 查看",
        at: offset..<offset + name.count, nearest: NearMatch.find(name, among: Self.usages.map(\.name)))
    }
  }

  /// Words that people try in any console stand for the command they mean.
  private static func canonical(_ name: String) -> String? {
    switch name.lowercased() {
    case "help", "?", "\\?", "\\h", "帮助": "\\help"
    case "quit", "exit", "\\q", "退出": "\\quit"
    case "\\c": "\\connect"
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
