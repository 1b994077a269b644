import Contract
import Operations
import Store
import Synchronization
import Wire

/// The encoded answer of a scan, or why there is none.
typealias ScanAnswer = Result<[UInt8], any Error>

/// One page of a stream: its ITEM frames, and how to go on.
struct PageAnswer {
  var frames: [UInt8] = []
  var itemCount = 0
  var next: Int64?
  var wait: StreamWait?
  var failure: (any Error)?
}

/// What a page of a stream is made from, as `StreamCall` has it.
struct PageOrder {
  let position: Int64
  let budget: Int
  let isFirst: Bool
  let quietMs: Int64?
}

/// Threads with a read connection each, for reads that may take longer than an event loop can wait.
final class ScanPool: Sendable {
  private let queue: WorkQueue

  init(store: Store, options: ServerOptions) throws {
    queue = WorkQueue(limit: options.scanQueueMax)
    for _ in 0..<options.readerThreads {
      let worker = ScanWorker(reader: try store.openReader(), queue: queue, readMsMax: options.readMsMax)
      workers.append(worker)
    }
    self.threads = workers.map { worker in WorkerThread { worker.run() } }
  }

  var readLogs: [ReadLog] { workers.map(\.reads) }

  /// False: too much waits already.
  func submit(_ task: ScanTask) -> Bool { queue.push(task) }

  /// Waits for the threads; what was taken back before is skipped.
  func close() {
    queue.close()
    for thread in threads { thread.join() }
  }

  private nonisolated(unsafe) var workers: [ScanWorker] = []
  private nonisolated(unsafe) var threads: [WorkerThread] = []
}

/// A scan or a page, from the loop to a reader thread.
/// - Note: `@unchecked Sendable`: the loop hands it over; `call` is only passed back.
final class ScanTask: @unchecked Sendable {
  enum Work {
    case read(@Sendable (UnsafeRawBufferPointer, Arena, ReadCall) throws -> LoweredMessage, payload: [UInt8])
    case page(BoundMethod.PageMaker, PageOrder)
  }

  let call: OpenCall
  let callId: UInt64
  let work: Work
  let principal: Principal
  let nowMs: Int64
  let language: Language
  let deadline: UInt64
  let mailbox: Mailbox
  /// The client takes no frame with a larger `length`.
  let frameBytesMax: UInt32
  /// The connection that works on it, so that it can be interrupted, and never a later task's.
  private let running = Mutex(Running())

  private struct Running: @unchecked Sendable {
    // ReadConnection.interrupt may be called from any thread; nothing else of it is touched here.
    var reader: ReadConnection?
    var isCancelled = false
  }

  init(
    call: OpenCall, work: Work, principal: Principal, nowMs: Int64, language: Language, deadline: UInt64,
    mailbox: Mailbox, frameBytesMax: UInt32
  ) {
    self.call = call
    callId = call.id
    self.work = work
    self.principal = principal
    self.nowMs = nowMs
    self.language = language
    self.deadline = deadline
    self.mailbox = mailbox
    self.frameBytesMax = frameBytesMax
  }

  /// Nobody waits for it any more: it is skipped, or ended where it is.
  func cancel() {
    running.withLock {
      $0.isCancelled = true
      $0.reader?.interrupt()
    }
  }

  var isCancelled: Bool { running.withLock { $0.isCancelled } }

  /// Of the same loop and method, so that its answer is worth waiting for.
  func isRead(like other: ScanTask) -> Bool {
    guard case .read = work, case .read = other.work else { return false }
    return mailbox === other.mailbox && call.method.info.id == other.call.method.info.id
  }

  /// False where it was cancelled before it began.
  func begin(on reader: ReadConnection) throws -> Bool {
    guard !isCancelled else { return false }
    try reader.begin()
    let goesOn = running.withLock {
      $0.reader = reader
      return !$0.isCancelled
    }
    if !goesOn { reader.end() }
    return goesOn
  }

  func end() { running.withLock { $0.reader = nil } }
}

/// - Note: `@unchecked Sendable`: made on one thread, then used by its own thread alone.
private final class ScanWorker: @unchecked Sendable {
  private let reader: ReadConnection
  private let queue: WorkQueue
  private let readMsMax: UInt32
  private let arena = Arena()
  let reads = ReadLog()

  init(reader: ReadConnection, queue: WorkQueue, readMsMax: UInt32) {
    self.reader = reader
    self.queue = queue
    self.readMsMax = readMsMax
  }

