import Contract
import Store

/// A member's redemptions, rewards and vouchers beside what the ledger says of them.
struct VerifyRedemptions {
  private static let chunk = 256

  let transaction: Transaction
  let member: MemberRow
  let replay: MemberReplay

  func run(_ findings: inout VerifyFindings) throws {
    var seen: Set<Int64> = []
    var reserved: Int64 = 0
    var rewards: [Int64: Int64] = [:]
    let table = RedemptionTable(transaction: transaction)
    var before = Int64.max
    while true {
      let rows = try table.page(memberId: member.id, status: 0, before: before, limit: Self.chunk)
      for row in rows {
        seen.insert(row.id)
        check(row, &findings)
        try checkVouchers(row, &findings)
        if row.status == .reserved { reserved &+= row.points }
        if let id = row.rewardId, row.status == .reserved || row.status == .redeemed {
          rewards[id, default: 0] &+= row.quantity ?? 1
        }
      }
      guard rows.count == Self.chunk, let last = rows.last else { break }
      before = last.id
    }
    for id in replay.redemptions.keys.sorted() where !seen.contains(id) {
      findings.add(12, "redemption:\(id)", "stands in the ledger of member \(member.id) and is not theirs")
    }
    findings.expect(
      reserved == member.balances.reserved, 4, "member:\(member.id)",
      "open reservations hold \(reserved), \(member.balances.reserved) points are reserved")
    try checkRewards(rewards, &findings)
    try checkOwnVouchers(&findings)
  }

  // MARK: One redemption

  private func check(_ row: RedemptionRow, _ findings: inout VerifyFindings) {
    let name = "redemption:\(row.id)"
    guard let sums = replay.redemptions[row.id] else { return findings.add(12, name, "is not in the ledger") }
    findings.expect(
      row.redeemed == sums.redeemed && row.restored == sums.restored, 12, name,
      "spent \(row.redeemed) and got back \(row.restored); by the ledger \(sums.redeemed) and \(sums.restored)")
    findings.expect(
      row.transactionId == sums.transactionId, 12, name,
      "was booked by transaction \(row.transactionId), by the ledger \(sums.transactionId)")
    findings.expect(
      sums.bookings == 1 && sums.captures <= 1, 4, name,
      "was booked \(sums.bookings) times and captured \(sums.captures) times")
    let fits =
      switch row.status {
      case .reserved: sums.reserved == row.points && sums.redeemed == 0 && row.expiresAtMs != nil
      case .redeemed: sums.reserved == 0 && sums.redeemed > 0 && sums.restored < sums.redeemed
      case .cancelled: sums.reserved == 0 && sums.redeemed > 0 && sums.restored == sums.redeemed
      case .released, .timedOut: sums.reserved == 0 && sums.redeemed == 0
      case .unspecified: false
      }
    findings.expect(
      fits, 4, name,
      "is \(row.status.word); by the ledger \(sums.reserved) are reserved, \(sums.redeemed) spent, \(sums.restored) back"
    )
    findings.expect(
      sums.redeemed <= row.points, 4, name, "spent \(sums.redeemed) of \(row.points)")
  }

  // MARK: Rewards and vouchers

  private func checkRewards(_ counted: [Int64: Int64], _ findings: inout VerifyFindings) throws {
    var stored: [Int64: Int64] = [:]
    try transaction.each(
      "SELECT reward_id, count FROM loyalty_reward_count WHERE member_id = $1", [.int(member.id)]
    ) { row in
      stored[row.int(0)] = row.int(1)
      return true
    }
    for id in Set(stored.keys).union(counted.keys).sorted() {
      let (kept, redeemed) = (stored[id] ?? 0, counted[id] ?? 0)
      findings.expect(
        kept == redeemed, 13, "reward_count:\(member.id):\(id)", "counts \(kept), their redemptions \(redeemed)")
    }
  }

  private func checkVouchers(_ row: RedemptionRow, _ findings: inout VerifyFindings) throws {
    for code in row.vouchers {
      let name = "redemption:\(row.id)"
      guard let voucher = try VoucherMark.find(code, in: transaction) else {
        findings.add(13, name, "issued voucher \(code), which is not there")
        continue
      }
      findings.expect(
        voucher.redemptionId == row.id && voucher.memberId == row.memberId, 13, "voucher:\(voucher.id)",
        "is not that of redemption \(row.id), which issued it")
      findings.expect(
        row.status != .cancelled || voucher.status == .void || voucher.status == .expired, 13,
        "voucher:\(voucher.id)", "holds although redemption \(row.id) was cancelled")
    }
  }

  private func checkOwnVouchers(_ findings: inout VerifyFindings) throws {
    let table = RedemptionTable(transaction: transaction)
    for voucher in try VoucherMark.all(of: member.id, in: transaction) {
      let name = "voucher:\(voucher.id)"
      findings.expect(
        (voucher.status == .redeemed) == (voucher.redeemedAtMs != nil), 13, name,
        "is \(voucher.status.word), and was redeemed at \(voucher.redeemedAtMs.map { "\($0)" } ?? "no time")")
      guard let id = voucher.redemptionId else { continue }
      findings.expect(
        try table.find(id)?.vouchers.contains(voucher.code) == true, 13, name,
        "says that redemption \(id) issued it, which says nothing of it")
    }
  }
}

/// What of a voucher a check looks at.
private struct VoucherMark {
  var id: Int64
  var code: String
  var memberId: Int64?
  var status: VoucherStatus
  var redeemedAtMs: Int64?
  var redemptionId: Int64?

  init(_ row: Row) {
    id = row.int(0)
    code = row.text(1)
    memberId = row.optionalInt(2)
    status = VoucherStatus(rawValue: Int32(truncatingIfNeeded: row.int(3))) ?? .unspecified
    redeemedAtMs = row.optionalInt(4)
    redemptionId = row.optionalInt(5)
  }

  static func find(_ code: String, in transaction: Transaction) throws -> VoucherMark? {
    try transaction.first(
      "SELECT id, code, member_id, status, redeemed_at_ms, redemption_id FROM loyalty_voucher WHERE code = $1",
      [.text(code)], VoucherMark.init)
  }

  static func all(of memberId: Int64, in transaction: Transaction) throws -> [VoucherMark] {
    try transaction.all(
      "SELECT id, code, member_id, status, redeemed_at_ms, redemption_id FROM loyalty_voucher WHERE member_id = $1",
      [.int(memberId)], VoucherMark.init)
  }
}
