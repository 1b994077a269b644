import Contract
import Customers
import Identity
import Operations
import Purchases
import Store

/// What the contract alone cannot say of a case that is about to be recorded.
struct CaseChecks {
  private let call: WriteCall

  init(_ call: WriteCall) { self.call = call }

  func run(_ draft: Complaint) throws {
    let words = WordCheck(transaction: call.transaction)
    try words.check(draft.channel, in: .channel, "channel")
    if let category = draft.category { try words.check(category, in: .caseCategory, "category") }
    try checkOccurred(draft.occurredAtMs)
    if let accused = draft.accusedId { try checkAccused(accused, number: "-") }
    if let dueMs = draft.authorityDueMs { try checkDeadline(dueMs, after: call.nowMs, path: "authority_due_ms") }
  }

  /// What others set as a deadline lies ahead, and no further than any target can.
  func checkDeadline(_ dueMs: Int64, after nowMs: Int64, path: String) throws(Refusal) {
    guard dueMs > nowMs else { throw Refusal(.notInPast, path: path) }
    guard dueMs - nowMs <= Self.aheadMaxMs else {
      throw Refusal(.tooLarge, path: path, ["max": InstantText.text(nowMs + Self.aheadMaxMs)])
    }
  }

  /// Ten years.
  private static let aheadMaxMs: Int64 = 3653 * 86_400_000

  func checkOccurred(_ ms: Int64) throws(Refusal) {
    guard ms <= call.nowMs else { throw Refusal(.inFuture, path: "occurred_at_ms") }
  }

  /// Who is complained about may have left; nobody names themselves.
  func checkAccused(_ id: Int64, number: String) throws {
    guard try EmployeeCheck(transaction: call.transaction).name(id) != nil else {
      throw Refusal(.employeeNotFound, path: "accused_id", ["id": "\(id)"])
    }
    guard id != call.principal.employeeId else {
      throw Refusal(.accusedActs, path: "accused_id", ["number": number])
    }
  }
}

/// Whose case it is, as a request says: one of the three, or nobody's file.
struct CaseCustomer {
  let id: Int64?
  let number: String?
  let ref: String?
  let isAnonymous: Bool

  /// - Throws: `Refusal` with `.whoComplains`, or what `CustomerLookup` throws.
  func customer(_ call: WriteCall) throws -> Customer? {
    let isNamed = id != nil || number != nil || ref != nil
    guard isNamed != isAnonymous else {
      throw Refusal(.whoComplains, path: isAnonymous ? "anonymous" : "customer_id")
    }
    if isAnonymous { return nil }
    return try CustomerLookup(
      id: id, number: number, externalRef: ref,
      paths: .init(id: "customer_id", number: "customer_number", externalRef: "customer_ref")
    ).customer(for: call.principal, in: call.transaction)
  }
}

/// The purchase that a case is about, as a request names it; absent: none.
struct CasePurchase {
  let id: Int64?
  let ref: String?

  func purchaseId(of customer: Customer?, _ call: WriteCall) throws -> Int64? {
    if id == nil && ref == nil { return nil }
    let lookup = PurchaseLookup(
      id: id, externalRef: ref, paths: .init(id: "purchase_id", externalRef: "purchase_ref"))
    let purchase = try lookup.purchase(for: call.principal, in: call.transaction)
    guard purchase.customerId == customer?.id else {
      throw Refusal(
        .purchaseOfOther, path: lookup.path, ["id": "\(purchase.id)", "customer": customer?.number ?? "-"])
    }
    return purchase.id
  }
}
