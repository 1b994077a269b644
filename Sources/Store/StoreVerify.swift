extension Store {
  /// Checks a store's files and journal, also beside a running server: it opens read-only and takes no lock.
  /// - Parameter anchor: a journal head noted outside.
  package static func verify(
    path: String, anchor: (seq: Int64, chain: [UInt8])? = nil, progress: (Int64) -> Void = { _ in }
  ) throws -> VerifyReport {
    let connection = try Connection.reader(path: path, cacheBytes: 16 << 20, busyTimeoutMs: 5000)
    let reader = ReadConnection(connection, state: StoreState(), isShared: false)
    if let damage = try damage(reader.transaction) {
      var report = VerifyReport()
      report.broken = VerifyReport.Broken(seq: 0, reason: damage)
      return report
    }
    return try Journal.verify(in: reader, anchor: anchor, progress: progress)
  }

  /// What a start after a failure asks before it serves.
  /// - Parameter tables: false while the tables may be of an older program.
  static func check(_ connection: Connection, tables: Bool) throws {
    let transaction = Transaction(connection)
    if !tables {
      if let damage = try damage(transaction) {
        throw StoreError(kind: .corrupt, message: "the store was marked as suspect and is damaged: \(damage)")
      }
      return
    }
    var verifier = JournalVerifier(transaction: transaction, anchor: nil)
    if let broken = try verifier.run(upTo: nil).broken {
      throw StoreError(
        kind: .corrupt,
        message: "the store was marked as suspect and its journal row \(broken.seq) \(broken.reason)")
    }
  }

  private static func damage(_ transaction: Transaction) throws -> String? {
    let answer = try transaction.first("PRAGMA integrity_check(1)") { $0.text(0) }
    return answer == "ok" ? nil : answer ?? "no answer from the integrity check"
  }
}

extension WriterCore {
  /// The last steps of a clean end.
  func finish() {
    guard state.health == .ok else { return }
    _ = group { try ids.giveBack(in: transaction) }
    if state.health == .ok { runCheckpoint(walBytes: connection.walFrames * CheckpointPlan.frameBytes) }
  }
}
