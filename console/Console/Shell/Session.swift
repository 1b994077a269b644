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
}
