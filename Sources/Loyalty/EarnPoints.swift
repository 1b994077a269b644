import Contract
import Customers
import Operations
import Zones

extension LoyaltyPoints {
  func postEvent(posting request: PostEventRequest, _ call: WriteCall) throws -> LedgerTransaction {
    let found = try MemberLookup(call).member(request)
    let happenedAtMs = request.happenedAtMs ?? call.nowMs
    let events = EventTable(transaction: call.transaction)
    if let id = try events.find(found.member.programId, request.externalRef) {
      let stored = try sameEvent(id, request, found.member, call)
      call.leavesUnchanged()
      return stored
    }
    guard happenedAtMs <= call.nowMs else { throw Refusal(.inFuture, path: "happened_at_ms") }
    let ledger = try MemberLedger(found.member, path: found.path, rules: rules, call)
    try ledger.checkProgramOpen()
    try ledger.checkActive()
    guard happenedAtMs >= ledger.member.joinedAtMs else {
      throw Refusal(.beforeMembership, path: "happened_at_ms")
    }
    guard let version = try rules.active(ledger.program, atMs: happenedAtMs, in: call.transaction) else {
      throw Refusal(.programNotActive, path: "happened_at_ms", ["code": ledger.program.code])
    }
    let customer = try CustomerTable(transaction: call.transaction).find(ledger.member.customerId)
    let earning = try version.rules.event(
      request.event, atMs: happenedAtMs, to: ledger.earningMember(customer?.birthday), used: ledger.capUsed)
    ledger.pointsPath = "event"
    var posting = ledger.posting(.event)
    var detail = earning.detail
    detail.event = request.event
    detail.externalRef = request.externalRef
    detail.tier = ledger.member.tier
    posting.detail = detail
    let row = try ledger.post(earning, version, effectiveMs: happenedAtMs, spend: 0, posting)
    try events.insert(ledger.program.id, request.externalRef, row.id)
    try ledger.store()
    call.touch("loyalty_transaction", row.id)
    return row.message(configNumber: version.number)
  }

  /// The same reference means the same event; other content under it is refused and named.
  private func sameEvent(
    _ id: Int64, _ request: PostEventRequest, _ member: MemberRow, _ call: WriteCall
  ) throws -> LedgerTransaction {
    guard let row = try LedgerTable(transaction: call.transaction).find(id) else {
      throw LedgerFault("event \(id) is gone")
    }
    var differing: [String] = []
    let table = MemberTable(transaction: call.transaction)
    if try table.survivor(of: row.memberId).id != table.survivor(of: member.id).id {
      differing.append("member_id")
    } else {
      if row.detail?.event != request.event { differing.append("event") }
      if let atMs = request.happenedAtMs, row.effectiveMs != atMs { differing.append("happened_at_ms") }
    }
    guard differing.isEmpty else {
      throw Refusal(
        .externalIdReused, path: "external_ref",
        ["ref": request.externalRef, "fields": differing.joined(separator: ", ")])
    }
    return try LedgerView(rules: rules, transaction: call.transaction).message(row)
  }

  func confirmPoints(_ request: ConfirmPointsRequest, _ call: WriteCall) throws -> LedgerTransaction {
    let (award, path) = try AwardLookup(MemberLookup(call)).award(
      request.transactionId, request.purchaseId, program: request.program)
    let member = try MemberTable(transaction: call.transaction).survivor(of: award.memberId)
    let ledger = try MemberLedger(member, path: path, rules: rules, call)
    try ledger.checkNotClosed()
    guard let line = award.lots.first, case let lot = try ledger.lot(line.lotId), lot.state == .pending,
      lot.remainder > 0
    else { throw Refusal(.nothingPending, path: path) }
    let row = try ledger.confirm(lot, at: ledger.atMs)
    // Its time may be over already, where it is counted from the purchase.
    try ledger.settle(through: ledger.atMs)
    try ledger.store()
    call.touch("loyalty_transaction", row.id)
    return try LedgerView(rules: rules, transaction: call.transaction).message(row)
  }

