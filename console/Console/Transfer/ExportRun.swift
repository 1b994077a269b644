import Glibc
import Schema

/// `\export FILE METHOD`: the items of a stream into a file, which has its name only when it is whole.
package struct ExportRun: Sendable {
  private let order: ExportOrder
  private let desk: TransferDesk
  /// Between attempts without a new row; a minute altogether.
  var pausesMs: [Int64] = [1000, 2000, 4000, 8000, 15_000, 30_000]

  package init(_ order: ExportOrder, desk: TransferDesk) {
    self.order = order
    self.desk = desk
  }

  package func run() async -> ProcessStatus {
    guard let type = desk.schema.message(order.call.method.reply),
      let request = desk.schema.message(order.call.method.request)
    else {
      desk.say(Phrase("The server does not describe \(order.call.method.name)", "服务器未描述 \(order.call.method.name)"))
      return .usage
    }
    let writer = RowWriter(type, desk.schema, format: order.format, zone: desk.session.style.zone)
    let work: ExportWork
    do { work = try ExportWork(order: order, desk: desk, type: type, request: request, writer: writer) } catch {
      desk.say(Phrase("Cannot write \(error.path)", "无法写入 \(error.path)"))
      return .usage
    }
    work.pausesMs = pausesMs
    return await work.run()
  }
}

private final class ExportWork {
  struct Unwritable: Error, Equatable {
    let path: String
  }

  private let order: ExportOrder
  private let desk: TransferDesk
  private let type: MessageType
  /// Where a cut stream goes on: a field of the request, and the field of a row that it takes.
  private let position: (after: Field, id: Field)?
  private var writer: RowWriter
  private var request: DynamicMessage
  private let part: String
  private let target: String
  private let file: Int32
  private var rows = 0
  private var hasBegun = false
  private let startMs: Int64
  var pausesMs: [Int64] = []

  init(
    order: ExportOrder, desk: TransferDesk, type: MessageType, request: MessageType, writer: RowWriter
  ) throws(Unwritable) {
    (self.order, self.desk, self.type, self.writer) = (order, desk, type, writer)
    self.request = order.call.request
    if let after = request.field(named: "after_id"), let id = type.field(named: "id") {
      position = (after, id)
    } else {
      position = nil
    }
    target = FileSystem.expand(order.file)
    part = target + ".part"
    startMs = desk.session.nowMs()
    // A rename would put a file in the place of a device, a pipe, a link or whatever else stands there.
    var standing = stat()
    if lstat(target, &standing) == 0, standing.st_mode & S_IFMT != S_IFREG { throw Unwritable(path: target) }
    file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Unwritable(path: part) }
  }

  deinit { close(file) }

  func run() async -> ProcessStatus {
    var pauses = pausesMs[...]
    while true {
      let before = rows
      do {
        try await stream()
        guard fsync(file) == 0, rename(part, target) == 0 else { throw Unwritable(path: target) }
        return done()
      } catch let failure as CallFailure {
        if rows > before { pauses = pausesMs[...] }
        guard failure.mayComeRight, rows == 0 || position != nil, let pause = pauses.popFirst() else {
          desk.say(failure)
          return left(failure.exitCode)
        }
        desk.say(
          Phrase("The connection was lost after \(rows) rows: going on", "连接在 \(rows) 行后中断:继续导出"))
        do { try await Task.sleep(for: .milliseconds(pause)) } catch { return left(.interrupted) }
      } catch is CancellationError {
        return left(.interrupted)
      } catch let lost as Unwritable {
        desk.say(Phrase("Cannot write \(lost.path)", "无法写入 \(lost.path)"))
        return left(.callFailed)
      } catch {
        desk.say(Phrase("The reply cannot be read: \(error)", "无法读取答复:\(error)"))
        return left(.callFailed)
      }
    }
  }

  private func stream() async throws {
    defer { _ = flush() }
    if !hasBegun { writer.begin() }
    hasBegun = true
    for try await item in desk.link.stream(order.call.method, request.encoded, order.call.settings) {
      let row = try desk.schema.decode(item, as: type)
      writer.add(row)
      rows += 1
      if let position, let id = row[position.id] { request[position.after] = id }
      if writer.bytes.count >= Self.pieceBytes {
        guard flush() else { throw Unwritable(path: part) }
        desk.progress(order.call.method.name, rows, nil)
        try Task.checkCancellation()
      }
    }
    try Task.checkCancellation()
    guard flush() else { throw Unwritable(path: part) }
  }

  private static let pieceBytes = 256 << 10

  private func flush() -> Bool {
    let isWritten = FileSystem.writeAll(writer.bytes, to: file)
    writer.clear()
    return isWritten
  }

  private func done() -> ProcessStatus {
    let ms = desk.session.nowMs() - startMs
    let rate = Int(Double(rows) * 1000 / Double(max(1, ms)))
    if desk.isJSON {
      desk.output(
        JSON.object([.init("file", .text(order.file)), .init("rows", .number("\(rows)"))]).compact + "\n")
    } else {
      let said = Phrase(
        "\(order.file): \(rows) \(rows == 1 ? "row" : "rows"), \(rate) rows/s",
        "\(order.file):\(rows) 行,\(rate) 行/秒")
      desk.output(said(desk.language) + "\n")
    }
    return .ok
  }

  /// What came so far stays, under a name that says that it is not all.
  private func left(_ status: ProcessStatus) -> ProcessStatus {
    if rows == 0 {
      unlink(part)
    } else {
      desk.say(
        Phrase(
          "\(rows) rows are in \(order.file).part; \(order.file) was not touched.",
          "已有 \(rows) 行写入 \(order.file).part;\(order.file) 未改动。"))
    }
    return status
  }
}
