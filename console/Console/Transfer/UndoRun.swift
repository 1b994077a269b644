import Schema

/// `\import --undo NAME`: takes the rows of an import back, the last one first, each if nothing happened to its record
/// since. What was refused may be tried again with the same line.
package struct UndoRun: Sendable {
  private let order: UndoOrder
  private let desk: TransferDesk
  var pausesMs: [Int64]?

  private static let stepsPerCall = 500

  package init(_ order: UndoOrder, desk: TransferDesk) {
    self.order = order
    self.desk = desk
  }

  /// What is asked before it begins; nil where there is nothing to ask, since it cannot begin.
  package var question: String? {
    guard let log = try? find() else { return nil }
    let rows = log.left > 0 ? "\(log.left)" : log.rows.map { "\($0)" } ?? "?"
    return Phrase(
      "This takes back \(rows) rows of \(log.file), imported \(time(log.atMs)).\nType yes to go on: ",
      "将撤销 \(time(log.atMs)) 导入的 \(log.file),共 \(rows) 行。\n输入 yes(或“是”)继续:")(desk.language)
  }

  package static func refusal(_ language: UILanguage) -> String {
    Phrase("Nothing was taken back: it was not confirmed (--yes)\n", "未撤销:未经确认(--yes)\n")(language)
  }

  package func run() async -> ProcessStatus {
    do {
      let log = try find()
      let shape = try shape(of: log)
      let stop = StopFlag()
      var sender = BatchSender(desk: desk, shape: shape, dryRun: desk.session.defaults.dryRun, stop: stop)
      if let pausesMs { sender.pausesMs = pausesMs }
      var work = UndoWork(
        log: log, desk: desk, shape: shape, sender: sender, stop: stop,
        errors: ErrorsFile(order.errors ?? log.name + ".undo.errors.jsonl"))
      return await withTaskCancellationHandler {
        await work.run(stepsPerCall: Self.stepsPerCall)
      } onCancel: {
        stop.raise()
      }
    } catch {
      desk.say(error.words)
      return .usage
    }
  }

  enum Problem: Error, Equatable {
    case unknown(String, nearest: [String])
    case undone(String)
    case otherServer(String)
    case noMethod(String)

    var words: Phrase {
      switch self {
      case .unknown(let name, let nearest):
        nearest.isEmpty
          ? Phrase("There is no import \(name); \\imports lists them", "没有导入 \(name),可用 \\imports 列出")
          : Phrase(
            "There is no import \(name) – did you mean \(nearest.joined(separator: ", "))?",
            "没有导入 \(name) – 是否指 \(nearest.joined(separator: "、"))?")
      case .undone(let name): Phrase("\(name) was taken back before", "\(name) 已撤销过")
      case .otherServer(let server):
        Phrase("This import went to \(server): \\connect there first", "该导入的目标为 \(server):请先 \\connect")
      case .noMethod(let method):
        Phrase(
          "This server has no \(method): what was imported cannot be taken back by the console",
          "该服务器没有 \(method):控制台无法撤销此导入")
      }
    }
  }

  private func find() throws(Problem) -> ImportLog {
    let logs = desk.logFolder.map { ImportLog.all(in: $0) } ?? []
    guard let log = logs.first(where: { $0.name == order.name }) else {
      throw .unknown(order.name, nearest: NearMatch.find(order.name, among: logs.map(\.name)))
    }
    guard log.undoneAtMs == nil || log.left > 0 else { throw .undone(log.name) }
    guard log.server == desk.server else { throw .otherServer(log.server) }
    return log
  }

  /// The service that took the rows takes them back, if it can.
  private func shape(of log: ImportLog) throws(Problem) -> BulkShape {
    let name = log.method.prefix { $0 != "." } + ".revert"
    guard let method = desk.schema.method(String(name)), let shape = BulkShape(method, desk.schema),
      shape.row.field(named: "id") != nil, shape.row.field(named: "version") != nil
    else { throw .noMethod(String(name)) }
    return shape
  }

  private func time(_ ms: Int64) -> String { desk.session.style.zone.text(instantMs: ms) }
}

private struct UndoWork {
  let log: ImportLog
  let desk: TransferDesk
  let shape: BulkShape
  let sender: BatchSender
  let stop: StopFlag
  let errors: ErrorsFile
  private var reverted = 0
  /// Row numbers of those that were refused.
  private var refused: [Int] = []

  init(log: ImportLog, desk: TransferDesk, shape: BulkShape, sender: BatchSender, stop: StopFlag, errors: ErrorsFile) {
    (self.log, self.desk, self.shape, self.sender, self.stop, self.errors) = (log, desk, shape, sender, stop, errors)
  }

  /// One batch at a time: what was done last goes first.
  mutating func run(stepsPerCall: Int) async -> ProcessStatus {
    guard var plan = UndoPlan(log, folds: shape.row.field(named: "to_version") != nil) else {
      desk.say(Phrase("Cannot read \(log.path)", "无法读取 \(log.path)"))
      return .usage
    }
    do {
      while true {
        var steps: [UndoPlan.Step] = []
        while steps.count < stepsPerCall, let step = plan.next() { steps.append(step) }
        guard !steps.isEmpty else { break }
        guard !stop.isRaised else { return stopped(.interrupted) }
        switch await sender.send(steps.map(request)).value {
        case .success(let answers): try settle(steps, answers)
        case .failure(let failure):
          desk.say(failure)
          return stopped(failure.exitCode)
        }
        desk.progress(log.name, reverted + refused.count, log.left > 0 ? log.left : log.rows)
      }
    } catch {
      desk.say(ImportProblem.words(error))
      return stopped(.callFailed)
    }
    return end()
  }

