/// Jobs in a group, and bulk jobs over several.
extension WriterCore {
  struct Done {
    var results: [(WriteJob, JobResult)] = []
    /// Bulk jobs with rows left.
    var unfinished: [WriteJob] = []
  }

  /// Runs the jobs as one group. All are answered or unfinished; the caller tells the sink.
  func run(_ jobs: [WriteJob], early: ([(WriteJob, JobResult)]) -> Void = { _ in }) -> Done {
    var done = Done()
    done.results.reserveCapacity(jobs.count)
    let started = Monotonic.nanoseconds
    func work() throws {
      let nowMs = clock()
      for job in jobs { try take(job, nowMs: nowMs, into: &done) }
    }
    let failure = group(beforeCommit: { early(done.results) }, work)
    if let failure {
      forget(jobs, except: [])
      return Done(results: jobs.map { ($0, result(of: failure, for: $0)) })
    }
    for job in jobs { job.bulk?.commit() }
    forget(jobs, except: done.unfinished)
    let longest = jobs.map { Int64(started &- $0.submittedNanoseconds) / 1000 }.max() ?? 0
    state.count {
      $0.jobs += Int64(done.results.count)
      $0.queueMicrosecondsMax = max($0.queueMicrosecondsMax, longest)
    }
    if options.sabotage.replyBeforeCommit { done.results.removeAll() }
    return done
  }

  private func result(of failure: GroupFailure, for job: WriteJob) -> JobResult {
    job.bulk?.rollBack()
    // Earlier slices of a bulk call stay: its caller must ask again under the same key.
    let executed = job.bulk?.hasStarted == true ? .unknown : failure.executed
    return .failed(failure.error, executed: executed)
  }

  private func take(_ job: WriteJob, nowMs: Int64, into done: inout Done) throws {
    // Rows of a batch that has begun are on disk: it goes on to its answer, which alone says so.
    if job.bulk?.hasStarted != true {
      if job.isCancelled { return done.results.append((job, .cancelled)) }
      if job.deadlineNanoseconds <= Monotonic.nanoseconds { return done.results.append((job, .expired)) }
    }
    if let bulk = job.bulk, try !slice(of: job, bulk, nowMs: nowMs, into: &done) { return }
    let call = Call(
      claim: job.claim, methodName: job.methodName, request: job.request, atMs: job.asOfMs ?? nowMs,
      postedMs: nowMs)
    done.results.append((job, try perform(call, job.run).result))
  }

  /// Rows up to the limit of a slice.
  /// - Returns: true when all rows are through and the call itself can be made.
  private func slice(of job: WriteJob, _ bulk: BulkProgress, nowMs: Int64, into done: inout Done) throws -> Bool {
    // A twin may have finished meanwhile: then its reply is this call's too, without going through the rows.
    if let claim = job.claim, !claim.key.isEmpty {
      if try isKnown(claim) { return true }
      guard begin(claim, job) else {
        done.unfinished.append(job)
        return false
      }
    }
    let end = min(bulk.rows.count, bulk.next + options.bulkSliceRowsMax)
    while bulk.next < end {
      let index = bulk.next
      let row = bulk.rows[index]
      let call = Call(
        claim: row.claim, methodName: job.methodName, request: row.request, atMs: job.asOfMs ?? nowMs,
        postedMs: nowMs)
      let performed = try perform(call) { try bulk.runRow(index, $0) }
      bulk.slice.append(RowOutcome(index, performed))
    }
    if !bulk.isComplete { done.unfinished.append(job) }
    return bulk.isComplete
  }

  /// One batch at a time under a key: a twin waits for the first one's answer before it touches a row.
  private func begin(_ claim: Claim, _ job: WriteJob) -> Bool {
    let other = batchesUnderWay.first { $0 !== job && $0.claim?.isSameKey(claim) == true }
    if other != nil { return false }
    if !batchesUnderWay.contains(where: { $0 === job }) { batchesUnderWay.append(job) }
    return true
  }

  private func forget(_ jobs: [WriteJob], except unfinished: [WriteJob]) {
    batchesUnderWay.removeAll { job in
      jobs.contains { $0 === job } && !unfinished.contains { $0 === job }
    }
  }

  private func isKnown(_ claim: Claim) throws -> Bool {
    try transaction.first(
      "SELECT 1 FROM idempotency WHERE principal = $1 AND method = $2 AND key = $3",
      [.int(try names.id(claim.principal, in: transaction)), .int(claim.method), .blob(claim.key)]
    ) { $0.int(0) } != nil
  }
}

extension WriterCore.Performed {
  var result: JobResult {
    switch self {
    case .reply(let status, let bytes, let seq, let replayed):
      .reply(status: status, bytes: bytes, seq: seq, replayed: replayed)
    case .keyReused: .keyReused
    case .failed(let error, let executed): .failed(error, executed: executed)
    }
  }
}

extension RowOutcome {
  init(_ index: Int, _ performed: WriterCore.Performed) {
    self.index = index
    switch performed {
    case .reply(let status, let bytes, let seq, let replayed):
      (self.status, reply, self.seq, self.replayed, fault) = (status, bytes, seq, replayed, nil)
    case .keyReused:
      (status, reply, seq, replayed, fault) = (-1, [], 0, false, .keyReused)
    case .failed(let error, _):
      (status, reply, seq, replayed, fault) = (-1, [], 0, false, .failed(error))
    }
  }
}
