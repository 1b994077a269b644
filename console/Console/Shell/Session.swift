package import Schema

/// The settings of a running console and what it knows of the server. `Interpreter` runs scripts in it.
package struct Session: Sendable {
  package var schema: Schema
  package var style: OutputStyle
  package var showsTiming = false
  /// Where one is in `\tour`, from 1; nil outside it.
  package var tourStep: Int?
  /// Defaults of every call, from the command line.
  package var defaults = CallSettings()
  package var server = ServerInfo(name: "local", address: "", who: "")
  /// Without the dollar sign.
  package var variables: [String: ScriptValue] = [:]
  /// What `$_`, `$?` and their like speak of.
  package var last = LastCall()
  package var readFile: @Sendable (String) -> [UInt8]? = { FileSystem.read($0) }
  /// The console's now; tests stop the clock.
  package var nowMs: @Sendable () -> Int64 = { WallClock.nowMs() }

  package init(schema: Schema, style: OutputStyle) {
    self.schema = schema
    self.style = style
  }

  /// - Returns: nil for a line that moves no file.
  func transferOrder(_ text: String) throws(LineError) -> TransferOrder? {
    let compiler = CallCompiler(schema: schema, zone: style.zone, nowMs: nowMs(), readFile: readFile)
    return try TransferOrder(parsing: text, compiler: compiler, defaults: defaults)
  }

  /// Runs a command that concerns the console alone.
  /// - Returns: what to show; nil for what is the terminal's, such as `connect` and `history`.
  package mutating func run(_ command: MetaCommand) -> String? {
    let help = Help(schema: schema, style: style)
    switch command {
    case .help(let topic): return help.topic(topic)
    case .describe(let type): return help.types(type)
    case .methods(let pattern): return help.methods(pattern)
    case .enums(let name): return help.enums(name)
    case .reasons(let pattern): return help.reasons(pattern)
    case .format(let format): style.format = format
    case .expanded(let isOn): style.format = isOn.map { $0 ? .vertical : .table } ?? .auto
    case .timing(let isOn): showsTiming = isOn ?? !showsTiming
    case .language(let language): style.language = language
    case .unset(let name): variables[name] = nil
    case .tour(let command): return Tour.text(command, session: &self)
    case .connect, .history, .quit, .servers, .key, .edit, .tee: return nil
    }
    return ""
  }

  /// Whether a history file may keep a line, or a whole script: nothing personal or secret, no space in front.
  package func mayKeep(_ text: String) -> Bool {
    if text.first?.isWhitespace == true || isSecretCommand(text) { return false }
    // A line that failed may hold a name behind a mistyped field.
    guard let script = try? CheckedScript(text, name: "", session: self) else { return false }
    let compiler = CallCompiler(schema: schema, zone: style.zone, nowMs: nowMs(), readFile: readFile)
    return (script.calls + script.shownCalls).allSatisfy { (try? compiler.compile($0))?.isPrivate == false }
      && !script.changes.contains { isPrivate($0) }
      && script.transfers.allSatisfy { line in
        if case .export(let order)? = try? transferOrder(line.text) { return !order.call.isPrivate }
        return true
      }
  }

  /// Of a call that stands elsewhere nothing is known but the names of its fields.
  private func isPrivate(_ argument: CallSyntax.Argument) -> Bool {
    guard case .field(let path, _, let value) = argument, let name = path.last?.text else { return true }
    if case .expression = value.kind { return false }
    return schema.messages.contains { $0.field(named: name)?.options.isPrivate == true }
  }

  private func isSecretCommand(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { MetaCommand.isSecret(String($0)) }
  }

  /// Whether a line holds a secret, which not even the arrow keys should bring back.
  package func isSecret(_ line: String) -> Bool {
    if isSecretCommand(line) { return true }
    let words = Set(line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    return schema.messages.contains { type in
      type.fields.contains { $0.options.secret && words.contains($0.name) }
    }
  }
}
