/// One reader, used by one thread at a time. It cannot write and never checkpoints.
///
/// On an in-memory store it shares the writer's connection: between `begin` and `end` each statement sees what is
/// committed by then, and never a group that is half done.
/// - Note: `@unchecked Sendable`: it may move between threads but, by its contract, is used by one at a time;
///   `interrupt` touches only atomics and SQLite's interrupt flag.
package final class ReadConnection: @unchecked Sendable {
  package let transaction: Transaction
  package private(set) var isOpen = false
  /// A position that the snapshot is at least as new as.
  package private(set) var snapshotSeq: Int64 = 0
  /// False only on a store that tests have sabotaged.
  let checksChain: Bool

  private let connection: Connection
  private let state: StoreState
  private let limit = ReadLimit()
  private let isShared: Bool

  init(_ connection: Connection, state: StoreState, isShared: Bool, checksChain: Bool = true) {
    self.connection = connection
    self.state = state
    self.isShared = isShared
    self.checksChain = checksChain
    transaction = Transaction(connection, limit: limit)
  }

  package func begin() throws {
    precondition(!isOpen, "begin inside begin")
    limit.clearInterrupt()
    // Before the snapshot is taken, so that the position is never newer than what is seen.
    snapshotSeq = state.committedSeq
    state.noteRead()
    if !isShared {
      try transaction.run("BEGIN")
      do {
        // BEGIN alone takes no snapshot; the first read does.
        _ = try transaction.first("SELECT number FROM store_migration LIMIT 1") { $0.int(0) }
      } catch {
        rollBack()
        throw error
      }
    }
    isOpen = true
  }

  package func end() {
    precondition(isOpen, "end without begin")
    isOpen = false
    if !isShared { rollBack() }
  }

  /// For each statement from now on; `nil` takes it away. A statement over it throws `StoreError.Kind.interrupted`.
  package func setDeadline(monotonicNanoseconds: UInt64?) { limit.setDeadline(monotonicNanoseconds) }

  /// Ends what runs and whatever is asked until the next `begin`; from any thread.
  package func interrupt() {
    limit.interrupt()
    // Also inside one long instruction such as a sort; a shared connection may be busy with something else.
    if !isShared { connection.interrupt() }
  }

  /// Nothing was written, so both ways to end are one; this one also works after an error, and over the limit.
  private func rollBack() {
    try? connection.using("ROLLBACK", [], limit: nil) { _ = try $0.step() }  // fails only if SQLite ended it itself
  }
}
