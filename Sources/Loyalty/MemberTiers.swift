import Contract
import Operations
import Store

extension Members {
  func readTier(_ request: GetMemberRequest, _ call: ReadCall) throws -> TierView {
    var member = try MemberLookup(call).member(request).member
    let outlook = TierOutlook(
      rules: rules, program: try LedgerProgram.load(member.programId, in: call.transaction),
      transaction: call.transaction)
    // A clock that was set back does not show what was.
    let ms = max(call.nowMs, member.lastAtMs)
    try outlook.settle(&member, through: ms)
    let rules = try outlook.rules(of: member, at: ms)
    return rules?.progress(of: member.id, member.tierState, at: ms) ?? TierView(memberId: member.id)
  }

  func listTierChanges(_ request: TierHistoryRequest, _ call: ReadCall) throws -> TierHistoryReply {
    let member = try MemberLookup(call).member(request).member
    let page = try ListPage(
      cursor: request.cursor, limit: request.limit, filter: ["tier_history", "\(member.id)"], values: 2)
    let position = page.position ?? [.max, .max]
    let found = try TierChangeTable(transaction: call.transaction).page(
      memberId: member.id, beforeMs: position[0], beforeId: position[1], limit: page.fetchCount)
    var reply = TierHistoryReply()
    (reply.items, reply.nextCursor) = page.cut(found) { Cursor($0.atMs, $0.id) }
    return reply
  }

  func setTierFloor(_ request: SetFloorRequest, _ call: WriteCall) throws -> Member {
    let found = try MemberLookup(call).member(request)
    let view = MemberView(rules, call)
    let before = try view.message(found.member)
    let ledger = try MemberLedger(found.member, path: found.path, rules: rules, call)
    try checkFloor(request, ledger)
    try ledger.decideTier(at: ledger.atMs, note: request.reason) {
      $0.floorSet($1, floor: request.tier, untilMs: request.untilMs, at: ledger.atMs)
    }
    let stored = try ledger.store()
    if stored.version == found.member.version {
      call.leavesUnchanged()
    } else {
      call.changes("member", stored.id, before: before)
    }
    return try view.message(stored)
  }

  private func checkFloor(_ request: SetFloorRequest, _ ledger: MemberLedger) throws {
    try ledger.checkProgramOpen()
    if let tier = request.tier {
      let levels = try ledger.active()?.config.tiers ?? []
      guard levels.contains(where: { $0.code == tier }) else {
        throw Refusal(.tierUnknown, path: "tier", ["tier": tier])
      }
    }
    if let untilMs = request.untilMs {
      guard untilMs > ledger.atMs else { throw Refusal(.floorInPast, path: "until_ms") }
      guard request.tier != nil else { throw Refusal(.fieldRequired, path: "tier") }
    }
    try ledger.checkNotClosed()
  }
}

/// The history of tiers: rows are added and nothing else.
struct TierChangeTable {
  let transaction: Transaction

  func insert(_ move: TierMove, id: Int64, memberId: Int64, note: String?) throws {
    try transaction.run(
      """
      INSERT INTO loyalty_tier_change (id, member_id, at_ms, from_tier, to_tier, reason, qualifying, note)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        .int(id), .int(memberId), .int(move.atMs), .optional(move.from), .text(move.to),
        .int(Int64(move.reason.rawValue)), .int(move.qualifying), .optional(note),
      ])
  }

  /// Those of a member before a place, the latest first.
  func page(memberId: Int64, beforeMs: Int64, beforeId: Int64, limit: Int) throws -> [TierChange] {
    try transaction.all(
      """
      SELECT id, at_ms, from_tier, to_tier, reason, qualifying, note FROM loyalty_tier_change
      WHERE member_id = $1 AND (at_ms, id) < ($2, $3) ORDER BY at_ms DESC, id DESC LIMIT $4
      """, [.int(memberId), .int(beforeMs), .int(beforeId), .int(Int64(limit))]
    ) {
      TierChange(
        id: $0.int(0), atMs: $0.int(1), from: $0.optionalText(2), to: $0.text(3),
        reason: TierReason(rawValue: Int32($0.int(4))) ?? .unspecified, qualifying: $0.int(5), note: $0.optionalText(6))
    }
  }
}
