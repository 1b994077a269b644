/// One call inside a group: its key, its savepoint, its journal row.
extension WriterCore {
  /// What a call brings, whoever brings it: a job, a row of a bulk job, an event.
  struct Call {
    let claim: Claim?
    let methodName: String
    let request: [UInt8]
    let atMs: Int64
    let postedMs: Int64
  }

  enum Performed {
    case reply(status: Int32, bytes: [UInt8], seq: Int64, replayed: Bool)
    case keyReused
    case failed(any Error, executed: JobResult.Executed)
  }

  static let systemName = "system"
  private static let noDigest = [UInt8](repeating: 0, count: 32)

  func perform(_ call: Call, _ body: (WriteScope) throws -> Verdict) throws -> Performed {
    let claim = call.claim
    let principal = claim?.principal ?? WriterCore.systemName
    let principalId = try names.id(principal, in: transaction)
    if let claim, !claim.key.isEmpty, !options.sabotage.skipKeyLookup,
      let earlier = try lookUp(claim, principalId: principalId)
    {
      return earlier
    }
    let entry = JournalWriter.Call(
      principal: principal, method: claim?.method ?? 0, methodName: call.methodName, key: claim?.key ?? [],
      digest: claim?.digest ?? WriterCore.noDigest, request: call.request, atMs: call.atMs, postedMs: call.postedMs,
      principalId: principalId, methodNameId: try names.id(call.methodName, in: transaction))
    return try inSavepoint(entry, body)
  }

  private func inSavepoint(
    _ entry: JournalWriter.Call, _ body: (WriteScope) throws -> Verdict
  ) throws -> Performed {
    let mark = pending.mark
    try transaction.run("SAVEPOINT call")
    let scope = WriteScope(core: self, nowMs: entry.atMs, postedMs: entry.postedMs, seq: journal.seq + 1)
    let verdict: Verdict
    do {
      verdict = try body(scope)
      if connection.isAutocommit { throw StoreError(kind: .other, message: "SQLite ended the group by itself") }
    } catch {
      // A grave error, or one that ended the whole transaction, leaves no group to go on with.
      if (error as? StoreError)?.endsGroup == true || connection.isAutocommit { throw error }
      try undo(to: mark)
      try transaction.run("RELEASE call")
      return .failed(error, executed: .no)
    }
    let performed = try settle(verdict, entry, mark)
    try transaction.run("RELEASE call")
    return performed
  }

  private func settle(
    _ verdict: Verdict, _ entry: JournalWriter.Call, _ mark: (searches: Int, agenda: Int)
  ) throws -> Performed {
    switch verdict {
    case .done(let effect):
      let seq = try journal.append(entry, outcome: .done, effect: effect, in: transaction)
      try keepHistory(of: effect.entities, seq: seq)
      return .reply(status: effect.status, bytes: effect.reply, seq: seq, replayed: false)
    case .unchanged(let effect):
      try undo(to: mark)
      let seq = try journal.append(entry, outcome: .unchanged, effect: effect, in: transaction)
      if options.sabotage.historyOfUnchanged { try keepHistory(of: effect.entities, seq: seq) }
      return .reply(status: effect.status, bytes: effect.reply, seq: seq, replayed: false)
    case .refused(let status, let reply):
      try undo(to: mark)
      let effect = Effect(status: status, reply: reply)
      let seq = try journal.append(entry, outcome: .refused, effect: effect, in: transaction)
      state.count { $0.refused += 1 }
      return .reply(status: status, bytes: reply, seq: seq, replayed: false)
    case .dryRun(let status, let reply):
      try undo(to: mark)
      return .reply(status: status, bytes: reply, seq: 0, replayed: false)
    }
  }

  private func keepHistory(of entities: [EntityRef], seq: Int64) throws {
    for entity in entities where entity.keepsHistory {
      let kind = try names.id(entity.kind, in: transaction)
      // A call may name a record twice.
      try transaction.run(
        "INSERT INTO journal_entity (kind, id, seq) VALUES ($1, $2, $3) ON CONFLICT (kind, id, seq) DO NOTHING",
        [.int(kind), .int(entity.id), .int(seq)])
    }
  }

  private func undo(to mark: (searches: Int, agenda: Int)) throws {
    try transaction.run("ROLLBACK TO call")
    pending.drop(to: mark)
  }

  private func lookUp(_ claim: Claim, principalId: Int64) throws -> Performed? {
    let found = try transaction.first(
      """
      SELECT j.seq, j.digest, c.status, c.reply
      FROM idempotency i
      JOIN journal j ON j.seq = i.seq
      LEFT JOIN journal_content c ON c.seq = i.seq
      WHERE i.principal = $1 AND i.method = $2 AND i.key = $3
      """, [.int(principalId), .int(claim.method), .blob(claim.key)]
    ) { row -> Performed in
      guard row.blob(1) == claim.digest else { return .keyReused }
      guard let status = row.optionalInt(2), let reply = row.optionalBlob(3) else {
        let error = StoreError(kind: .other, message: "the call was executed; its reply has been erased")
        return .failed(error, executed: .yes)
      }
      return .reply(status: Int32(truncatingIfNeeded: status), bytes: reply, seq: row.int(0), replayed: true)
    }
    if case .reply = found { state.count { $0.replays += 1 } }
    return found
  }
}
