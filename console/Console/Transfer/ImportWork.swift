import Schema

/// What became of the rows of a file.
struct ImportTally: Sendable, Equatable {
  var created = 0
  var updated = 0
  var unchanged = 0
  var refused = 0
  /// Done by an earlier run.
  var replayed = 0

  var done: Int { created + updated + unchanged + refused + replayed }
}

/// An import under way. Batches come to their answers in the order of the file, so that log and errors file have it too.
struct ImportWork {
  let order: ImportOrder
  let desk: TransferDesk
  let file: SourceFile
  let map: ColumnMap
  let rows: SourceRows
  let stop = StopFlag()
  let errors: ErrorsFile
  var sender: BatchSender
  private var log: ImportLogWriter?
  /// How often imports of this file were taken back: what was undone may be done anew.
  private var generation = 0
  private var tally = ImportTally()
  private var failure: CallFailure?
  private let startMs: Int64

  /// Bytes of rows in one request: a quarter of what a server takes.
  static let batchBytesMax = 1 << 20

  init(order: ImportOrder, desk: TransferDesk, file: SourceFile, map: ColumnMap, rows: SourceRows) {
    (self.order, self.desk, self.file, self.map, self.rows) = (order, desk, file, map, rows)
    errors = ErrorsFile(order.errors ?? ErrorsFile.path(for: order.file))
    sender = BatchSender(desk: desk, shape: order.shape, dryRun: order.dryRun, stop: stop)
    startMs = desk.session.nowMs()
  }

  /// - Throws: `ImportProblem` or `ImportLogWriter.Unwritable`, before anything was sent.
  mutating func openLog() throws {
    if FileSystem.isSame(errors.path, order.file) { throw ImportProblem.sameFile(order.file) }
    guard errors.mayBeWritten else { throw ErrorsFile.Unwritable(path: errors.path) }
    guard let folder = desk.logFolder else {
      if order.dryRun { return }
      throw ImportProblem.noHome
    }
    let digest = file.digest.hex
    let logs = ImportLog.all(in: folder)
    let same = logs.filter { $0.digest == digest && $0.server == desk.server && $0.method == order.shape.method.name }
    generation = same.count { $0.undoneAtMs != nil }
    if order.dryRun { return }
    if let open = same.last(where: { $0.undoneAtMs == nil }) {
      desk.say(
        Phrase("This file was imported before: going on with \(open.name)", "该文件曾导入过:继续 \(open.name)"))
      log = try ImportLogWriter(open, continues: true)
      return
    }
    if let name = order.name, logs.contains(where: { $0.name == name }) { throw ImportProblem.nameTaken(name) }
    let name = order.name ?? Self.name(for: order.file, desk, taken: Set(logs.map(\.name)))
    log = try ImportLogWriter(
      ImportLog(
        name: name, path: "\(folder)/\(name).jsonl", atMs: startMs, server: desk.server,
        method: order.shape.method.name, file: FileSystem.absolute(order.file), digest: digest), continues: false)
  }

  /// leads-20260301-100005
  private static func name(for file: String, _ desk: TransferDesk, taken: Set<String>) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    let stem = last.lastIndex(of: ".").map { $0 > last.startIndex ? String(last[..<$0]) : last } ?? last
    let plain = String(stem.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" }.prefix(60))
    let time = desk.session.style.zone.text(instantMs: desk.session.nowMs())
    let base =
      (plain.first == "-" || plain.isEmpty ? "import" + plain : plain) + "-"
      + time.filter { $0 != "-" && $0 != ":" }.replacing(" ", with: "-")
    var name = base
    var count = 1
    while taken.contains(name) {
      count += 1
      name = "\(base)-\(count)"
    }
    return name
  }

  mutating func run(inFlightMax: Int) async -> ProcessStatus {
    var underWay: [(batch: Batch, answer: Task<BatchSender.Answer, Never>)] = []
    do {
      while true {
        while failure == nil, !stop.isRaised, underWay.count < inFlightMax, let batch = try next() {
          underWay.append((batch, sender.send(batch.requests)))
        }
        guard !underWay.isEmpty else { break }
        let (batch, answer) = underWay.removeFirst()
        try settle(batch, await answer.value)
        desk.progress(order.file, tally.done, file.rowCount)
      }
    } catch {
      for (_, answer) in underWay { _ = await answer.value }
      desk.say(ImportProblem.words(error))
      return end(.callFailed)
    }
    if let failure {
      desk.say(failure)
      return end(failure.exitCode)
    }
    if stop.isRaised { return end(.interrupted) }
    return end(tally.refused > 0 ? .callFailed : .ok)
  }

