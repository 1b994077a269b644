package import Contract
package import Operations
import Store

/// What must be told to whom. Nothing is sent from here: senders read the outbox.
package struct NoticeBox {
  /// To whom.
  package enum Recipient {
    case employees([Int64])
    case department(Int64)
    /// 投诉人.
    case complainant
  }

  /// About what.
  package struct Matter {
    package var caseId: Int64?
    package var caseNumber: String?
    package var actionId: Int64?
    package var clock: ClockKind?
    package var perMille: UInt32?
    package var escalation: UInt32?
    package var dueMs: Int64?

    package init(
      caseId: Int64? = nil, caseNumber: String? = nil, actionId: Int64? = nil, clock: ClockKind? = nil,
      perMille: UInt32? = nil, escalation: UInt32? = nil, dueMs: Int64? = nil
    ) {
      self.caseId = caseId
      self.caseNumber = caseNumber
      self.actionId = actionId
      self.clock = clock
      self.perMille = perMille
      self.escalation = escalation
      self.dueMs = dueMs
    }
  }

  private let call: WriteCall

  package init(_ call: WriteCall) { self.call = call }

  /// One row for each recipient, and nothing read: every recorded case comes with one.
  /// - Parameter atMs: when there was a reason to tell it.
  package func post(_ kind: NoticeKind, to recipient: Recipient, about matter: Matter, atMs: Int64) throws {
    precondition(kind != .unspecified, "a notice without a reason")
    switch recipient {
    case .employees(let ids): for id in ids { try post(kind, matter, atMs, employeeId: id, departmentId: nil) }
    case .department(let id): try post(kind, matter, atMs, employeeId: nil, departmentId: id)
    case .complainant: try post(kind, matter, atMs, employeeId: nil, departmentId: nil)
    }
  }

  private func post(
    _ kind: NoticeKind, _ matter: Matter, _ atMs: Int64, employeeId: Int64?, departmentId: Int64?
  ) throws {
    let notice = Notice(
      id: call.nextId("notice"), kind: kind, atMs: atMs, employeeId: employeeId, departmentId: departmentId,
      caseId: matter.caseId, caseNumber: matter.caseNumber, actionId: matter.actionId, clock: matter.clock,
      perMille: matter.perMille, escalation: matter.escalation, dueMs: matter.dueMs, text: "")
    try NoticeTable(transaction: call.transaction).insert(notice)
  }
}
