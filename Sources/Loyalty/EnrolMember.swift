import Contract
import Customers
import Operations
import Store

extension Members {
  func enrolMember(_ request: EnrollMemberRequest, _ call: WriteCall) throws -> Member {
    let check = try EnrolmentCheck(request, rules: rules, call)
    let card = try CardIssue(call: call).card(request.card, path: "card")
    let past = request.withHistory == true ? try MemberHistory(check, history, call) : nil
    let begunMs = past?.firstMs ?? call.nowMs
    let ledger = try Enrolment(rules: rules, call: call).begin(
      check.customer, in: check.program, card: card, referrerId: check.referrer?.id, joinedAtMs: begunMs,
      fromMs: begunMs)
    let first = try past?.post(to: ledger)
    try ledger.advance(to: call.nowMs)
    if let points = request.openingPoints { try open(points, request.openingExpiresMs, check.version, ledger) }
    let member = try ledger.store()
    call.touch("customer", check.customer.id)
    if let first { try rewardReferrer(for: first, member, check, call) }
    return try MemberView(rules, call).message(member)
  }

  /// Points from another system come from nowhere else, so the program has issued them.
  private func open(_ points: Int64, _ expiresMs: Int64?, _ version: ActiveConfig, _ ledger: MemberLedger) throws {
    ledger.pointsPath = "opening_points"
    var lot = NewLot(earnedAtMs: ledger.atMs)
    if let expiresMs {
      lot.dueMs = expiresMs
    } else {
      lot.dueMs = version.calendar.expiryMs(confirmedMs: ledger.atMs)
      lot.configId = version.id
    }
    var posting = ledger.posting(.opening)
    posting.configId = lot.configId
    try ledger.credit(points, from: .issued, lot, &posting)
    try ledger.post(posting)
  }

  /// Who referred them earns now, if there was a first purchase in what they bring.
  private func rewardReferrer(
    for first: MemberHistory.First, _ member: MemberRow, _ check: EnrolmentCheck, _ call: WriteCall
  ) throws {
    guard let referrer = check.referrer else { return }
    do {
      try PurchaseEarnings(rules: rules).reward(
        referrer.id, for: first.purchase, member, check.program, first.version, call)
    } catch var refusal as Refusal {
      refusal.path = "referral_code"
      throw refusal
    }
  }
}

/// Who may join what.
struct EnrolmentCheck {
  let customer: Customer
  /// The field that names the customer.
  let path: String
  let program: LedgerProgram
  /// What is active now.
  let version: ActiveConfig
  let referrer: MemberRow?

  init(_ request: EnrollMemberRequest, rules: ProgramRules, _ call: WriteCall) throws {
    customer = try CustomerLookup(
      id: request.customerId, number: request.customerNumber, externalRef: request.customerRef,
      paths: .init(id: "customer_id", number: "customer_number", externalRef: "customer_ref")
    ).customer(for: call.principal, in: call.transaction)
    path =
      request.customerId != nil ? "customer_id" : request.customerNumber != nil ? "customer_number" : "customer_ref"
    try customer.checkNotArchived(path)
    let named = try ProgramLookup(transaction: call.transaction).program(request.program)
    try named.checkIsOpen()
    program = try LedgerProgram.load(named.id, in: call.transaction)
    try Self.checkIsNew(customer, program, path, call)
    guard call.nowMs >= customer.createdAtMs else { throw Refusal(.beforeCustomer, path: "meta.as_of_ms") }
    guard let active = try rules.active(program, atMs: call.nowMs, in: call.transaction) else {
      throw Refusal(.programNotActive, path: "program", ["code": program.code])
    }
    version = active
    referrer = try Referral(customer: customer, program: program, call: call).member(request.referralCode)
    try Self.checkOpening(request, call)
  }

  private static func checkIsNew(
    _ customer: Customer, _ program: LedgerProgram, _ path: String, _ call: WriteCall
  ) throws {
    let members = try MemberTable(transaction: call.transaction).ofCustomer(customer.id)
    guard let member = members.first(where: { $0.programId == program.id }) else { return }
    guard member.status != .closed else { throw Refusal(.memberClosed, path: path, ["card": member.card]) }
    throw Refusal.memberExists(member, program, path: path)
  }

  private static func checkOpening(_ request: EnrollMemberRequest, _ call: WriteCall) throws(Refusal) {
    guard let expiresMs = request.openingExpiresMs else { return }
    guard request.openingPoints != nil else { throw Refusal(.expiryUnexpected, path: "opening_expires_ms") }
    guard expiresMs > call.nowMs else { throw Refusal(.expiryInPast, path: "opening_expires_ms") }
  }
}

/// Who referred somebody (推荐人), by the code that they gave.
private struct Referral {
  let customer: Customer
  let program: LedgerProgram
  let call: WriteCall

  /// Any member of the program, whether the caller sees them or not: the code is what they told others. Of a member who
  /// became another one that one.
  func member(_ code: String?) throws -> MemberRow? {
    guard let code else { return nil }
    let unknown = Refusal(.referralUnknown, path: "referral_code", ["code": code])
    let table = MemberTable(transaction: call.transaction)
    guard let id = ReferralCode.memberId(in: code), try table.find(id) != nil else { throw unknown }
    let member = try table.survivor(of: id)
    guard member.programId == program.id, member.status != .closed else { throw unknown }
    let other = try CustomerTable(transaction: call.transaction).find(member.customerId)
    guard other?.id != customer.id, other?.allPhones.isDisjoint(with: customer.allPhones) != false else {
      // Whose telephone number it is, is not told of a file out of sight.
      throw try MemberLookup(call).sees(member) ? Refusal(.selfReferral, path: "referral_code") : unknown
    }
    return member
  }
}

extension Customer {
  fileprivate var allPhones: Set<String> { Set(morePhones).union(phone.map { [$0] } ?? []) }
}