  /// Waking the loop costs as much as a small scan does, so the answers of a burst of those go back to it together.
  /// One that took longer goes at once; a short one waits for one more of its method at most, as it might have in the
  /// queue.
  private static let answersMax = 8
  private static let heldNs: UInt64 = 500_000

  func run() {
    while let first = queue.pop() {
      let heldUntil = Monotonic.nanoseconds + Self.heldNs
      var answers = [answer(first)]
      while answers.count < Self.answersMax, Monotonic.nanoseconds < heldUntil,
        let task = queue.popRead(like: first)
      {
        answers.append(answer(task))
      }
      first.mailbox.deliver(answers)
    }
  }

  private func answer(_ task: ScanTask) -> Mailbox.Delivery {
    switch task.work {
    case .read(let body, let payload):
      .scanned(task.call, ScanAnswer { try read(body, payload, task) }.mapError { cause(of: $0, task) })
    case .page(let maker, let order): .paged(task.call, page(maker, order, task))
    }
  }

  private func read(
    _ body: (UnsafeRawBufferPointer, Arena, ReadCall) throws -> LoweredMessage, _ payload: [UInt8], _ task: ScanTask
  ) throws -> [UInt8] {
    try begin(task)
    defer { end(task) }
    let call = ReadCall(
      principal: task.principal, nowMs: task.nowMs, transaction: reader.transaction, reads: reads,
      language: task.language)
    let reply = try payload.withUnsafeBytes { try body($0, arena, call) }
    return [UInt8](unsafeUninitializedCapacity: reply.size) { target, count in
      reply.pack(into: UnsafeMutableRawBufferPointer(target))
      count = reply.size
    }
  }

  private func page(_ maker: BoundMethod.PageMaker, _ order: PageOrder, _ task: ScanTask) -> PageAnswer {
    var answer = PageAnswer()
    do {
      try begin(task)
      defer { end(task) }
      let call = StreamCall(
        principal: task.principal, nowMs: task.nowMs, transaction: reader.transaction, position: order.position,
        budget: order.budget, isFirst: order.isFirst, quietMs: order.quietMs)
      let ending = try maker(call) { item in
        guard answer.failure == nil else { return }
        answer.failure = append(item, task, to: &answer.frames)
        if answer.failure == nil { answer.itemCount += 1 }
      }
      answer.next = ending.next
      answer.wait = ending.wait
      answer.failure = answer.failure ?? ending.refusal
    } catch {
      answer.failure = cause(of: error, task)
    }
    return answer
  }

  /// An interrupted read was taken back, or late, or held its snapshot too long.
  private func cause(of error: any Error, _ task: ScanTask) -> any Error {
    guard let failure = error as? StoreError, failure.kind == .interrupted else { return error }
    if task.isCancelled { return Refusal(.cancelled) }
    if Monotonic.nanoseconds >= task.deadline { return error }
    return Refusal(.readTooLong, ["ms": "\(readMsMax)"])
  }

  /// - Returns: why the item cannot be sent, where the client takes nothing that large.
  private func append(_ item: any ContractMessage, _ task: ScanTask, to frames: inout [UInt8]) -> Refusal? {
    let payload = item.encoded(arena)
    let header = FrameHeader(type: .item, callId: task.callId, payloadLength: payload.count)
    guard header.length <= task.frameBytesMax else {
      return Refusal(.replyTooLarge, ["size": "\(header.length)", "max": "\(task.frameBytesMax)"])
    }
    let start = frames.count
    frames.append(contentsOf: repeatElement(0, count: FrameHeader.byteCount))
    frames.withUnsafeMutableBytes { header.write(to: UnsafeMutableRawBufferPointer(rebasing: $0[start...])) }
    frames.append(contentsOf: payload)
    return nil
  }

  private func begin(_ task: ScanTask) throws {
    let now = Monotonic.nanoseconds
    guard now < task.deadline else { throw Refusal(.deadlineExceeded, ["ms": "–"]) }
    reader.setDeadline(monotonicNanoseconds: min(task.deadline, now + UInt64(readMsMax) * 1_000_000))
    guard try task.begin(on: reader) else { throw Refusal(.cancelled) }
  }

  private func end(_ task: ScanTask) {
    task.end()
    reader.end()
    reader.setDeadline(monotonicNanoseconds: nil)
    arena.reset()
  }
}
