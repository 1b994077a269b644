import Contract
import Customers
import Operations
import Store

/// The vouchers' operations.
///
/// In reading order: `VoucherCode`, `VoucherTable`, `VoucherLookup` (who sees one), `VoucherPress` (how they are made and
/// made void).
struct Vouchers: VouchersService {
  let random: @Sendable () -> [UInt8]

  func issue(_ request: IssueVouchersRequest, _ call: WriteCall) throws -> IssueVouchersReply {
    let owner = try MemberLookup(call).member(id: request.memberId, card: request.card)
    let program = try program(of: request, owner, call)
    if let owner, let refusal = RewardGate.obstacle(of: owner) { throw refusal }
    if program.closedAtMs != nil {
      throw Refusal(.programClosed, path: owner?.path ?? "program", ["code": program.code])
    }
    if let value = request.value { try RewardTerms.check(value, in: program) }
    if let expiresAtMs = request.expiresAtMs, expiresAtMs <= call.nowMs {
      throw Refusal(.expiryInPast, path: "expires_at_ms")
    }
    var form = Voucher()
    form.programId = program.id
    form.memberId = owner?.member.id
    form.name = NormalText.normal(request.name)
    form.value = request.value
    form.issuedAtMs = call.nowMs
    form.expiresAtMs = request.expiresAtMs
    let press = VoucherPress(call: call)
    if let owner { call.touch("member", owner.member.id) }
    return IssueVouchersReply(items: try (0..<(request.count ?? 1)).map { _ in try press.issue(form, random: random) })
  }

  /// Of a member it is their program, which the request may name too.
  private func program(
    of request: IssueVouchersRequest, _ owner: MemberLookup.Found?, _ call: WriteCall
  ) throws -> LedgerProgram {
    let lookup = ProgramLookup(transaction: call.transaction)
    guard let owner else {
      return try LedgerProgram.load(lookup.program(request.program).id, in: call.transaction)
    }
    let own = try LedgerProgram.load(owner.member.programId, in: call.transaction)
    guard let code = request.program, code != own.code else { return own }
    _ = try lookup.program(code)
    throw Refusal(.memberNotFound, path: owner.path, ["what": owner.member.card])
  }

  /// It holds although its program has ended or its member has left: it was given out. Of a suspended member nothing is
  /// redeemed.
  func redeem(_ request: RedeemVoucherRequest, _ call: WriteCall) throws -> Voucher {
    let lookup = VoucherLookup(call)
    let who = try lookup.members.member(id: request.memberId, card: request.card)
    let voucher = try lookup.voucher(request.code)
    try checkIsOpen(voucher, call)
    if let who, let owner = voucher.memberId,
      try MemberTable(transaction: call.transaction).survivor(of: who.member.id).id != owner
    {
      throw Refusal(.voucherOfOther, path: who.path, ["code": voucher.code])
    }
    let owner = try voucher.memberId.flatMap(MemberTable(transaction: call.transaction).find)
    if let member = owner ?? who?.member, member.status == .suspended {
      throw Refusal(.memberSuspended, path: who?.path ?? "code", ["card": member.card])
    }
    var changed = voucher
    changed.status = .redeemed
    changed.redeemedAtMs = call.nowMs
    changed.note = NormalText.normal(request.note)
    if let member = owner ?? who?.member { call.touch("member", member.id) }
    return try call.keep(changed, insteadOf: voucher, VoucherTable(transaction: call.transaction).replace)
  }

  func cancel(_ request: CancelVoucherRequest, _ call: WriteCall) throws -> Voucher {
    let voucher = try VoucherLookup(call).voucher(request.code)
    try checkIsOpen(voucher, call)
    if let owner = voucher.memberId { call.touch("member", owner) }
    return try VoucherPress(call: call).void(voucher, note: NormalText.normal(request.reason))
  }

  /// - Throws: `Refusal` for a voucher whose life is over, or that was not there yet at the instant of a past fact.
  private func checkIsOpen(_ voucher: Voucher, _ call: WriteCall) throws(Refusal) {
    if call.isPastFact, call.nowMs < voucher.issuedAtMs { throw Refusal(.asOfInvalid, path: "meta.as_of_ms") }
    let code = ["code": voucher.code]
    switch voucher.seen(at: call.nowMs).status {
    case .issued: return
    case .redeemed: throw Refusal(.voucherRedeemed, path: "code", code)
    case .void: throw Refusal(.voucherVoid, path: "code", code)
    case .expired: throw Refusal(.voucherExpired, path: "code", code)
    case .unspecified: preconditionFailure("voucher \(voucher.id) has no status")
    }
  }

  func get(_ request: GetVoucherRequest, _ call: ReadCall) throws -> Voucher {
    try VoucherLookup(call).voucher(request.code).seen(at: call.nowMs)
  }

  func list(_ request: ListVouchersRequest, _ call: ReadCall) throws -> ListVouchersReply {
    let member = try MemberLookup(call).member(request).member
    let filter = ["vouchers", "\(member.id)", request.status?.word ?? ""]
    let page = try ListPage(cursor: request.cursor, limit: request.limit, filter: filter)
    let found = try VoucherTable(transaction: call.transaction).page(
      memberId: member.id, status: request.status, nowMs: call.nowMs, before: page.position?[0] ?? .max,
      limit: page.fetchCount)
    var reply = ListVouchersReply()
    (reply.items, reply.nextCursor) = page.cut(found.map { $0.seen(at: call.nowMs) }) { Cursor($0.id) }
    return reply
  }
}
