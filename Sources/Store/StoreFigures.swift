import Synchronization

package enum StoreHealth: Sendable, Equatable {
  case ok
  /// Changes fail, reads work; each new change tries again.
  case readOnly(reason: String)
  /// Nothing is acknowledged any more; the program should end and verify at its next start.
  case failed
}

/// Counters since the store was opened.
package struct StoreFigures: Sendable {
  /// Groups that were committed, and the jobs answered by them.
  package var batches: Int64 = 0
  package var jobs: Int64 = 0
  /// Journal rows written; rows per batch is `rows / batches`.
  package var rows: Int64 = 0
  package var replays: Int64 = 0
  package var refused: Int64 = 0
  package var events: Int64 = 0
  package var eventsFailed: Int64 = 0
  package var commitMicrosecondsSum: Int64 = 0
  package var commitMicrosecondsMax: Int64 = 0
  package var checkpoints: Int64 = 0
  package var checkpointMicrosecondsSum: Int64 = 0
  package var checkpointMicrosecondsMax: Int64 = 0
  package var walBytes: Int64 = 0
  /// Jobs waiting now, and the longest that any job has waited.
  package var queueDepth: Int = 0
  package var queueMicrosecondsMax: Int64 = 0
}

/// What the writer tells the other threads.
final class StoreState: Sendable {
  private let seq = Atomic<Int64>(0)
  private let hasRead = Atomic(false)
  private let guarded = Mutex((health: StoreHealth.ok, figures: StoreFigures()))

  var committedSeq: Int64 {
    get { seq.load(ordering: .acquiring) }
    set { seq.store(newValue, ordering: .releasing) }
  }

  func noteRead() { hasRead.store(true, ordering: .relaxed) }

  /// Whether somebody has read since this was last asked.
  func takeHasRead() -> Bool { hasRead.exchange(false, ordering: .relaxed) }

  var health: StoreHealth {
    get { guarded.withLock { $0.health } }
    set { guarded.withLock { $0.health = newValue } }
  }

  var figures: StoreFigures { guarded.withLock { $0.figures } }

  func count(_ body: (inout StoreFigures) -> Void) { guarded.withLock { body(&$0.figures) } }
}
