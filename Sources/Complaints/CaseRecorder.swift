import Contract
import Customers
import Desk
import Operations
import Standards
import Store
import Zones

/// How a case comes into being, whichever call makes it: recorded, split from another, made of a request.
struct CaseRecorder {
  let office: CaseOffice
  let call: WriteCall

  /// Gives a case its number and department, counts what came before it, and starts its clocks. What is left to the caller:
  /// links of its own, the event, `store`.
  /// - Parameters:
  ///   - draft: what was said: everything that a request can give, with its kind.
  ///   - customer: its customer; nil for somebody anonymous.
  func open(_ draft: Complaint, of customer: Customer?) throws -> CaseFile {
    var complaint = draft
    complaint.id = call.nextId(Complaint.recordKind)
    complaint.version = 1
    complaint.state = .received
    complaint.round = 1
    complaint.customerId = customer?.id
    complaint.receivedAtMs = call.nowMs
    complaint.changedAtMs = call.nowMs
    complaint.recordedBy = call.principal.journalName
    let day = try office.zone(in: call.transaction).day(at: call.nowMs)
    complaint.number = try CaseNumber(transaction: call.transaction).next(draft.kind, on: day)
    if let customer { try countRepeats(of: customer, &complaint) }
    var row = CaseRow(complaint)
    row.recorderId = call.principal.employeeId
    row.grade = customer?.grade
    let file = CaseFile(new: row, office, call)
    if complaint.departmentId == nil { file.complaint.departmentId = try file.roster.route(file.subject) }
    try file.beginRound()
    if let dueMs = complaint.authorityDueMs { try file.startExternal(dueMs: dueMs) }
    return file
  }

  /// 重复投诉: the same customer complained of the same before, within the policy's window.
  private func countRepeats(of customer: Customer, _ complaint: inout Complaint) throws {
    guard complaint.kind == .complaint, let category = complaint.category else { return }
    let limits = try office.book.policy(atMs: call.nowMs, in: call.transaction).limits
    let earlier = try EarlierCases(transaction: call.transaction)
      .page(of: customer.id, fromMs: call.nowMs - limits.repeatWindowMs, untilMs: call.nowMs)
      .filter { $0.kind == .complaint && $0.category == category }
    complaint.repeats = UInt32(earlier.count)
    guard let latest = earlier.first, !complaint.links.contains(where: { $0.id == latest.id }),
      let row = try CaseTable(transaction: call.transaction).find(latest.id),
      try CaseSight(call.principal, call.transaction).sees(row)
    else { return }
    complaint.links.append(CaseLink(kind: .repeatOf, id: latest.id, number: latest.number))
  }
}

/// A customer's cases as far as a new one asks.
struct EarlierCases {
  /// Nobody's complaints are counted beyond it.
  static let max = 500

  let transaction: Transaction

  struct Found {
    let id: Int64
    let number: String
    let kind: CaseKind?
    let isOpen: Bool
    let category: String?
  }

  /// Those received in [from, until], the latest first.
  func page(of customerId: Int64, fromMs: Int64, untilMs: Int64) throws -> [Found] {
    try transaction.all(
      """
      SELECT id, number, kind, is_open, category FROM complaint
      WHERE customer_id = $1 AND received_ms >= $2 AND received_ms <= $3
      ORDER BY received_ms DESC, id DESC LIMIT $4
      """, [.int(customerId), .int(fromMs), .int(untilMs), .int(Int64(Self.max))], Self.found)
  }

  /// Open complaints but one, the latest first.
  func open(of customerId: Int64, but id: Int64, limit: Int) throws -> [CaseLink] {
    try page(of: customerId, fromMs: 0, untilMs: .max)
      .filter { $0.isOpen && $0.kind == .complaint && $0.id != id }.prefix(limit)
      .map { CaseLink(kind: .related, id: $0.id, number: $0.number) }
  }

  private static func found(_ row: Row) -> Found {
    Found(
      id: row.int(0), number: row.text(1), kind: CaseKind(rawValue: Int32(row.int(2))), isOpen: row.int(3) == 1,
      category: row.optionalText(4))
  }
}
