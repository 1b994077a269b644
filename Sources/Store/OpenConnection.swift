/// The settings that TRUST.md asks of each connection, read back where a silent refusal would cost data.
extension Connection {
  /// "GXCR": tells `file` and us that this is one of our stores.
  static let applicationId: Int64 = 0x4758_4352
  /// The layout of the file as such; tables are the migrations' matter.
  static let formatVersion: Int64 = 1

  static func writer(path: String, options: StoreOptions) throws -> Connection {
    let connection = try Connection(path: path, role: .writer, vfsName: options.vfsName)
    try connection.execute("PRAGMA busy_timeout = \(options.busyTimeoutMs)")
    try connection.identify()
    let mode = try connection.pragma("journal_mode = WAL")
    guard mode == .text("wal") else {
      throw StoreError(kind: .other, message: "the store's file system cannot hold a write-ahead log")
    }
    try connection.execute("PRAGMA synchronous = \(options.sabotage.synchronous ?? "FULL")")
    let synchronous = try connection.pragma("synchronous")
    guard synchronous == .int(2) || options.sabotage.synchronous != nil else {
      throw StoreError(kind: .other, message: "SQLite does not sync each commit; the store refuses to start")
    }
    if !options.sabotage.trustOldWAL { try connection.settleWAL() }
    try connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.watchWAL()  // The pragma took the hook away.
    try connection.setCommon(cacheBytes: options.writerCacheBytes)
    return connection
  }

  static func inMemory(lock: RecursiveLock, options: StoreOptions) throws -> Connection {
    let connection = try Connection(path: ":memory:", role: .writer, lock: lock)
    try connection.identify()
    try connection.setCommon(cacheBytes: options.writerCacheBytes)
    return connection
  }

  static func reader(
    path: String, cacheBytes: Int64, busyTimeoutMs: Int64, vfsName: String? = nil
  ) throws -> Connection {
    let connection = try Connection(path: path, role: .reader, vfsName: vfsName)
    try connection.execute("PRAGMA busy_timeout = \(busyTimeoutMs)")
    guard try connection.pragma("application_id") == .int(applicationId) else { throw Connection.foreign }
    try connection.execute("PRAGMA query_only = ON")
    try connection.setCommon(cacheBytes: cacheBytes)
    return connection
  }

  private func setCommon(cacheBytes: Int64) throws {
    try execute("PRAGMA foreign_keys = ON")
    try execute("PRAGMA trusted_schema = OFF")
    try execute("PRAGMA cell_size_check = ON")
    try execute("PRAGMA mmap_size = 0")
    try execute("PRAGMA temp_store = MEMORY")
    try execute("PRAGMA cache_size = -\(cacheBytes / 1024)")
    guard try pragma("foreign_keys") == .int(1) else {
      throw StoreError(kind: .other, message: "SQLite does not check foreign keys; the store refuses to start")
    }
  }

  /// Marks an empty database as ours, and refuses one that is someone else's or of a later layout.
  private func identify() throws {
    let id = try pragma("application_id")
    let version = try pragma("user_version")
    if id == .int(Connection.applicationId) {
      guard version == .int(Connection.formatVersion) else {
        throw StoreError(kind: .other, message: "the store is newer than this program: its file has another layout")
      }
      return
    }
    let tables = try Transaction(self).first("SELECT count(*) FROM sqlite_schema") { $0.int(0) }
    guard id == .int(0), version == .int(0), tables == 0 else { throw Connection.foreign }
    try execute("PRAGMA page_size = \(CheckpointPlan.pageBytes)")
    // Both at once: a file cut off between them would be refused for ever after.
    try execute(
      """
      BEGIN IMMEDIATE;
      PRAGMA application_id = \(Connection.applicationId);
      PRAGMA user_version = \(Connection.formatVersion);
      COMMIT
      """)
  }

  private static let foreign = StoreError(kind: .other, message: "the file is a database, but not one of this program")
}
