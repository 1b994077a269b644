import Contract
import Operations
import Store
import Zones

/// The programs' operations. What a draft may say is in `DraftCheck`.
struct Programs: ProgramsService {
  func create(_ request: CreateProgramRequest, _ call: WriteCall) throws -> Program {
    let table = ProgramTable(transaction: call.transaction)
    guard try table.named(code: request.code) == nil else {
      throw Refusal(.programExists, path: "code", ["code": request.code])
    }
    guard Zone.named(request.zone) != nil else {
      throw Refusal(.zoneUnknown, path: "zone", ["zone": request.zone])
    }
    var program = Program()
    program.version = 1
    program.code = request.code
    program.name = request.name
    program.zone = request.zone
    program.currency = request.currency
    program.pointName = request.pointName ?? "积分"
    program.growthName = request.growthName
    program.status = .draft
    program.createdAtMs = call.nowMs
    program.draft = try request.draft.map { try checked($0, for: program, call) }
    program.id = call.nextId("program")
    try table.insert(program)
    call.changes("program", program.id, before: nil)
    return program
  }

  func get(_ request: GetProgramRequest, _ call: ReadCall) throws -> Program {
    let found = try ProgramLookup(transaction: call.transaction).program(id: request.id, code: request.code)
    return try withConfig(stored(found, call.nowMs, call.transaction), call.transaction)
  }

  func list(_ request: ListProgramsRequest, _ call: ReadCall) throws -> ListProgramsReply {
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: ["programs"])
    let found = try ProgramTable(transaction: call.transaction).page(
      afterId: page.position?[0] ?? 0, atMs: call.nowMs, limit: page.fetchCount)
    var reply = ListProgramsReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.id) }
    return reply
  }

  func setDraft(_ request: SetDraftRequest, _ call: WriteCall) throws -> Program {
    let before = try open(request.id, request.code, version: request.version, call)
    var program = before
    program.draft = try checked(request.draft, for: before, call)
    return try keep(program, insteadOf: before, call)
  }

  func activate(_ request: ActivateProgramRequest, _ call: WriteCall) throws -> Program {
    let before = try open(request.id, request.code, version: request.version, call)
    guard let draft = before.draft else {
      throw Refusal(.draftMissing, path: request.id == nil ? "code" : "id")
    }
    let configs = ConfigTable(transaction: call.transaction)
    let latest = try configs.latest(programId: before.id)
    let earliestMs = max(call.nowMs, latest?.fromMs ?? 0)
    let fromMs = request.fromMs ?? call.nowMs
    guard fromMs >= earliestMs else {
      throw Refusal(.activationOutOfOrder, path: "from_ms", ["earliest": "\(earliestMs)"])
    }
    let version = ProgramVersion(
      number: (latest?.number ?? 0) + 1, fromMs: fromMs, activatedAtMs: call.nowMs, config: draft)
    try configs.insert(version, id: call.nextId("loyalty_config"), programId: before.id)
    if draft.enrolAtPurchase == true { try ProgramTable(transaction: call.transaction).setEnrols(before.id) }
    var program = before
    program.draft = nil
    return try keep(program, insteadOf: before, call)
  }

  func close(_ request: CloseProgramRequest, _ call: WriteCall) throws -> Program {
    let before = try open(request.id, request.code, version: request.version, call)
    var program = before
    program.closedAtMs = call.nowMs
    program.closeReason = request.reason
    return try keep(program, insteadOf: before, call)
  }

  func versions(_ request: ProgramVersionsRequest, _ call: ReadCall) throws -> ProgramVersionsReply {
    let program = try ProgramLookup(transaction: call.transaction).program(id: request.id, code: request.code)
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, byDefault: 10, filter: ["program versions", "\(program.id)"])
    let configs = ConfigTable(transaction: call.transaction)
    var found: [ProgramVersion] = []
    var (before, bytes) = (page.position?[0] ?? .max, 0)
    while found.count < page.fetchCount,
      let next = try configs.page(programId: program.id, beforeNumber: before, limit: 1).first
    {
      bytes += next.encoded().count
      if let last = found.last, bytes > Self.pageBytesMax {
        return ProgramVersionsReply(items: found, nextCursor: page.cursor(Cursor(last.number)))
      }
      found.append(next)
      before = next.number
    }
    var reply = ProgramVersionsReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.number) }
    return reply
  }

  /// A page ends before it is longer than this, so that it fits in a frame whatever the versions say.
  private static let pageBytesMax = 2 << 20
}

extension Programs {
  /// A program that is about to change.
  private func open(_ id: Int64?, _ code: String?, version: Int64, _ call: WriteCall) throws -> Program {
    let found = try ProgramLookup(transaction: call.transaction).program(id: id, code: code)
    try found.checkIsOpen()
    let program = try stored(found, call.nowMs, call.transaction)
    try program.checkVersion(version)
    return program
  }

  private func stored(_ found: ProgramLookup.Found, _ atMs: Int64, _ transaction: Transaction) throws -> Program {
    guard let program = try ProgramTable(transaction: transaction).find(found.id, atMs: atMs) else {
      preconditionFailure("program \(found.id) is gone within a transaction")
    }
    return program
  }

  private func checked(_ draft: ProgramConfig, for program: Program, _ call: WriteCall) throws -> ProgramConfig {
    let latest = try ConfigTable(transaction: call.transaction).latest(programId: program.id)?.config
    var check = DraftCheck(
      draft: draft.normal, growthName: program.growthName, latest: latest, before: program.draft,
      transaction: call.transaction)
    return try check.run()
  }

  private func keep(_ changed: Program, insteadOf before: Program, _ call: WriteCall) throws -> Program {
    let table = ProgramTable(transaction: call.transaction)
    let kept = try call.keep(changed, insteadOf: before, table.replace)
    // A version that begins now is the active one from here on.
    guard let now = try table.find(kept.id, atMs: call.nowMs) else {
      preconditionFailure("program \(kept.id) is gone within a transaction")
    }
    return try withConfig(now, call.transaction)
  }

  private func withConfig(_ program: Program, _ transaction: Transaction) throws -> Program {
    guard let number = program.configNumber else { return program }
    var program = program
    program.config = try ConfigTable(transaction: transaction).version(number, programId: program.id)?.config
    return program
  }
}
