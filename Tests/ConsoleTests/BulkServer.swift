import Glibc
import Schema
import Synchronization

@testable import Console

/// A server that keeps customers by external reference, answers row keys once and takes changes back.
final class BulkServer: Link {
  struct Record: Equatable {
    var version: Int64 = 1
    var name: String
    var isArchived = false
  }

  struct State {
    var records: [Int64: Record] = [:]
    var byRef: [String: Int64] = [:]
    var done: [[UInt8]: (id: Int64, version: Int64, outcome: Int64)] = [:]
    var calls: [(method: String, rows: Int, dryRun: Bool)] = []
    var requests: [DynamicMessage] = []
    var failures: [CallFailure] = []
    /// Files that cannot be taken back for now; a refusal is kept under its key.
    var hindered: Set<Int64> = []
    fileprivate var refusedReverts: [[UInt8]: Answer] = [:]
    var underWay = 0
    var underWayMost = 0
  }

  let state = Mutex(State())
  let schema = TestContract.schema
  /// Before each answer.
  let pause: @Sendable (Int) async -> Void

  init(pause: @escaping @Sendable (_ call: Int) async -> Void = { _ in }) { self.pause = pause }

  var keys: [[UInt8]] {
    state.withLock { state in state.requests.compactMap { $0.blob("key") } }
  }
  var calls: [(method: String, rows: Int, dryRun: Bool)] { state.withLock { $0.calls } }
  var customers: [DynamicMessage] {
    state.withLock { state in state.requests.compactMap { $0["customer"]?.messageValue } }
  }
  var names: [String] { state.withLock { $0.records.sorted { $0.key < $1.key }.map(\.value.name) } }

  func fail(_ failures: [CallFailure]) { state.withLock { $0.failures = failures } }

  func call(_ method: MethodType, _ payload: [UInt8], _ settings: CallSettings) async throws -> LinkReply {
    let number = state.withLock { state in
      state.underWay += 1
      state.underWayMost = max(state.underWayMost, state.underWay)
      return state.calls.count
    }
    await pause(number)
    defer { state.withLock { $0.underWay -= 1 } }
    guard let type = schema.message(method.request), let replyType = schema.message(method.reply),
      let results = replyType.field(named: "results"), let rows = type.field(named: "rows")
    else { throw TestFailure() }
    if let failure = state.withLock({ $0.failures.isEmpty ? nil : $0.failures.removeFirst() }) { throw failure }
    let request = try schema.decode(payload, as: type)
    var reply = DynamicMessage(replyType)
    for (index, row) in request.list(rows).compactMap(\.messageValue).enumerated() {
      state.withLock { state in
        state.requests.append(row)
        let answer = method.name == "customers.revert" ? Self.revert(row, &state) : Self.upsert(row, &state, settings)
        reply.append(.message(result(index, answer, results)), to: results)
      }
    }
    state.withLock { $0.calls.append((method.name, request.list(rows).count, settings.dryRun)) }
    return LinkReply(payload: reply.encoded)
  }

  func stream(
    _ method: MethodType, _ payload: [UInt8], _ settings: CallSettings
  ) -> AsyncThrowingStream<[UInt8], any Error> { AsyncThrowingStream { $0.finish(throwing: TestFailure()) } }

  fileprivate struct Answer {
    var outcome: Int64
    var id: Int64?
    var version: Int64?
    var isReplayed = false
    var problem: String?
  }

  private static let (created, updated, unchanged, refused): (Int64, Int64, Int64, Int64) = (1, 2, 3, 4)

  private static func upsert(_ row: DynamicMessage, _ state: inout State, _ settings: CallSettings) -> Answer {
    guard let customer = row["customer"]?.messageValue, let name = customer["name"]?.textValue else {
      return Answer(outcome: refused, problem: "customer.name")
    }
    let key = row.blob("key") ?? []
    if let before = state.done[key] {
      return Answer(outcome: before.outcome, id: before.id, version: before.version, isReplayed: true)
    }
    let ref = customer.type.field(named: "external_refs").flatMap { customer.list($0).first?.textValue }
    let known = ref.flatMap { state.byRef[$0] }
    let id = known ?? Int64(state.records.count + 1)
    if settings.dryRun { return Answer(outcome: known == nil ? created : updated, id: id, version: 1) }
    var outcome = created
    if let known, var record = state.records[known] {
      outcome = record.name == name ? unchanged : updated
      record.version += record.name == name ? 0 : 1
      record.name = name
      state.records[known] = record
    } else {
      state.records[id] = Record(name: name)
      if let ref { state.byRef[ref] = id }
    }
    let version = state.records[id]?.version ?? 0
    state.done[key] = (id, version, outcome)
    return Answer(outcome: outcome, id: id, version: version)
  }

