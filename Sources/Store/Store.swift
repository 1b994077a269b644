/// A company's data: one writer that commits in groups, any number of readers, a journal of every change.
///
/// Reading order of this folder: `Transaction`, `WriteJob` and `Verdict` (what others see), `Writer` (the thread),
/// `WriterCore` (a group), `WriterCalls` (one call in it), `Journal`, `Agenda`, `SearchIndex`, `OpenConnection`,
/// `SettleWAL`, `Migrate`, `SearchRebuild`, `SearchMerge`.
/// - Note: `@unchecked Sendable`: everything is constant or guards itself, except the core, which belongs to the
///   writer's thread or, in memory, to whoever holds `lock`.
package final class Store: @unchecked Sendable {
  private enum Place {
    case file(path: String, writer: Writer, thread: WorkerThread)
    case memory(lock: RecursiveLock)
  }

  private let core: WriterCore
  private let options: StoreOptions
  private let state: StoreState
  private let queue: WriteQueue
  private let sink: SinkBox
  private let place: Place
  private let closing = Monitor()
  private var isClosed = false
  private var fileLock: StoreLock?

  private init(
    core: WriterCore, options: StoreOptions, state: StoreState, fileLock: StoreLock?,
    place: (WriteQueue, SinkBox) -> Place
  ) {
    self.core = core
    self.options = options
    self.state = state
    self.fileLock = fileLock
    queue = WriteQueue(jobsMax: options.queueMax, bytesMax: options.queueBytesMax)
    sink = SinkBox(options.sink)
    core.onCommit = { [sink] in sink.tellOfCommit() }
    self.place = place(queue, sink)
  }

  deinit { close() }

  /// Opens or makes the store at `path`, brings its tables and search indexes up to `schema` and starts the writer.
  /// - Parameter clock: unix milliseconds.
  /// - Throws: `StoreError`: `.busy` when another process serves it, `.corrupt` when a suspect store does not verify.
  package static func open(
    path: String, schema: StoreSchema, clock: @escaping @Sendable () -> Int64, options: StoreOptions = StoreOptions()
  ) throws -> Store {
    let fileLock = try StoreLock(storePath: path)
    try StoreFiles.create(path)
    let connection = try Connection.writer(path: path, options: options)
    let marker = SuspectMarker(storePath: path)
    let isSuspect = marker.isSet
    if isSuspect { try check(connection, tables: false) }
    try Migrate(
      connection: connection, transaction: Transaction(connection), schema: schema, nowMs: clock()
    ).run()
    if isSuspect {
      try check(connection, tables: true)
      try marker.clear()
      options.log("the store had been marked as suspect; it verified clean")
    }
    try SearchRebuild(connection, options: options).run(schema.searches)
    let state = StoreState()
    let core = try WriterCore(
      connection, schema: schema, options: options, state: state, marker: marker, clock: clock)
    return Store(core: core, options: options, state: state, fileLock: fileLock) { queue, sink in
      let writer = Writer(core: core, queue: queue, sink: sink)
      return .file(path: path, writer: writer, thread: WorkerThread { writer.run() })
    }
  }

  /// One connection in all roles; `submit` runs the job on the caller before it returns.
  package static func inMemory(
    schema: StoreSchema, clock: @escaping @Sendable () -> Int64, options: StoreOptions = StoreOptions()
  ) throws -> Store {
    let lock = RecursiveLock()
    let connection = try Connection.inMemory(lock: lock, options: options)
    try Migrate(
      connection: connection, transaction: Transaction(connection), schema: schema, nowMs: clock()
    ).run()
    try SearchRebuild(connection, options: options).run(schema.searches)
    let state = StoreState()
    let core = try WriterCore(connection, schema: schema, options: options, state: state, marker: nil, clock: clock)
    return Store(core: core, options: options, state: state, fileLock: nil) { _, _ in .memory(lock: lock) }
  }

  package func setSink(_ sink: any CompletionSink) { self.sink.set(sink) }

  /// The last journal position that is on disk.
  package var committedSeq: Int64 { state.committedSeq }
  package var health: StoreHealth { state.health }

  package var figures: StoreFigures {
    var figures = state.figures
    figures.queueDepth = queue.depth
    return figures
  }

  /// Never blocks on a file store; the sink is told. False: the queue is full, or the store is closed.
  package func submit(_ job: WriteJob) -> Bool {
    guard case .memory(let lock) = place else { return queue.submit(job) }
    return lock.locked {
      precondition(!core.isInGroup, "a job submitted from inside a job")
      if queue.isClosed { return false }
      runDueEvents()
      var left = [job]
      while !left.isEmpty {
        let done = core.run(left, early: sink.tell)
        sink.tell(done.results)
        left = done.unfinished
      }
      return true
    }
  }

  /// Submits and waits for the answer, on a thread that may block; the sink is not told. `nil` as `false` above.
  package func perform(_ job: WriteJob) -> JobResult? {
    let answer = Answer()
    job.completion = answer.set
    return submit(job) ? answer.wait() : nil
  }

  /// In memory, where no thread looks at the clock: runs all that is due. `submit` does so too, before its job.
  package func runDueEvents() {
    guard case .memory(let lock) = place else { return }
    lock.locked {
      while core.hasDueEvents(), core.runDueEvents() > 0 {}
    }
  }

  package func openReader() throws -> ReadConnection {
    let checksChain = !options.sabotage.skipChain
    guard case .file(let path, _, _) = place else {
      return ReadConnection(core.connection, state: state, isShared: true, checksChain: checksChain)
    }
    let connection = try Connection.reader(
      path: path, cacheBytes: options.readerCacheBytes, busyTimeoutMs: options.busyTimeoutMs,
      vfsName: options.vfsName)
    return ReadConnection(connection, state: state, isShared: false, checksChain: checksChain)
  }

  /// Takes nothing new, finishes what is queued for at most `options.drainMs`, checkpoints, lets go of the lock.
  package func close() {
    let isFirst = closing.locked {
      defer { isClosed = true }
      return !isClosed
    }
    queue.close()
    guard isFirst, case .file(_, _, let thread) = place, !thread.isCurrent else { return }
    thread.join()
    core.finish()
    fileLock = nil
  }

  /// For tests of a full disk: no page beyond this number can be had. 0 takes the limit away.
  package func limitPages(_ pages: Int64) throws {
    let job = WriteJob(claim: nil, methodName: "test.limit_pages", request: []) { scope in
      _ = try scope.transaction.connection.pragma("max_page_count = \(pages == 0 ? 1_073_741_823 : pages)")
      return .dryRun(status: 0, reply: [])
    }
    if case .failed(let error, _) = perform(job) { throw error }
  }
}

/// A result that one thread waits for.
private final class Answer: @unchecked Sendable {
  private let monitor = Monitor()
  private var result: JobResult?

  func set(_ result: JobResult) {
    monitor.locked {
      self.result = result
      monitor.signal()
    }
  }

  func wait() -> JobResult {
    monitor.locked {
      while true {
        if let result { return result }
        monitor.wait(until: nil)
      }
    }
  }
}
