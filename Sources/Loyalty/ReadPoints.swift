import Contract
import Operations
import Store

extension LoyaltyPoints {
  func readBalance(_ request: BalanceRequest, _ call: ReadCall) throws -> PointBalance {
    let member = try MemberLookup(call).member(request).member
    let ms = request.atMs ?? call.nowMs
    return try BalanceAt(rules: rules, transaction: call.transaction).balances(of: member, at: ms).message(at: ms)
  }

  func readStatement(_ request: StatementRequest, _ call: ReadCall) throws -> StatementReply {
    let member = try MemberLookup(call).member(request).member
    // Until now is up to what was posted at this very instant.
    let (fromMs, untilMs) = (request.fromMs ?? 0, request.untilMs ?? max(call.nowMs, member.lastAtMs) + 1)
    guard fromMs <= untilMs else { throw Refusal(.rangeEmpty, path: "until_ms") }
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit,
      filter: ["statement", "\(member.id)", "\(fromMs)", "\(request.untilMs ?? -1)"],
      values: 2)
    let position = page.position ?? [.min, .min]
    let table = LedgerTable(transaction: call.transaction)
    let found = try table.page(
      memberId: member.id, fromMs: fromMs, untilMs: untilMs, afterMs: position[0], afterId: position[1],
      limit: page.fetchCount)
    let (rows, next) = page.cut(found) { Cursor($0.atMs, $0.id) }
    let view = LedgerView(rules: rules, transaction: call.transaction)
    var reply = StatementReply()
    reply.items = try rows.map(view.message)
    reply.nextCursor = next
    reply.opening = (try table.last(of: member.id, beforeMs: fromMs) ?? Balances()).message(at: fromMs)
    reply.closing = (try table.last(of: member.id, beforeMs: untilMs) ?? Balances()).message(at: untilMs)
    return reply
  }

  func listLots(_ request: ListLotsRequest, _ call: ReadCall) throws -> ListLotsReply {
    let member = try MemberLookup(call).member(request).member
    let before = request.expiresBeforeMs ?? .max
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["lots", "\(member.id)", "\(before)"], values: 4)
    let position = page.position ?? [LotRow.State.confirmed.rawValue, .min, .min, .min]
    let table = LotTable(transaction: call.transaction)
    var found: [LotRow] = []
    // What can be spent comes first, then what is pending: that has no expiry yet.
    for state in [LotRow.State.confirmed, .pending] where state.rawValue <= position[0] {
      if state == .pending, request.expiresBeforeMs != nil { continue }
      var place = LotTable.Place()
      if state.rawValue == position[0] {
        (place.dueMs, place.earnedAtMs, place.id) = (position[1], position[2], position[3])
      }
      found += try table.open(
        state, of: member.id, behind: place, dueBefore: state == .confirmed && before != .max ? before - 1 : .max,
        limit: page.fetchCount - found.count)
      if found.count == page.fetchCount { break }
    }
    let (rows, next) = page.cut(found) { Cursor($0.state.rawValue, $0.dueMs, $0.earnedAtMs, $0.id) }
    var reply = ListLotsReply()
    reply.items = rows.map(\.message)
    reply.nextCursor = next
    if request.expiresBeforeMs != nil {
      reply.expiring = try table.expiring(of: member.id, from: call.nowMs, until: before)
    }
    return reply
  }

  func getLedgerTransaction(_ request: GetTransactionRequest, _ call: ReadCall) throws -> LedgerTransaction {
    guard let row = try LedgerTable(transaction: call.transaction).find(request.id),
      let member = try MemberTable(transaction: call.transaction).find(row.memberId),
      try MemberLookup(call).sees(member)
    else { throw Refusal(.transactionNotFound, path: "id", ["id": "\(request.id)"]) }
    return try LedgerView(rules: rules, transaction: call.transaction).message(row)
  }
}

/// Transactions as replies show them.
struct LedgerView {
  let rules: ProgramRules
  let transaction: Transaction

  func message(_ row: LedgerRow) throws -> LedgerTransaction {
    row.message(configNumber: try row.configId.flatMap(number))
  }

  private func number(_ configId: Int64) throws -> Int64? {
    try transaction.first("SELECT number FROM loyalty_config WHERE id = $1", [.int(configId)]) { $0.int(0) }
  }
}

/// An award as requests name it: by its transaction, or by the purchase.
struct AwardLookup {
  let members: MemberLookup

  init(_ members: MemberLookup) { self.members = members }

  /// - Returns: the award, and the field that named it.
  func award(
    _ transactionId: Int64?, _ purchaseId: Int64?, program: String?
  ) throws -> (row: LedgerRow, path: String) {
    let table = LedgerTable(transaction: members.transaction)
    switch (transactionId, purchaseId) {
    case (let id?, nil):
      let row = try table.find(id).flatMap { $0.kind.isEarning ? $0 : nil }
      return (try seen(row.map { [$0] } ?? [], "\(id)", "transaction_id")[0], "transaction_id")
    case (nil, let id?):
      let rows = try seen(try of(program, table.awards(purchaseId: id)), "\(id)", "purchase_id")
      guard rows.count == 1 else {
        let codes = try rows.map { try programOf($0).code }
        throw Refusal(.programNeeded, path: "program", ["codes": codes.joined(separator: ", ")])
      }
      return (rows[0], "purchase_id")
    default:
      throw Refusal(.oneOfRequired, path: "transaction_id", ["fields": "transaction_id, purchase_id"])
    }
  }

  private func of(_ program: String?, _ rows: [LedgerRow]) throws -> [LedgerRow] {
    guard let program else { return rows }
    return try rows.filter { try programOf($0).code == program }
  }

  private func programOf(_ row: LedgerRow) throws -> LedgerProgram {
    let id = try members.transaction.first(
      "SELECT program_id FROM loyalty_member WHERE id = $1", [.int(row.memberId)]
    ) { $0.int(0) }
    return try LedgerProgram.load(id ?? 0, in: members.transaction)
  }

  private func seen(_ rows: [LedgerRow], _ what: String, _ path: String) throws -> [LedgerRow] {
    let table = MemberTable(transaction: members.transaction)
    let seen = try rows.filter { row in try table.find(row.memberId).map(members.sees) == true }
    guard !seen.isEmpty else { throw Refusal(.awardNotFound, path: path, ["what": what]) }
    return seen
  }
}

extension LedgerKind {
  var isEarning: Bool { self == .award || self == .event || self == .referral }
}

/// References of events that were posted.
struct EventTable {
  let transaction: Transaction

  func find(_ programId: Int64, _ externalRef: String) throws -> Int64? {
    try transaction.first(
      "SELECT transaction_id FROM loyalty_event WHERE program_id = $1 AND external_ref = $2",
      [.int(programId), .text(externalRef)]
    ) { $0.int(0) }
  }

  func insert(_ programId: Int64, _ externalRef: String, _ transactionId: Int64) throws {
    try transaction.run(
      "INSERT INTO loyalty_event (program_id, external_ref, transaction_id) VALUES ($1, $2, $3)",
      [.int(programId), .text(externalRef), .int(transactionId)])
  }
}
