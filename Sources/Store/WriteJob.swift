import Synchronization

/// A changing call on its way to the writer.
/// - Note: `@unchecked Sendable`: made on one thread, then touched only by the writer until it is handed to the sink;
///   the two hints that others may set are atomic.
package final class WriteJob: @unchecked Sendable {
  package let claim: Claim?
  package let methodName: String
  package let request: [UInt8]
  /// The instant of a past fact; `nil` is now.
  package let asOfMs: Int64?
  /// Monotonic; the job is dropped when it has not started by then.
  package let deadlineNanoseconds: UInt64
  /// The server's, by which it groups completions.
  package let lane: Int
  package let context: AnyObject?

  let run: (WriteScope) throws -> Verdict
  let bulk: BulkProgress?
  /// About what it holds in memory, by which the queue is bounded: its bytes, and what decoded rows take beside them.
  let byteCount: Int
  private static let decodedBytes = 1024
  /// Told instead of the sink.
  var completion: ((JobResult) -> Void)?
  var submittedNanoseconds: UInt64 = 0
  private let cancelled = Atomic<Bool>(false)

  package init(
    claim: Claim?, methodName: String, request: [UInt8], asOfMs: Int64? = nil, deadlineNanoseconds: UInt64 = .max,
    lane: Int = 0, context: AnyObject? = nil, run: @escaping (WriteScope) throws -> Verdict
  ) {
    self.claim = claim
    self.methodName = methodName
    self.request = request
    self.asOfMs = asOfMs
    self.deadlineNanoseconds = deadlineNanoseconds
    self.lane = lane
    self.context = context
    self.run = run
    bulk = nil
    byteCount = request.count + Self.decodedBytes
  }

  /// A call over many rows, each with its own claim, savepoint and journal row, taken in slices.
  /// - Parameter finish: makes the call's own reply, under the call's own claim, once all rows are through.
  package init(
    bulk claim: Claim, methodName: String, rows: [BulkRow], request: [UInt8] = [], asOfMs: Int64? = nil,
    deadlineNanoseconds: UInt64 = .max, lane: Int = 0, context: AnyObject? = nil,
    runRow: @escaping (Int, WriteScope) throws -> Verdict, finish: @escaping ([RowOutcome]) -> Verdict
  ) {
    let progress = BulkProgress(rows: rows, runRow: runRow)
    self.claim = claim
    self.methodName = methodName
    self.request = request
    self.asOfMs = asOfMs
    self.deadlineNanoseconds = deadlineNanoseconds
    self.lane = lane
    self.context = context
    run = { _ in finish(progress.outcomes + progress.slice) }
    bulk = progress
    byteCount = request.count + rows.reduce(0) { $0 + $1.request.count + Self.decodedBytes }
  }

  /// A hint, looked at when the job (or a bulk job's next slice) is taken, never once it runs.
  package func cancel() { cancelled.store(true, ordering: .relaxed) }

  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }
}

/// One row of a bulk call.
package struct BulkRow: Sendable {
  package let claim: Claim
  package let request: [UInt8]

  package init(claim: Claim, request: [UInt8]) {
    self.claim = claim
    self.request = request
  }
}

/// What became of one row of a bulk call.
package struct RowOutcome: Sendable {
  package enum Fault: Sendable {
    case keyReused
    case failed(any Error)
  }

  package let index: Int
  /// The row's own status; -1 with a fault.
  package let status: Int32
  package let reply: [UInt8]
  package let replayed: Bool
  /// 0 when nothing was journalled.
  package let seq: Int64
  package let fault: Fault?
}

/// How far a bulk call is. Only the writer touches it.
final class BulkProgress {
  let rows: [BulkRow]
  let runRow: (Int, WriteScope) throws -> Verdict
  /// Rows whose group is committed.
  private(set) var outcomes: [RowOutcome] = []
  /// Rows of the group that is open.
  var slice: [RowOutcome] = []

  init(rows: [BulkRow], runRow: @escaping (Int, WriteScope) throws -> Verdict) {
    self.rows = rows
    self.runRow = runRow
  }

  var next: Int { outcomes.count + slice.count }
  var isComplete: Bool { next == rows.count }
  var hasStarted: Bool { !outcomes.isEmpty }

  func commit() {
    outcomes.append(contentsOf: slice)
    slice.removeAll(keepingCapacity: true)
  }

  func rollBack() { slice.removeAll(keepingCapacity: true) }
}
