import Contract
package import Operations
import Store

/// Points with which another room makes something good (积分补偿): an adjustment of the ledger, in the same transaction.
///
/// Whether somebody may promise them is that room's to decide, and so is whether the customer is in sight.
package struct Compensations: Sendable {
  let rules: ProgramRules

  /// Refuses what could not be posted now.
  /// - Parameters:
  ///   - path: the field that names the program.
  /// - Throws: `Refusal` with `.programNotFound`, `.programClosed`, `.memberMissing` or `.pointsTooLarge`.
  package func check(customerId: Int64, program code: String, points: Int64, path: String, _ call: WriteCall) throws {
    _ = try member(customerId, code, path, call)
    guard points <= MemberLedger.pointsMax else { throw Refusal(.pointsTooLarge, path: path) }
  }

  /// Posts the points to the customer's membership.
  /// - Returns: the transaction.
  /// - Throws: as `check`, and what the ledger refuses.
  package func post(
    customerId: Int64, program code: String, points: Int64, reason: String, path: String, _ call: WriteCall
  ) throws -> Int64 {
    precondition(points > 0, "a compensation takes nothing")
    let ledger = try MemberLedger(try member(customerId, code, path, call), path: path, rules: rules, call)
    ledger.pointsPath = path
    return try PointAdjustment(points: points, reason: reason, expiresAtMs: nil, rules: rules).post(ledger).id
  }

  private func member(_ customerId: Int64, _ code: String, _ path: String, _ call: WriteCall) throws -> MemberRow {
    let program = try ProgramLookup(transaction: call.transaction).program(code, path: path)
    try program.checkIsOpen()
    let found = try MemberTable(transaction: call.transaction).ofCustomer(customerId).first {
      $0.programId == program.id && $0.status != .closed && $0.mergedInto == nil
    }
    guard let found else {
      throw Refusal(.memberMissing, path: path, ["customer": "\(customerId)", "program": program.code])
    }
    return found
  }
}