  private static func revert(_ row: DynamicMessage, _ state: inout State) -> Answer {
    guard let id = row["id"]?.intValue, var record = state.records[id], record.version == row["version"]?.intValue
    else { return Answer(outcome: refused, problem: "version") }
    if let before = state.refusedReverts[row.blob("key") ?? []] { return before }
    if state.hindered.contains(id) {
      let answer = Answer(outcome: refused, problem: "external_refs")
      state.refusedReverts[row.blob("key") ?? []] = answer
      return answer
    }
    let toVersion = row["to_version"]?.intValue ?? record.version - 1
    record.version += 1
    record.isArchived = toVersion == 0
    state.records[id] = record
    return Answer(outcome: updated, id: id, version: record.version)
  }

  private func result(_ index: Int, _ answer: Answer, _ results: Field) -> DynamicMessage {
    guard let type = schema.messageType(of: results) else { preconditionFailure("results are messages") }
    var members: [JSON.Member] = [
      .init("row", .number("\(index)")), .init("outcome", .number("\(answer.outcome)")),
    ]
    if let id = answer.id { members.append(.init("id", .number("\(id)"))) }
    if let version = answer.version { members.append(.init("version", .number("\(version)"))) }
    if answer.isReplayed { members.append(.init("replayed", .bool(true))) }
    if let problem = answer.problem {
      let violation = JSON.object([
        .init("path", .text("rows[\(index)].\(problem)")), .init("reason", .text("REQUIRED")),
        .init("message", .text("rows[\(index)].\(problem) is required")),
      ])
      members.append(
        .init(
          "status",
          .object([
            .init("code", .number("3")), .init("reason", .text("INVALID_REQUEST")), .init("message", .text("no")),
            .init("violations", .list([violation])),
          ])))
    }
    do { return try schema.message(type, from: .object(members)) } catch { preconditionFailure("\(error)") }
  }
}

extension DynamicMessage {
  func blob(_ name: String) -> [UInt8]? {
    if case .bytes(let bytes)? = self[name] { bytes } else { nil }
  }
}

/// A folder of the test's own, gone with it.
final class Scratch: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/guanxi-console-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestFailure() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in entries { unlink(path + "/" + name) }
    for name in FileSystem.complete(path + "/logs/") { unlink(name) }
    rmdir(path + "/logs")
    rmdir(path)
  }

  var entries: [String] { FileSystem.complete(path + "/").map { String($0.dropFirst(path.count + 1)) } }

  func file(_ name: String, _ text: String) -> String { file(name, Array(text.utf8)) }

  @discardableResult
  func file(_ name: String, _ bytes: [UInt8]) -> String {
    FileSystem.write(bytes, to: path + "/" + name)
    return path + "/" + name
  }

  func text(_ name: String) -> String {
    String(decoding: FileSystem.read(path + "/" + name) ?? [], as: UTF8.self)
  }

  func lines(_ name: String) throws -> [JSON] {
    try text(name).split(separator: "\n").map { try JSON(parsing: String($0)) }
  }
}

extension JSON {
  subscript(_ name: String) -> JSON? {
    if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
  }
  var text: String? {
    switch self {
    case .text(let text), .number(let text): text
    default: nil
    }
  }
}

/// A console around a transfer, on a clock of its own.
struct TestDesk {
  let scratch: Scratch
  let notes = Collected()
  let out = Collected()
  var session: Session

  init(_ scratch: Scratch) {
    self.scratch = scratch
    let style = OutputStyle(format: .tsv, isTerminal: false, width: nil, zone: .fixed(hours: 8))
    session = Session(schema: TestContract.schema, style: style)
    session.nowMs = { 1_782_835_140_000 }
  }

  func desk(_ link: any Link) -> TransferDesk {
    TransferDesk(
      link: link, session: session, server: "test:1", logFolder: scratch.path + "/logs",
      output: { [out] in out.add($0) }, note: { [notes] in notes.add($0) })
  }

  /// Runs a line as the console would.
  func run(_ line: String, _ link: any Link, pausesMs: [Int64] = [1, 1]) async throws -> ProcessStatus {
    guard let order = try session.transferOrder(line) else { throw TestFailure() }
    switch order {
    case .importFile(let order):
      var run = ImportRun(order, desk: desk(link))
      run.pausesMs = pausesMs
      return await run.run()
    case .undo(let order):
      var run = UndoRun(order, desk: desk(link))
      run.pausesMs = pausesMs
      return await run.run()
    case .export(let order):
      var run = ExportRun(order, desk: desk(link))
      run.pausesMs = pausesMs
      return await run.run()
    case .imports:
      ImportList.show(desk(link))
      return .ok
    }
  }
}