  private func request(_ step: UndoPlan.Step) -> [UInt8] {
    var message = DynamicMessage(shape.row)
    if let id = shape.row.field(named: "id") { message[id] = .int(step.id) }
    if let version = shape.row.field(named: "version") { message[version] = .int(step.version) }
    if let to = step.toVersion, let field = shape.row.field(named: "to_version") { message[field] = .int(to) }
    if let field = shape.key { message[field] = .bytes(key(step)) }
    return message.encoded
  }

  /// An undo that was cut goes on where it stopped. One that comes after another asks anew, since under the same key the
  /// server would only repeat its refusals.
  private func key(_ step: UndoPlan.Step) -> [UInt8] {
    let again = log.undoneAtMs.map { ":again:\($0)" } ?? ""
    let to = step.toVersion.map { ":to:\($0)" } ?? ""
    return SHA256.digest(Array("undo:\(log.digest):\(log.atMs):\(step.id):\(step.version)\(to)\(again)".utf8))
  }

  private mutating func settle(_ steps: [UndoPlan.Step], _ answers: [RowAnswer]) throws {
    let byRow = Dictionary(answers.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, step) in steps.enumerated() {
      let answer = byRow[index]
      if let outcome = answer?.outcome, outcome != .refused {
        reverted += step.rows.count
        continue
      }
      for row in step.rows {
        let source = JSON.object([.init("id", .number("\(row.id)")), .init("version", .number("\(row.version)"))])
        try errors.add(row: row.row, line: nil, answer, shape, source: JSON.Member("source", source))
      }
      if refused.count < 5 {
        let message = answer?.faults(shape).first?.message ?? ""
        desk.say(Phrase("  \(step.id): \(message)", "  \(step.id):\(message)"))
      }
      refused += step.rows.map(\.row)
    }
  }

  private func stopped(_ status: ProcessStatus) -> ProcessStatus {
    desk.say(
      Phrase(
        "Stopped behind \(reverted + refused.count) rows. Run the same line again to go on.",
        "已在 \(reverted + refused.count) 行后停止。再次执行同一命令即可继续。"))
    return status
  }

  private func end() -> ProcessStatus {
    let isKept = !sender.dryRun
    if isKept, !log.markUndone(nowMs: desk.session.nowMs(), reverted: reverted, left: refused) {
      desk.say(Phrase("Cannot write \(log.path)", "无法写入 \(log.path)"))
    }
    if desk.isJSON {
      let json = JSON.object([
        .init("name", .text(log.name)), .init("reverted", .number("\(reverted)")),
        .init("refused", .number("\(refused.count)")),
      ])
      desk.output(json.compact + "\n")
    } else {
      let said = Phrase(
        "\(log.name): \(reverted) taken back, \(refused.count) refused\(isKept ? "" : " (dry run, nothing was kept)")",
        "\(log.name):已撤销 \(reverted),拒绝 \(refused.count)\(isKept ? "" : "(试运行,未保存)")")
      desk.output(said(desk.language) + "\n")
    }
    guard !refused.isEmpty else { return .ok }
    desk.say(
      Phrase(
        "The refused rows are in \(errors.path). The same line tries them once more.",
        "被拒绝的行在 \(errors.path)。再次执行同一命令可重试这些行。"))
    return .callFailed
  }
}

/// `\imports`: what was imported from here, and what of it was taken back.
package enum ImportList {
  package static func show(_ desk: TransferDesk) {
    let logs = desk.logFolder.map { ImportLog.all(in: $0) } ?? []
    let zone = desk.session.style.zone
    if desk.isJSON { return desk.output(logs.map { json($0) + "\n" }.joined()) }
    let head = Phrase("name\twhen\trows\tundone\tmethod\tserver\tfile", "名称\t时间\t行数\t撤销\t方法\t服务器\t文件")
    let cells = logs.map { log in
      [
        log.name, zone.text(instantMs: log.atMs), log.rows.map { "\($0)" } ?? "?",
        undone(log, zone), log.method, log.server, VisibleText.escape(log.file),
      ]
    }
    let all = [head(desk.language).split(separator: "\t").map(String.init)] + cells
    guard desk.session.style.isTerminal else {
      return desk.output(all.map { $0.joined(separator: "\t") + "\n" }.joined())
    }
    let widths = all[0].indices.map { column in all.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let lines = all.map { row in
      zip(row, widths).map { DisplayWidth.pad($0, to: $1) }.joined(separator: "  ").trimmingSpace + "\n"
    }
    desk.output(lines.joined())
  }

  /// With how many rows it could not take back.
  private static func undone(_ log: ImportLog, _ zone: Zone) -> String {
    guard let undone = log.undoneAtMs else { return "-" }
    return zone.text(instantMs: undone) + (log.left > 0 ? " (-\(log.left))" : "")
  }

  private static func json(_ log: ImportLog) -> String {
    var members: [JSON.Member] = [
      .init("name", .text(log.name)), .init("at_ms", .number("\(log.atMs)")), .init("file", .text(log.file)),
      .init("method", .text(log.method)), .init("server", .text(log.server)),
    ]
    if let rows = log.rows { members.append(.init("rows", .number("\(rows)"))) }
    if let undone = log.undoneAtMs { members.append(.init("undone_ms", .number("\(undone)"))) }
    if log.left > 0 { members.append(.init("left", .number("\(log.left)"))) }
    return JSON.object(members).compact
  }
}
