import CSQLite

/// The writer's thread: takes what is queued, commits it as a group, answers; between groups it looks after the
/// agenda and the WAL.
/// - Note: `@unchecked Sendable`: `core` and the rest are touched by this thread only; the store joins it before it
///   touches them itself.
final class Writer: @unchecked Sendable {
  let core: WriterCore
  private let queue: WriteQueue
  private let sink: SinkBox
  private var idleSince: UInt64?
  /// Since memory was last given back.
  private var hasWorked = false

  init(core: WriterCore, queue: WriteQueue, sink: SinkBox) {
    self.core = core
    self.queue = queue
    self.sink = sink
  }

  func run() {
    var drainEnd: UInt64?
    while true {
      guard let jobs = queue.take(core.options, operationsMax: groupMax(), waitUntil: nextLook()) else { break }
      if queue.isClosed && drainEnd == nil {
        drainEnd = Monotonic.nanoseconds + UInt64(core.options.drainMs) * 1_000_000
      }
      if core.hasDueEvents() && core.state.health != .failed { core.runDueEvents() }
      if !jobs.isEmpty { runGroup(jobs) }
      if jobs.isEmpty && !queue.isClosed && core.searchMerge.isDue {
        hasWorked = true
        core.mergeSearches()
      }
      lookAfterWAL(isIdle: jobs.isEmpty)
      if let drainEnd, Monotonic.nanoseconds >= drainEnd { break }
    }
    let left = queue.takeAll().map { ($0, $0.bulk?.hasStarted == true ? JobResult.draining : .shuttingDown) }
    sink.tell(left)
  }

  /// A group's answers bring the next calls all at once. Where some of those are reads they wait for each other and for
  /// the next group: then smaller groups, at the price of some pages more in the log.
  private func groupMax() -> Int {
    let options = core.options
    return core.state.takeHasRead()
      ? min(options.groupOperationsMax, options.groupBesideReadsMax) : options.groupOperationsMax
  }

  private func runGroup(_ jobs: [WriteJob]) {
    hasWorked = true
    let done = core.run(jobs, early: sink.tell)
    queue.requeue(done.unfinished)
    sink.tell(done.results)
  }

  /// At most a second away, since the clock that events go by may be set.
  private func nextLook() -> UInt64 {
    var waitMs = core.searchMerge.isDue ? SearchMerge.pauseMs : 1000
    if core.state.health != .failed, let wake = core.nextWakeMs {
      waitMs = min(waitMs, max(wake - core.clock(), 0))
    }
    return Monotonic.nanoseconds + UInt64(waitMs) * 1_000_000
  }

  private func lookAfterWAL(isIdle: Bool) {
    core.checkpointIfDue()
    guard isIdle else {
      idleSince = nil
      return
    }
    let now = Monotonic.nanoseconds
    let since = idleSince ?? now
    idleSince = since
    guard now - since >= UInt64(core.options.idleCheckpointAfterMs) * 1_000_000 else { return }
    core.checkpointIfDue(isIdle: true)
    if hasWorked { giveMemoryBack() }
  }

  /// A server at rest keeps no cache: what is wanted again, the system has in memory still.
  private func giveMemoryBack() {
    core.connection.releaseCache()
    // Merging goes on in what was just freed.
    if core.searchMerge.isDue { return }
    malloc_trim(0)
    hasWorked = false
  }
}
