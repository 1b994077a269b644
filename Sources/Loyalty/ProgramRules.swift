import Contract
import Operations
import Store
import Synchronization

/// A version of a program's configuration, prepared. It never changes.
struct ActiveConfig: Sendable {
  let id: Int64
  let number: Int64
  let fromMs: Int64
  let rules: EarningRules

  var config: ProgramConfig { rules.config }
  var calendar: PointCalendar { rules.calendar }
}

/// The versions of programs, kept in memory once they were read.
///
/// Ids of versions are given once and for all, also where the transaction that made one is rolled back, so what stands
/// under an id here is what stands in the store.
package final class ProgramRules: Sendable {
  private static let versionsMax = 256
  private let versions = Mutex<[Int64: ActiveConfig]>([:])

  package init() {}

  /// The version that is active at an instant.
  func active(_ program: LedgerProgram, atMs ms: Int64, in transaction: Transaction) throws -> ActiveConfig? {
    let id = try transaction.first(
      """
      SELECT id FROM loyalty_config WHERE program_id = $1 AND from_ms <= $2 ORDER BY from_ms DESC, number DESC LIMIT 1
      """, [.int(program.id), .int(ms)]
    ) { $0.int(0) }
    return try id.map { try version($0, program, in: transaction) }
  }

  /// One version by its id.
  func version(_ id: Int64, _ program: LedgerProgram, in transaction: Transaction) throws -> ActiveConfig {
    if let known = versions.withLock({ $0[id] }) { return known }
    let found = try transaction.first(
      "SELECT id, number, from_ms, config FROM loyalty_config WHERE id = $1", [.int(id)]
    ) {
      ActiveConfig(
        id: $0.int(0), number: $0.int(1), fromMs: $0.int(2),
        rules: EarningRules(try ProgramConfig(bytes: $0.blob(3)), program.zone))
    }
    guard let found else { throw LedgerFault("version \(id) of a program is gone") }
    versions.withLock {
      if $0.count >= Self.versionsMax { $0.removeAll() }
      $0[id] = found
    }
    return found
  }
}
