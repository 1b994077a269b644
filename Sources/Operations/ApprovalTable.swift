package import Contract
package import Store

extension Approval {
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    version = row.int(1)
    kind = row.text(2)
    subject = row.text(3)
    amount = row.optionalInt(4)
    permission = Permission(rawValue: Int32(row.int(5))) ?? .unspecified
    limits = StoredLimits.limits(row.optionalText(6))
    requestedBy = row.text(7)
    requestedEmployeeId = row.optionalInt(8)
    requestedAtMs = row.int(9)
    reason = row.optionalText(10)
    status = ApprovalStatus(rawValue: Int32(row.int(11))) ?? .unspecified
    expiresMs = row.int(12)
    customerId = row.optionalInt(13)
    decidedBy = row.optionalText(14)
    decidedEmployeeId = row.optionalInt(15)
    decidedFor = row.optionalInt(16)
    decidedAtMs = row.optionalInt(17)
    note = row.optionalText(18)
    resultKind = row.optionalText(19)
    resultId = row.optionalInt(20)
  }
}

/// The rows of approvals. Who may see or decide them is the approvals' room; here is no check.
package struct ApprovalTable {
  /// Which approvals a walk passes.
  package enum Walk: Sendable {
    case pending
    /// Those that this account or local user asked for, also for employees.
    case asked(by: String)
    case askedByEmployee(Int64)
    case all
  }

  let transaction: Transaction

  package init(transaction: Transaction) { self.transaction = transaction }

  package func find(_ id: Int64) throws -> Approval? {
    try transaction.first(
      """
      SELECT id, version, kind, subject, amount, permission, limits, requested_by, requested_employee_id,
        requested_at_ms, reason, status, expires_ms, customer_id, decided_by, decided_employee_id, decided_for,
        decided_at_ms, note, result_kind, result_id
      FROM approval WHERE id = $1
      """, [.int(id)], Approval.init)
  }

  /// What is to be done once it is approved.
  package func payload(_ id: Int64) throws -> [UInt8] {
    try transaction.first("SELECT payload FROM approval WHERE id = $1", [.int(id)]) { $0.blob(0) } ?? []
  }

  /// A page behind `afterId`, the oldest first.
  package func page(_ walk: Walk, afterId: Int64, limit: Int) throws -> [Approval] {
    let bounds: [SQLValue] = [.int(afterId), .int(Int64(limit))]
    switch walk {
    case .pending:
      return try transaction.all(
        """
        SELECT id, version, kind, subject, amount, permission, limits, requested_by, requested_employee_id,
          requested_at_ms, reason, status, expires_ms, customer_id, decided_by, decided_employee_id, decided_for,
          decided_at_ms, note, result_kind, result_id
        FROM approval WHERE status = 1 AND id > $1 ORDER BY id LIMIT $2
        """, bounds, Approval.init)
    case .asked(let asker):
      return try transaction.all(
        """
        SELECT id, version, kind, subject, amount, permission, limits, requested_by, requested_employee_id,
          requested_at_ms, reason, status, expires_ms, customer_id, decided_by, decided_employee_id, decided_for,
          decided_at_ms, note, result_kind, result_id
        FROM approval WHERE asker = $3 AND id > $1 ORDER BY id LIMIT $2
        """, bounds + [.text(asker)], Approval.init)
    case .askedByEmployee(let employee):
      return try transaction.all(
        """
        SELECT id, version, kind, subject, amount, permission, limits, requested_by, requested_employee_id,
          requested_at_ms, reason, status, expires_ms, customer_id, decided_by, decided_employee_id, decided_for,
          decided_at_ms, note, result_kind, result_id
        FROM approval WHERE requested_employee_id = $3 AND id > $1 ORDER BY id LIMIT $2
        """, bounds + [.int(employee)], Approval.init)
    case .all:
      return try transaction.all(
        """
        SELECT id, version, kind, subject, amount, permission, limits, requested_by, requested_employee_id,
          requested_at_ms, reason, status, expires_ms, customer_id, decided_by, decided_employee_id, decided_for,
          decided_at_ms, note, result_kind, result_id
        FROM approval WHERE id > $1 ORDER BY id LIMIT $2
        """, bounds, Approval.init)
    }
  }

  func insert(_ approval: Approval, payload: [UInt8]) throws {
    try transaction.run(
      """
      INSERT INTO approval (id, version, kind, subject, amount, permission, limits, asker, requested_by,
        requested_employee_id, requested_at_ms, reason, status, expires_ms, customer_id, payload)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """,
      [
        .int(approval.id), .int(approval.version), .text(approval.kind), .text(approval.subject),
        .optional(approval.amount), .int(Int64(approval.permission.rawValue)), StoredLimits.value(approval.limits),
        .text(approval.asker), .text(approval.requestedBy), .optional(approval.requestedEmployeeId),
        .int(approval.requestedAtMs), .optional(approval.reason), .int(Int64(approval.status.rawValue)),
        .int(approval.expiresMs), .optional(approval.customerId), .blob(payload),
      ])
  }

  /// Stores what became of a pending approval. What was asked never changes.
  package func decide(_ approval: Approval) throws {
    let changed = try transaction.run(
      """
      UPDATE approval SET version = $2, status = $3, decided_by = $4, decided_employee_id = $5, decided_for = $6,
        decided_at_ms = $7, note = $8, result_kind = $9, result_id = $10
      WHERE id = $1 AND status = 1
      """,
      [
        .int(approval.id), .int(approval.version), .int(Int64(approval.status.rawValue)),
        .optional(approval.decidedBy), .optional(approval.decidedEmployeeId), .optional(approval.decidedFor),
        .optional(approval.decidedAtMs), .optional(approval.note), .optional(approval.resultKind),
        .optional(approval.resultId),
      ])
    precondition(changed == 1, "approval \(approval.id) was decided twice")
  }
}

/// Limits as they stand in a row: "3:5000 2:", role and most, nothing behind the colon where any amount is allowed.
private enum StoredLimits {
  static func value(_ limits: [ApprovalLimit]) -> SQLValue {
    guard !limits.isEmpty else { return .null }
    return .text(limits.map { "\($0.role.rawValue):\($0.amountMax.map(String.init) ?? "")" }.joined(separator: " "))
  }

  static func limits(_ text: String?) -> [ApprovalLimit] {
    (text ?? "").split(separator: " ").map { part in
      let words = part.split(separator: ":", omittingEmptySubsequences: false)
      let role = words.first.flatMap { Int32($0) }.flatMap(Role.init(rawValue:))
      // What cannot be read must not become a limit that lets more through.
      let most = words.count == 2 && words[1].isEmpty ? nil : words.last.flatMap { Int64($0) } ?? -1
      return ApprovalLimit(role: role ?? .unspecified, amountMax: most)
    }
  }
}
