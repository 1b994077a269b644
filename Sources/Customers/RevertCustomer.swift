import Contract
import Operations
import Store

extension Customers {
  /// Takes back what was done to the file since a version, if its version is still the one that the caller saw.
  ///
  /// Purchases and contacts are records of their own and have no part in that version: what was posted since does not
  /// hinder, and stays. A telephone number that another file has meanwhile comes back all the same: the file had it, and
  /// the pair is found among the doubles; a reference belongs to one file only and is refused.
  func revertCustomer(_ row: RevertCustomerRow, _ call: WriteCall) throws -> RowResult {
    let now = try CustomerLookup(id: row.id, number: nil).customer(for: call.principal, in: call.transaction)
    try now.checkVersion(row.version)
    let kept: Customer
    switch try CustomerPast(transaction: call.transaction).state(of: now, at: row.toVersion ?? now.version - 1) {
    // What it was before it was opened cannot come back, for its number has been given out.
    case .unopened?:
      var archived = now
      archived.archivedAtMs = now.archivedAtMs ?? call.nowMs
      kept = try storeCustomer(archived, insteadOf: now, call)
    case .known(let old)?:
      var customer = old
      customer.version = now.version
      customer.updatedAtMs = now.updatedAtMs
      kept = try keepCustomer(customer, insteadOf: now, call, allowsDuplicate: true)
    case .erased?, nil:
      throw Refusal(.nothingToRevert, path: row.toVersion == nil ? "id" : "to_version", ["number": now.number])
    }
    return RowResult(row: 0, outcome: kept.version == now.version ? .unchanged : .updated).naming(kept)
  }
}

/// What a file was, from what the journal kept of it.
private struct CustomerPast {
  /// Each change back is a row of the journal to read, while other changes wait.
  static let changesMax: Int64 = 100

  let transaction: Transaction

  /// Version 0 is before the file was opened.
  /// - Returns: nil where something else than plain changes lies between: a merge took two files for one, and the values
  ///   alone would not part them.
  func state(of now: Customer, at version: Int64) throws -> FileState? {
    guard version < now.version, now.version - version <= Self.changesMax else { return nil }
    let ref = EntityRef(kind: Customer.recordKind, id: now.id)
    var reached = now.version
    for seq in try Journal.historyPositions(of: ref, limit: Int(now.version - version), in: transaction) {
      let before = try FileState(before: Journal.entry(at: seq, in: transaction), now.id)
      switch before {
      case .unopened: return reached == 1 && version == 0 ? before : nil
      case .known(let old) where old.version == reached - 1 && old.mergedIds == now.mergedIds:
        if old.version == version { return before }
        reached = old.version
      case .known, .erased: return nil
      }
    }
    return nil
  }
}
