/// The writing side without its thread: one connection and what it must remember between groups.
///
/// Not `Sendable`: used by the writer's thread only, or, in memory, under the store's lock.
final class WriterCore {
  let connection: Connection
  let transaction: Transaction
  let schema: StoreSchema
  let options: StoreOptions
  let state: StoreState
  let clock: @Sendable () -> Int64
  let kinds: [String: AgendaKind]
  /// `nil` in memory, where there is no file to mark.
  let marker: SuspectMarker?

  var ids: Ids
  var names = Names()
  var journal: JournalWriter
  var pending = Pending()
  /// When the agenda should next be looked at; may be early, never late.
  var nextWakeMs: Int64?
  var isInGroup = false
  /// Told of each commit that added to the journal.
  var onCommit: () -> Void = {}
  var checkpoint = CheckpointPlan()
  var searchMerge: SearchMerge
  /// Bulk jobs between their first slice and their answer.
  var batchesUnderWay: [WriteJob] = []

  init(
    _ connection: Connection, schema: StoreSchema, options: StoreOptions, state: StoreState, marker: SuspectMarker?,
    clock: @escaping @Sendable () -> Int64
  ) throws {
    self.connection = connection
    self.schema = schema
    self.options = options
    self.state = state
    self.clock = clock
    self.marker = marker
    searchMerge = SearchMerge(groupsMin: options.searchMergeGroups)
    kinds = Dictionary(uniqueKeysWithValues: schema.agenda.map { ($0.name, $0) })
    transaction = Transaction(connection)
    ids = try Ids(transaction)
    journal = try JournalWriter(transaction, sabotage: options.sabotage)
    state.committedSeq = journal.seq
    try startHousekeeping()
  }

  private func startHousekeeping() throws {
    let failure = group {
      let kind = try names.id(KeyExpiry.kind, in: transaction)
      let known = try transaction.first("SELECT 1 FROM agenda WHERE kind = $1", [.int(kind)]) { $0.int(0) }
      if known == nil {
        pending.agenda.append(AgendaChange(kind: KeyExpiry.kind, ref: 0, atMs: clock() + KeyExpiry.pauseMs))
      }
    }
    if let failure { throw failure.error }
    nextWakeMs = try Agenda.nextWake(in: transaction)
  }

  struct GroupFailure {
    let error: any Error
    let executed: JobResult.Executed
  }

  /// One transaction around `work`; what waits for its end is written, then it is on disk or nothing is.
  func group(beforeCommit: () -> Void = {}, _ work: () throws -> Void) -> GroupFailure? {
    if state.health == .failed { return GroupFailure(error: StoreError.stopped, executed: .no) }
    var isCommitting = false
    do {
      try transaction.run("BEGIN IMMEDIATE")
      isInGroup = true
      defer { isInGroup = false }
      try work()
      try seal()
      if options.sabotage.replyBeforeCommit { beforeCommit() }
      isCommitting = true
      let started = Monotonic.nanoseconds
      try transaction.run("COMMIT")
      committed(rows: journal.seq - state.committedSeq, nanoseconds: Monotonic.nanoseconds - started)
      return nil
    } catch {
      return rollBack(error, isCommitting: isCommitting)
    }
  }

  private func seal() throws {
    for change in pending.searches { try change.apply(in: transaction) }
    if !pending.searches.isEmpty { searchMerge.indexChanged() }
    try applyAgenda(from: 0)
    try ids.persist(in: transaction)
  }

  /// Only the last word on a record's event counts.
  func applyAgenda(from start: Int) throws {
    guard pending.agenda.count > start else { return }
    var seen: Set<AgendaChange.Key> = []
    for change in pending.agenda[start...].reversed() where seen.insert(change.key).inserted {
      let kind = try names.id(change.kind, in: transaction)
      try Agenda.apply(change, kind: kind, in: transaction)
      if let at = change.atMs { nextWakeMs = min(nextWakeMs ?? at, at) }
    }
    pending.agenda.removeLast(pending.agenda.count - start)
  }

  private func committed(rows: Int64, nanoseconds: UInt64) {
    journal.commit()
    ids.committed()
    pending.clear()
    // The position is published before anyone is answered, so that a reader who was told OK finds it.
    state.committedSeq = journal.seq
    if rows > 0 { onCommit() }
    let microseconds = Int64(nanoseconds / 1000)
    let walBytes = connection.walFrames * CheckpointPlan.frameBytes
    state.count {
      $0.batches += 1
      $0.rows += rows
      $0.commitMicrosecondsSum += microseconds
      $0.commitMicrosecondsMax = max($0.commitMicrosecondsMax, microseconds)
      $0.walBytes = walBytes
    }
    // A group that stored nothing says nothing about the disk.
    if rows > 0, case .readOnly = state.health {
      state.health = .ok
      options.log("the store takes changes again")
    }
  }

  private func rollBack(_ error: any Error, isCommitting: Bool) -> GroupFailure {
    if !connection.isAutocommit {
      try? connection.execute("ROLLBACK")  // the first error is the one to tell
    }
    journal.rollBack()
    names.forget()
    pending.clear()
    let error = error as? StoreError ?? StoreError(kind: .other, message: "a group failed: \(error)")
    switch error.kind {
    case .full:
      if state.health == .ok { options.log("the disk is full: the store takes no changes: \(error)") }
      state.health = .readOnly(reason: "the disk is full")
      return GroupFailure(error: error, executed: .no)
    case .io, .corrupt:
      fail(error)
      return GroupFailure(error: error, executed: isCommitting ? .unknown : .no)
    default:
      options.log("a group of changes failed: \(error)")
      return GroupFailure(error: error, executed: isCommitting ? .unknown : .no)
    }
  }

  /// No further word can be trusted: stop, and have the next start look before it serves.
  func fail(_ error: StoreError) {
    guard state.health != .failed else { return }
    state.health = .failed
    options.log("the store has failed and stops: \(error)")
    marker?.set(reason: error.description)
    options.onFatal(error)
  }
}

extension StoreError {
  static let stopped = StoreError(kind: .io, message: "the store has failed and takes nothing more")
}
