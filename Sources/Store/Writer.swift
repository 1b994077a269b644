/// The writer's thread: takes what is queued, commits it as a group, answers; between groups it looks after the
/// agenda and the WAL.
/// - Note: `@unchecked Sendable`: `core` and the rest are touched by this thread only; the store joins it before it
///   touches them itself.
final class Writer: @unchecked Sendable {
  let core: WriterCore
  private let queue: WriteQueue
  private let sink: SinkBox
  private var idleSince: UInt64?

  init(core: WriterCore, queue: WriteQueue, sink: SinkBox) {
    self.core = core
    self.queue = queue
    self.sink = sink
  }

  func run() {
    var drainEnd: UInt64?
    while true {
      guard let jobs = queue.take(core.options, waitUntil: nextLook()) else { break }
      if queue.isClosed && drainEnd == nil {
        drainEnd = Monotonic.nanoseconds + UInt64(core.options.drainMs) * 1_000_000
      }
      if core.hasDueEvents() && core.state.health != .failed { core.runDueEvents() }
      if !jobs.isEmpty { runGroup(jobs) }
      lookAfterWAL(isIdle: jobs.isEmpty)
      if let drainEnd, Monotonic.nanoseconds >= drainEnd { break }
    }
    let left = queue.takeAll().map { ($0, $0.bulk?.hasStarted == true ? JobResult.draining : .shuttingDown) }
    sink.tell(left)
  }

  private func runGroup(_ jobs: [WriteJob]) {
    let done = core.run(jobs, early: sink.tell)
    queue.requeue(done.unfinished)
    sink.tell(done.results)
  }

  /// At most a second away, since the clock that events go by may be set.
  private func nextLook() -> UInt64 {
    var waitMs: Int64 = 1000
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
    if now - since >= UInt64(core.options.idleCheckpointAfterMs) * 1_000_000 { core.checkpointIfDue(isIdle: true) }
  }
}
