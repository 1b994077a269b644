package import Schema

/// What a line asks for.
package enum Step: Sendable {
  case nothing
  case call(PreparedCall)
  case meta(MetaCommand)
  case transfer(TransferOrder)
}

/// The settings of a running console and what it knows of the server. Lines come in, steps come out.
package struct Session: Sendable {
  package var schema: Schema
  package var style: OutputStyle
  package var showsTiming = false
  /// Defaults of every call, from the command line.
  package var defaults = CallSettings()
  package var readFile: @Sendable (String) -> [UInt8]? = { FileSystem.read($0) }
  /// The console's now; tests stop the clock.
  package var nowMs: @Sendable () -> Int64 = { WallClock.nowMs() }

  package init(schema: Schema, style: OutputStyle) {
    self.schema = schema
    self.style = style
  }

  /// - Throws: `LineError`; `isUnfinished` where more lines could complete it.
  package func step(_ text: String) throws(LineError) -> Step {
    let line = text.trimmingSpace
    if line.isEmpty || line.hasPrefix("#") { return .nothing }
    let compiler = CallCompiler(schema: schema, zone: style.zone, nowMs: nowMs(), readFile: readFile)
    if let transfer = try TransferOrder(parsing: text, compiler: compiler, defaults: defaults) {
      return .transfer(transfer)
    }
    let expected = try ExpectedError(parsing: text, schema: schema)
    if expected == nil, let meta = try MetaCommand(parsing: text) { return .meta(meta) }
    var call = try compiler.compile(expected?.call ?? text)
    call.settings.expectedReason = expected?.reason
    call.settings.timeoutMs = call.settings.timeoutMs ?? defaults.timeoutMs
    call.settings.dryRun = call.settings.dryRun || defaults.dryRun
    call.settings.confirmed = call.settings.confirmed || defaults.confirmed
    return .call(call)
  }

  /// Runs a command that concerns the console alone.
  /// - Returns: what to show; nil for `connect`, `history` and `quit`, which are the terminal's.
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
    case .connect, .history, .quit: return nil
    }
    return ""
  }

  /// Whether a history file may keep a line: nothing personal or secret, no space in front.
  package func mayKeep(_ line: String) -> Bool {
    if line.first?.isWhitespace == true { return false }
    switch try? step(line) {
    case .call(let call): return !call.isPrivate
    case .transfer(.export(let order)): return !order.call.isPrivate
    case .meta, .nothing, .transfer: return true
    // A line that failed may hold a name behind a mistyped field.
    case nil: return false
    }
  }

  /// Whether a line holds a secret, which not even the arrow keys should bring back.
  package func isSecret(_ line: String) -> Bool {
    let words = Set(line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    return schema.messages.contains { type in
      type.fields.contains { $0.options.secret && words.contains($0.name) }
    }
  }
}
