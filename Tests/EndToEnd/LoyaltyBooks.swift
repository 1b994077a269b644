/// What acknowledged changes say that the ledger must hold, and nothing else.
struct LoyaltyBooks {
  /// A transaction, told apart by its kind and what it is about: a purchase, a refund or a redemption.
  private struct Booking: Hashable {
    let kind: Int64
    let ref: Int64
    let memberId: Int64
    /// Unknown where rounding depends on the order of refunds; the balance then tells.
    let points: Int64?
  }

  /// As `LedgerKind` numbers them.
  private enum Kind {
    static let (award, redeem, reserve, capture, release): (Int64, Int64, Int64, Int64, Int64) = (1, 7, 8, 9, 10)
    static let (restore, clawback): (Int64, Int64) = (11, 12)
  }

  private struct Bought {
    let memberId: Int64
    let minor: Int64
    var refundedMinor: Int64 = 0
    var points: Int64 { minor / 100 }
    /// Rounded down, all of it where nothing is left.
    var kept: Int64 { refundedMinor == minor ? 0 : points - points * refundedMinor / minor }
  }

  private var bookings: [Booking: Int] = [:]
  private var purchases: [Int64: Bought] = [:]
  /// Of each member: what was redeemed and not given back, and what is set aside.
  private var spent: [Int64: Int64] = [:]
  private var reserved: [Int64: Int64] = [:]
  private var members: Set<Int64> = []

  mutating func note(_ one: Acknowledgement) {
    switch one.intention.change {
    case .customer, .purchase: break
    case .member: members.insert(one.id)
    case .memberPurchase(_, _, let memberId, let minor):
      purchases[one.id] = Bought(memberId: memberId, minor: minor)
      book(Kind.award, one.id, memberId, minor / 100)
    case .refund(_, let purchase, let minor):
      purchases[purchase.id]?.refundedMinor += minor
      book(Kind.clawback, one.id, purchase.memberId, nil)
    case .redeem(let memberId, let points):
      spent[memberId, default: 0] += points
      book(Kind.redeem, one.id, memberId, points)
    case .reserve(let memberId, let points):
      reserved[memberId, default: 0] += points
      book(Kind.reserve, one.id, memberId, points)
    case .capture(let held, let points):
      reserved[held.memberId, default: 0] -= held.points
      spent[held.memberId, default: 0] += points
      book(Kind.capture, one.id, held.memberId, points)
      if points < held.points { book(Kind.release, one.id, held.memberId, held.points - points) }
    case .release(let held):
      reserved[held.memberId, default: 0] -= held.points
      book(Kind.release, one.id, held.memberId, held.points)
    case .cancel(let redemption):
      spent[redemption.memberId, default: 0] -= redemption.points
      book(Kind.restore, one.id, redemption.memberId, redemption.points)
    }
  }

  private mutating func book(_ kind: Int64, _ ref: Int64, _ memberId: Int64, _ points: Int64?) {
    bookings[Booking(kind: kind, ref: ref, memberId: memberId, points: points), default: 0] += 1
  }

  /// - Returns: transactions that are lost or too many, and balances that are others than the changes make.
  func violations(in store: StoreFile) throws -> [String] {
    let found = try stored(store)
    var wrong: [String] = []
    for (booking, count) in bookings where found[booking, default: 0] < count { wrong.append("lost: \(booking)") }
    for (booking, count) in found {
      let told = bookings[booking, default: 0]
      if count > told { wrong.append("\(count - told) times too many: \(booking)") }
    }
    return wrong.sorted() + (try balances(store))
  }

  private func stored(_ store: StoreFile) throws -> [Booking: Int] {
    let rows = try store.rows(
      "SELECT kind, coalesce(purchase_id, refund_id, redemption_id), member_id, entries FROM loyalty_transaction")
    var found: [Booking: Int] = [:]
    for row in rows {
      let (kind, ref, memberId) = (row[0].int ?? 0, row[1].int ?? 0, row[2].int ?? 0)
      let booking = Booking(kind: kind, ref: ref, memberId: memberId, points: points(kind, row[3].text ?? ""))
      found[booking, default: 0] += 1
    }
    return found
  }

  /// What the account that the kind is about moved: issued, redeemed or reserved.
  private func points(_ kind: Int64, _ entries: String) -> Int64? {
    if kind == Kind.clawback { return nil }
    let account = kind == Kind.award ? "6" : kind == Kind.reserve || kind == Kind.release ? "3" : "7"
    for entry in entries.split(separator: ";") {
      let parts = entry.split(separator: ":")
      if parts.first == account[...], let points = parts.last.flatMap({ Int64($0) }) { return abs(points) }
    }
    return 0
  }

  private func balances(_ store: StoreFile) throws -> [String] {
    var owned: [Int64: Int64] = [:]
    for bought in purchases.values { owned[bought.memberId, default: 0] += bought.kept }
    var wrong: [String] = []
    var seen: Set<Int64> = []
    for row in try store.rows("SELECT id, available, pending, reserved, debt FROM loyalty_member") {
      let numbers = row.map { $0.int ?? 0 }
      let (id, held) = (numbers[0], reserved[numbers[0], default: 0])
      seen.insert(id)
      let expected = owned[id, default: 0] - spent[id, default: 0] - held
      if numbers[1] - numbers[4] != expected || numbers[2] != 0 || numbers[3] != held {
        wrong.append("balance of member \(id): \(numbers[1...]), expected \(expected) and \(held) reserved")
      }
    }
    return wrong + members.subtracting(seen).map { "lost: member \($0)" }
  }
}
