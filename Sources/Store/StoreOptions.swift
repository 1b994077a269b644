/// The store's limits and the closures it calls.
package struct StoreOptions: Sendable {
  /// Jobs that may wait.
  package var queueMax = 8192
  /// Bytes of requests that may wait; the job that passes it is the last one let in.
  package var queueBytesMax = 64 << 20
  package var groupOperationsMax = 256
  /// The same while others read the store.
  package var groupBesideReadsMax = 64
  package var groupRequestBytesMax = 1 << 20
  package var bulkSliceRowsMax = 64
  package var agendaEventsMax = 64
  /// Records in one transaction when a start fills a search index, and how often it says how far it is.
  package var searchRecordsMax = 1000
  package var searchProgressMs: Int64 = 5000
  /// Groups that changed a search index until a writer with nothing to do merges its pieces.
  package var searchMergeGroups = 16
  package var writerCacheBytes: Int64 = 48 << 20
  package var readerCacheBytes: Int64 = 4 << 20
  /// WAL bytes at which the writer checkpoints between groups.
  package var checkpointBytes: Int64 = 128 << 20
  /// WAL bytes at which a writer that has been idle for `idleCheckpointAfterMs` checkpoints.
  package var idleCheckpointBytes: Int64 = 4 << 20
  package var idleCheckpointAfterMs: Int64 = 2000
  package var busyTimeoutMs: Int64 = 5000
  /// How long a reply can be asked for again.
  package var keyLifetimeMs: Int64 = 7 * 24 * 3_600_000
  /// How long `close` goes on with queued jobs.
  package var drainMs: Int64 = 5000
  package var sink: (any CompletionSink)?
  /// Called once, on the writer's thread, when the store can no longer be trusted; the program should end.
  package var onFatal: @Sendable (StoreError) -> Void = { _ in }
  /// One line a call, without bound values.
  package var log: @Sendable (String) -> Void = { _ in }
  /// For the twins that tests must catch; no configuration leads here.
  package var sabotage = Sabotage()
  /// For tests of faults in the disk: the SQLite VFS to open with, `nil` the default; no configuration leads here.
  package var vfsName: String?

  package init() {}
}

/// Faults planted by tests to see that the tests would notice.
package struct Sabotage: Sendable {
  package var synchronousOff = false
  /// The WAL is synced by checkpoints only.
  package var synchronousNormal = false
  /// A start takes what it finds in the WAL to be on the disk.
  package var trustOldWAL = false
  package var replyBeforeCommit = false
  package var skipKeyLookup = false
  package var skipChain = false
  package var historyOfUnchanged = false

  package init() {}

  var synchronous: String? { synchronousOff ? "OFF" : synchronousNormal ? "NORMAL" : nil }
}