  private struct Batch {
    var rows: [(row: SourceRow, fault: RowFault?)] = []
    /// Positions in `rows` of those that are sent.
    var sent: [Int] = []
    var requests: [[UInt8]] = []
  }

  /// - Returns: nil at the end of the file.
  private func next() throws(FileChunks.Unreadable) -> Batch? {
    var batch = Batch()
    var bytes = 0
    while batch.rows.count < order.batch, bytes < Self.batchBytesMax, let row = try rows.next() {
      do {
        let content = try content(of: row).encoded
        let request = order.shape.row(content, key: key(row, content))
        bytes += request.count
        batch.sent.append(batch.rows.count)
        batch.requests.append(request)
        batch.rows.append((row, nil))
      } catch { batch.rows.append((row, error)) }
    }
    return batch.rows.isEmpty ? nil : batch
  }

  private func content(of row: SourceRow) throws(RowFault) -> DynamicMessage {
    var message = DynamicMessage(order.shape.content)
    switch row.content {
    case .fault(let fault, _): throw fault
    case .cells(let record):
      for (index, typing) in map.columns.enumerated() where index < record.cells.count {
        guard let typing, record.cells[index].start < record.cells[index].end else { continue }
        try typing.set(try rows.text(record, index), in: &message)
      }
    case .object(let members):
      for member in members where member.value != .null {
        try map.typing(of: member.name)?.set(member.value, in: &message)
      }
    }
    return message
  }

  /// The same row of the same file has the same key, so that it is done once; as it is sent and not as it is written,
  /// since another map= makes another row of it.
  private func key(_ row: SourceRow, _ content: [UInt8]) -> [UInt8] {
    SHA256.digest(file.digest, Array("\(generation):\(row.number):".utf8), content)
  }

  private mutating func settle(_ batch: Batch, _ answer: BatchSender.Answer) throws {
    let answers: [RowAnswer]
    switch answer {
    case .success(let given): answers = given
    case .failure(let failure):
      // The first failure is the cause; what follows it is mostly the same.
      self.failure = self.failure ?? failure
      return
    }
    let byRow = Dictionary(
      answers.compactMap { answer in
        batch.sent.indices.contains(answer.index) ? (batch.sent[answer.index], answer) : nil
      }, uniquingKeysWith: { first, _ in first })
    var done: [(row: LoggedRow, isReplayed: Bool)] = []
    for (index, (row, fault)) in batch.rows.enumerated() {
      if let fault {
        try refuse(row, fault)
      } else if let answer = byRow[index], let outcome = answer.outcome, outcome != .refused {
        count(outcome, isReplayed: answer.isReplayed)
        if outcome != .unchanged, let id = answer.id, let version = answer.version {
          let logged = LoggedRow(row: row.number, id: id, version: version, outcome: outcome.rawValue)
          done.append((logged, answer.isReplayed))
        }
      } else {
        try refuse(row, byRow[index])
      }
    }
    try log?.add(done)
  }

  private mutating func count(_ outcome: RowAnswer.Outcome, isReplayed: Bool) {
    switch outcome {
    case _ where isReplayed: tally.replayed += 1
    case .created: tally.created += 1
    case .updated: tally.updated += 1
    case .unchanged: tally.unchanged += 1
    case .refused: tally.refused += 1
    }
  }

  private mutating func refuse(_ row: SourceRow, _ fault: RowFault) throws {
    tally.refused += 1
    try errors.add(
      row: row.number, line: row.line, reason: fault.reason.rawValue, path: fault.path,
      message: fault.message(desk.language), source: rows.source(of: row))
  }

  private mutating func refuse(_ row: SourceRow, _ answer: RowAnswer?) throws {
    tally.refused += 1
    try errors.add(row: row.number, line: row.line, answer, order.shape, source: rows.source(of: row))
  }

  private func end(_ status: ProcessStatus) -> ProcessStatus {
    log?.end(nowMs: desk.session.nowMs())
    ImportReport(
      order: order, desk: desk, tally: tally, total: file.rowCount, elapsedMs: desk.session.nowMs() - startMs,
      log: log?.log.name, hasLoggedRows: (log?.rows ?? 0) > 0, errors: errors.rows > 0 ? errors.path : nil
    ).show(status)
    return status
  }
}
