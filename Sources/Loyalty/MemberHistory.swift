import Contract
import Customers
import Operations
import Store

/// What a customer bought before they became a member, posted as if they had been one: each purchase and refund at its own
/// instant, with everything that was due in between.
struct MemberHistory {
  /// All are posted inside one savepoint, while other changes wait.
  static let purchasesMax = 10_000
  private static let pageRows = 200
  private static let path = "with_history"

  /// The first purchase that was posted, and the version that held.
  struct First {
    let purchase: PostedPurchase
    let version: ActiveConfig
  }

  private let check: EnrolmentCheck
  private let history: any PurchaseHistory
  private let call: WriteCall
  private let fromMs: Int64
  /// When the first of them was bought; absent: there is none.
  let firstMs: Int64?

  /// - Throws: `Refusal(.historyTooLong)`.
  init(_ check: EnrolmentCheck, _ history: any PurchaseHistory, _ call: WriteCall) throws {
    self.check = check
    self.history = history
    self.call = call
    // There is one that is active now.
    fromMs =
      try call.transaction.first(
        "SELECT min(from_ms) FROM loyalty_config WHERE program_id = $1", [.int(check.program.id)]
      ) { $0.int(0) } ?? call.nowMs
    let count = try history.count(
      of: check.customer.id, fromMs: fromMs, limit: Self.purchasesMax + 1, in: call.transaction)
    guard count <= Self.purchasesMax else {
      throw Refusal(.historyTooLong, path: Self.path, ["max": "\(Self.purchasesMax)"])
    }
    firstMs = try Self.first(check, history, fromMs, call)?.earning.effectiveMs
  }

  private static func first(
    _ check: EnrolmentCheck, _ history: any PurchaseHistory, _ fromMs: Int64, _ call: WriteCall
  ) throws -> PostedPurchase? {
    try walk(check, history, fromMs, call) { $0.currency != check.program.currency }
  }

  /// Goes through the purchases while `body` says so.
  /// - Returns: the one with which it stopped.
  @discardableResult
  private static func walk(
    _ check: EnrolmentCheck, _ history: any PurchaseHistory, _ fromMs: Int64, _ call: WriteCall,
    _ body: (PostedPurchase) throws -> Bool
  ) throws -> PostedPurchase? {
    var (afterMs, afterId) = (fromMs, Int64(0))
    while true {
      let page = try history.purchases(
        of: check.customer.id, afterMs: afterMs, afterId: afterId, limit: pageRows, in: call.transaction)
      for purchase in page {
        // What is about a past instant takes in what had happened by then.
        if purchase.earning.effectiveMs > call.nowMs { return nil }
        if try !body(purchase) { return purchase }
      }
      guard let last = page.last, page.count == pageRows else { return nil }
      (afterMs, afterId) = (last.earning.effectiveMs, last.id)
    }
  }

  /// Posts all of it to a ledger that begins with the first purchase.
  func post(to ledger: MemberLedger) throws -> First? {
    guard firstMs != nil else { return nil }
    do {
      return try postAll(to: ledger)
    } catch var refusal as Refusal {
      // What a purchase alone would have been refused for, the history is.
      refusal.path = Self.path
      throw refusal
    }
  }

  private func postAll(to ledger: MemberLedger) throws -> First? {
    ledger.pointsPath = Self.path
    var refunds = try history.refunds(
      of: check.customer.id, boughtFromMs: fromMs, limit: Self.purchasesMax + 1, in: call.transaction
    ).filter { $0.atMs <= call.nowMs }[...]
    guard refunds.count <= Self.purchasesMax else {
      throw Refusal(.historyTooLong, path: Self.path, ["max": "\(Self.purchasesMax)"])
    }
    let refunded = Set(refunds.map(\.purchaseId))
    var awards: [Int64: LedgerRow] = [:]
    var first: First?
    try Self.walk(check, history, fromMs, call) { purchase in
      // What is given back at the instant of another purchase, is given back behind it.
      while let refund = refunds.first, refund.atMs < purchase.earning.effectiveMs {
        try clawBack(refund, awards, ledger)
        refunds.removeFirst()
      }
      guard purchase.currency == check.program.currency else { return true }
      let atMs = purchase.earning.effectiveMs
      guard let version = try ledger.rules.active(check.program, atMs: atMs, in: call.transaction) else { return true }
      try ledger.advance(to: atMs)
      let award = try ledger.award(purchase, version, check.customer.birthday)
      if refunded.contains(purchase.id) { awards[purchase.id] = award }
      if first == nil { first = First(purchase: purchase, version: version) }
      return true
    }
    for refund in refunds { try clawBack(refund, awards, ledger) }
    return first
  }

  private func clawBack(_ refund: PostedRefund, _ awards: [Int64: LedgerRow], _ ledger: MemberLedger) throws {
    guard let award = awards[refund.purchaseId] else { return }
    try ledger.advance(to: refund.atMs)
    try ledger.clawBack(
      award, refundId: refund.id, refundedMinor: refund.totalMinor,
      isWhole: refund.totalMinor == award.detail?.paidMinor)
  }
}
