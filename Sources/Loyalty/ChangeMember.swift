import Contract
import Customers
import Operations
import Store

extension Members {
  func suspendMember(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member {
    try change(request, call) { ledger in
      try ledger.checkActive()
      ledger.member.status = .suspended
    }
  }

  /// Ends a suspension, or a membership's end: who comes back owes what they owed.
  func resumeMember(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member {
    try change(request, call) { ledger in
      let card = ["card": ledger.member.card]
      guard ledger.member.status != .active else { throw Refusal(.memberActive, path: ledger.path, card) }
      try ledger.checkProgramOpen()
      let wasClosed = ledger.member.status == .closed
      if wasClosed { try checkComesBack(ledger) }
      ledger.member.status = .active
      ledger.member.closedAtMs = nil
      if wasClosed { try ledger.decideTier(at: ledger.atMs) { $0.joining($1, at: ledger.atMs) } }
    }
  }

  private func checkComesBack(_ ledger: MemberLedger) throws {
    let transaction = ledger.call.transaction
    // Who became another member is a member already.
    if ledger.member.mergedInto != nil {
      let member = try MemberTable(transaction: transaction).survivor(of: ledger.member.id)
      throw Refusal.memberExists(member, ledger.program, path: ledger.path)
    }
    let customer = try CustomerTable(transaction: transaction).find(ledger.member.customerId)
    try customer?.checkNotArchived(ledger.path)
  }

  func closeMember(_ request: ChangeMemberRequest, _ call: WriteCall) throws -> Member {
    try change(request, call) { ledger in
      try ledger.checkNotClosed()
      let reserved = ledger.member.balances.reserved
      guard reserved == 0 else {
        throw Refusal(.reservationsOpen, path: ledger.path, ["points": "\(reserved)"])
      }
      try Pools(rules: rules, call: call).leave(ledger)
      try ledger.forfeit()
      try ledger.decideTier(at: ledger.atMs) { $0.leaving($1, at: ledger.atMs) }
      ledger.member.status = .closed
      ledger.member.closedAtMs = ledger.atMs
      ledger.member.inactiveMs = nil
    }
  }

  func replaceMemberCard(_ request: ReplaceCardRequest, _ call: WriteCall) throws -> Member {
    try change(request, call) { ledger in
      try ledger.checkNotClosed()
      let card = try CardIssue(call: call).card(request.newCard, path: "new_card")
      let table = MemberTable(transaction: call.transaction)
      try table.removeCard(ledger.member.card)
      try table.addCard(card, memberId: ledger.member.id)
      ledger.member.card = card
    }
  }

  /// What is due on a member comes first, then the change; the journal keeps the member as they were before it.
  private func change(
    _ request: some NamesMember, _ call: WriteCall, _ body: (MemberLedger) throws -> Void
  ) throws -> Member {
    let found = try MemberLookup(call).member(request)
    let view = MemberView(rules, call)
    let before = try view.message(found.member)
    let ledger = try MemberLedger(found.member, path: found.path, rules: rules, call)
    try body(ledger)
    let stored = try ledger.store()
    call.changes("member", stored.id, before: before)
    return try view.message(stored)
  }
}

extension Customer {
  /// Nobody joins who was put away.
  func checkNotArchived(_ path: String) throws(Refusal) {
    guard archivedAtMs == nil else { throw Refusal(.customerArchived, path: path, ["number": number]) }
  }
}

extension Refusal {
  static func memberExists(_ member: MemberRow, _ program: LedgerProgram, path: String) -> Refusal {
    var refusal = Refusal(
      .memberExists, path: path,
      ["number": CustomerNumber.text(member.customerId), "program": program.code, "card": member.card])
    refusal.resource = "member:\(member.id)"
    return refusal
  }
}

extension MemberLedger {
  /// All that a member has expires, since they leave: one transaction. Nothing is reserved.
  func forfeit() throws {
    var posting = posting(.forfeit)
    for state in [LotRow.State.pending, .confirmed] {
      for var lot in try lots.open(state, of: member.id, limit: .max) {
        posting.entries[state == .pending ? .pending : .available] -= lot.remainder
        posting.entries[.expired] += lot.remainder
        posting.lots.append(LotLine(lotId: lot.id, points: 0 - lot.remainder))
        lot.expired += lot.remainder
        lot.remainder = 0
        try lots.replace(lot)
      }
    }
    if !posting.lots.isEmpty { try post(posting) }
  }
}