  /// The computation is that of the award; what caps refuse is refused, and nothing is posted.
  func previewEarning(_ request: PreviewEarnRequest, _ call: ReadCall) throws -> EarningPreview {
    let found = try MemberLookup(call).member(request)
    var member = found.member
    let program = try LedgerProgram.load(member.programId, in: call.transaction)
    let atMs = request.purchasedAtMs ?? call.nowMs
    guard atMs <= call.nowMs else { throw Refusal(.inFuture, path: "purchased_at_ms") }
    let amount = try request.checked(program)
    if program.closedAtMs != nil { throw Refusal(.programClosed, path: found.path, ["code": program.code]) }
    try member.checkEarns(path: found.path)
    guard atMs >= member.joinedAtMs else { throw Refusal(.beforeMembership, path: "purchased_at_ms") }
    guard let version = try rules.active(program, atMs: atMs, in: call.transaction) else {
      throw Refusal(.programNotActive, path: "purchased_at_ms", ["code": program.code])
    }
    let nowMs = max(call.nowMs, member.lastAtMs)
    let outlook = TierOutlook(rules: rules, program: program, transaction: call.transaction)
    try outlook.settle(&member, through: nowMs)
    let customer = try CustomerTable(transaction: call.transaction).find(member.customerId)
    let earning = try version.rules.award(
      EarningPurchase(
        effectiveMs: atMs, paid: amount.paid, tax: amount.tax, discount: amount.discount,
        lines: request.lines.map {
          EarningLine(
            category: NormalText.normal($0.category), product: NormalText.normal($0.product), amount: $0.amount.minor)
        }), to: member.earning(customer?.birthday, day: program.zone.day(at: nowMs).days),
      used: { try CapTable(transaction: call.transaction).used(member.id, $0, $1) })
    var preview = EarningPreview(points: earning.points, growth: earning.growth, detail: earning.detail)
    preview.detail.spendMinor = amount.paid
    preview.detail.paidMinor = amount.paid
    preview.detail.tier = member.tier
    preview.configNumber = version.number
    try preview.setDates(version, effectiveMs: atMs, nowMs: nowMs)
    try outlook.add(
      TierAmounts(spend: amount.paid, points: earning.points, growth: earning.growth), to: &member, effectiveMs: atMs,
      nowMs: nowMs)
    preview.tier = member.tier
    return preview
  }
}

extension EarningPreview {
  fileprivate mutating func setDates(_ version: ActiveConfig, effectiveMs: Int64, nowMs: Int64) throws {
    let confirmMs = version.calendar.confirmMs(effectiveMs: effectiveMs)
    guard confirmMs != MemberRow.never else { return }
    if confirmMs > nowMs { confirmsAtMs = confirmMs }
    let expiryMs = version.calendar.expiryMs(confirmedMs: confirmMs)
    if expiryMs != MemberRow.never { expiresAtMs = expiryMs }
  }
}

extension PreviewEarnRequest {
  /// The amounts, as a purchase would have to give them.
  fileprivate func checked(_ program: LedgerProgram) throws(Refusal) -> (paid: Int64, tax: Int64, discount: Int64) {
    try Self.check(amount, program, "amount")
    if let tax {
      try Self.check(tax, program, "tax")
      guard tax.minor <= amount.minor else { throw Refusal(.tooLarge, path: "tax.minor", ["max": "\(amount.minor)"]) }
    }
    if let discount { try Self.check(discount, program, "discount") }
    var sum: Int64 = 0
    for (index, line) in lines.enumerated() {
      try Self.check(line.amount, program, "lines[\(index)].amount")
      let (next, isTooLarge) = sum.addingReportingOverflow(line.amount.minor)
      guard !isTooLarge else { throw Refusal(.amountTooLarge, path: "lines") }
      sum = next
    }
    guard lines.isEmpty || sum == amount.minor else {
      throw Refusal(.linesDisagree, path: "lines", ["sum": "\(sum)", "amount": "\(amount.minor)"])
    }
    return (amount.minor, tax?.minor ?? 0, discount?.minor ?? 0)
  }

  private static func check(_ money: Money, _ program: LedgerProgram, _ path: String) throws(Refusal) {
    guard money.currency == program.currency else {
      throw Refusal(
        .programCurrency, path: "\(path).currency", ["given": money.currency, "currency": program.currency])
    }
    guard money.minor >= 0 else { throw Refusal(.negativeAmount, path: "\(path).minor") }
  }
}

extension MemberRow {
  fileprivate func checkEarns(path: String) throws(Refusal) {
    guard status != .closed else { throw Refusal(.memberClosed, path: path, ["card": card]) }
    guard status != .suspended else { throw Refusal(.memberSuspended, path: path, ["card": card]) }
  }

  /// What rules ask of the member, on a civil day of the ledger.
  func earning(_ birthday: Birthday?, day: Int64) -> EarningMember {
    let today = today.on(day)
    return EarningMember(
      tier: tier, purchases: purchases, birthday: birthday, birthdayYear: Int(birthdayYear),
      hasReferrer: referrerId != nil, awardsToday: today.purchases, earnedToday: today.earned)
  }
}
