import Schema

/// Keeps what comes: `$x = …`, `$( … )`.
final class CollectFlow: Flow {
  private let run: Execution
  private let place: Range<Int>
  private var single: ScriptValue?
  private var rows: [ScriptValue] = []

  init(_ run: Execution, _ place: Range<Int>) {
    self.run = run
    self.place = place
  }

  var result: ScriptValue { single ?? .list(rows) }

  override func value(_ value: ScriptValue) async throws -> Bool {
    single = value
    return false
  }

  override func row(_ row: ScriptValue) async throws -> Bool {
    try run.mayKeep(rows.count + 1, at: place)
    rows.append(row)
    return true
  }
}

/// Shows what comes, or hands it to something that reads text.
class TextFlow: Flow {
  let run: Execution
  fileprivate var printer: ValuePrinter
  /// Rows of one wake-up go out together: a write for each would cost more than the call.
  private let rows: GatheredRows

  /// - Parameter late: as `write`, of rows that have waited; it stands apart from the run, which goes on meanwhile.
  init(
    _ run: Execution, _ style: OutputStyle, late: @escaping @Sendable ([UInt8]) throws(StageFailure) -> Bool
  ) {
    self.run = run
    rows = GatheredRows(late: late)
    printer = ValuePrinter(schema: run.session.schema, style: style)
  }

  /// - Returns: false where nobody reads any more.
  func write(_ bytes: [UInt8]) throws -> Bool { false }

  override func begin(_ rowType: MessageType?) async throws { printer.begin(rowType) }

  override func value(_ value: ScriptValue) async throws -> Bool {
    if case .list(let items) = value {
      printer.begin(nil)
      for item in items where try await !row(item) { return false }
      return false
    }
    let printed = printer.value(value)
    if !printed.output.isEmpty { _ = try write(Array(printed.output.utf8)) }
    if !printed.note.isEmpty { run.note(printed.note) }
    return false
  }

  override func row(_ row: ScriptValue) async throws -> Bool {
    // A screen shows each row at once.
    guard !printer.style.isTerminal else {
      var bytes: [UInt8] = []
      printer.row(row, to: &bytes)
      return bytes.isEmpty ? true : try write(bytes)
    }
    return try rows.add { printer.row(row, to: &$0) } ? try flush() : true
  }

  override func end() async throws {
    _ = try rows.add(isLast: true) { printer.end(to: &$0) }
    _ = try flush()
  }

  /// What came before the stream broke is shown as well.
  func broken() throws {
    _ = try rows.add(isLast: true) { printer.flush(to: &$0) }
    _ = try flush()
  }

  private func flush() throws -> Bool {
    let bytes = try rows.take()
    return bytes.isEmpty ? rows.isHeard : try write(bytes)
  }
}

final class ShowFlow: TextFlow {
  init(_ run: Execution) {
    let host = run.host
    super.init(run, run.session.style) { bytes in
      host.output(String(decoding: bytes, as: UTF8.self))
      return host.isHeard
    }
  }

  override func write(_ bytes: [UInt8]) throws -> Bool {
    run.output(String(decoding: bytes, as: UTF8.self))
    return run.host.isHeard
  }
}

/// `!jq -r .name`
final class ShellFlow: TextFlow {
  private let pipe: (any ShellPipe)?
  private let place: Range<Int>
  private let command: String

  init(_ command: String, _ run: Execution, _ place: Range<Int>) {
    self.place = place
    self.command = command
    var style = run.session.style.forPrograms
    if [.auto, .table, .vertical].contains(style.format) { style.format = .jsonl }
    let pipe = run.host.shell(command)
    self.pipe = pipe
    super.init(run, style) { bytes in pipe?.write(String(decoding: bytes, as: UTF8.self)) ?? false }
  }

  override func begin(_ rowType: MessageType?) async throws {
    try await super.begin(rowType)
    _ = try begun()
  }

  override func write(_ bytes: [UInt8]) throws -> Bool { try begun().write(String(decoding: bytes, as: UTF8.self)) }

  private func begun() throws(StageFailure) -> any ShellPipe {
    if let pipe { return pipe }
    throw StageFailure(LineError("The shell could not be begun", "无法启动 shell", at: place))
  }

  override func end() async throws {
    try await super.end()
    let status = try begun().finish()
    guard status == 0 else {
      throw StageFailure(
        LineError("The command ended with status \(status): \(command)", "命令以状态 \(status) 结束:\(command)", at: place))
    }
  }

  override func broken() throws {
    try super.broken()
    _ = pipe?.finish()
  }
}

/// What happened outside of the script: a file that cannot be written, a command that failed.
struct StageFailure: Error {
  let words: LineError

  init(_ words: LineError) { self.words = words }
}

extension OutputStyle {
  /// As it is off a terminal.
  var forPrograms: OutputStyle {
    var style = self
    style.isTerminal = false
    style.width = nil
    return style
  }

  /// A file's ending says what is in it; one that says nothing gets the format of the session.
  func forFile(_ path: String) -> OutputStyle {
    var style = forPrograms
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { $0.lowercased() }
    if let ending, ["csv", "tsv", "json", "jsonl", "md"].contains(ending), let format = OutputFormat(rawValue: ending) {
      style.format = format
    } else if [.auto, .table, .vertical].contains(style.format) {
      style.format = .tsv
    }
    return style
  }
}
