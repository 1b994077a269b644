import CSQLite

/// The owner of one SQLite connection and of the statements prepared on it.
///
/// It belongs to one thread at a time; on an in-memory store, where all roles share it, `lock` sees to that.
final class Connection {
  enum Role { case writer, reader }

  let handle: OpaquePointer
  let lock: RecursiveLock?
  /// Frames in the WAL after the last commit of this connection.
  private(set) var walFrames: Int64 = 0
  /// Who limits the statement being run.
  private var limit: ReadLimit?
  /// By address: a literal has one for the life of the program, so a lookup hashes one word.
  private var literals: [UnsafeRawPointer: Statement] = [:]
  private var composed: [String: Statement] = [:]
  /// Statements ever prepared: a rising number in service is a defect.
  private(set) var preparedCount = 0

  /// Once a process. Where something else has used SQLite before, it stays as it is, only slower.
  private static let configure: Void = csqlite_configure()

  init(path: String, role: Role, vfsName: String? = nil, lock: RecursiveLock? = nil) throws {
    Self.configure
    var opened: OpaquePointer?
    let access = role == .writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
    let code = sqlite3_open_v2(path, &opened, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, vfsName)
    guard code == SQLITE_OK, let opened else {
      let error = StoreError(handle: opened, code: code)
      sqlite3_close_v2(opened)
      throw StoreError(kind: error.kind, code: error.code, message: "cannot open \(path): \(error.message)")
    }
    handle = opened
    self.lock = lock
    watch(role)
  }

  deinit {
    literals.removeAll()
    composed.removeAll()
    sqlite3_close_v2(handle)
  }

  private func watch(_ role: Role) {
    let me = Unmanaged.passUnretained(self).toOpaque()
    // Every thousand instructions is some ten microseconds: fine enough for a deadline, too rare to cost.
    sqlite3_progress_handler(
      handle, 1000,
      { raw in
        guard let raw else { return 0 }
        return Unmanaged<Connection>.fromOpaque(raw).takeUnretainedValue().limit?.isReached == true ? 1 : 0
      }, me)
    // Only the writer checkpoints, also at the end (TRUST.md: the corruption bug of two checkpointers).
    if role == .reader { _ = csqlite_config_flag(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1) }
    _ = csqlite_config_flag(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
  }

  /// Has each commit tell how long the WAL is.
  func watchWAL() {
    sqlite3_wal_hook(
      handle,
      { raw, _, _, frames in
        if let raw { Unmanaged<Connection>.fromOpaque(raw).takeUnretainedValue().walFrames = Int64(frames) }
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// False inside a transaction. SQLite may end one by itself on a grave error.
  var isAutocommit: Bool { sqlite3_get_autocommit(handle) != 0 }

  var changes: Int { Int(sqlite3_changes64(handle)) }
  /// Since the connection was opened, with what a virtual table changes beneath.
  var totalChanges: Int64 { sqlite3_total_changes64(handle) }

  func using<T>(
    _ sql: StaticString, _ values: [SQLValue], limit: ReadLimit?, _ body: (Statement) throws -> T
  ) throws -> T {
    try alone(limit) {
      let key = UnsafeRawPointer(sql.utf8Start)
      if let known = literals[key], !known.isRunning { return try known.use(values, body) }
      let fresh = try sql.utf8Start.withMemoryRebound(to: CChar.self, capacity: sql.utf8CodeUnitCount + 1) {
        try Statement($0, count: sql.utf8CodeUnitCount, in: handle, keep: true)
      }
      preparedCount += 1
      if literals[key] == nil { literals[key] = fresh }
      return try fresh.use(values, body)
    }
  }

  /// For text made of registered names only (search tables); never of input.
  func using<T>(
    composed sql: String, _ values: [SQLValue], limit: ReadLimit?, _ body: (Statement) throws -> T
  ) throws -> T {
    try alone(limit) {
      if let known = composed[sql], !known.isRunning { return try known.use(values, body) }
      let fresh = try Statement(sql, count: sql.utf8.count, in: handle, keep: true)
      preparedCount += 1
      composed[sql] = fresh
      return try fresh.use(values, body)
    }
  }

  private func alone<T>(_ limit: ReadLimit?, _ body: () throws -> T) throws -> T {
    lock?.lock()
    defer { lock?.unlock() }
    if let limit, limit.isReached {
      throw StoreError(kind: .interrupted, code: SQLITE_INTERRUPT, message: "the reader's time is over")
    }
    let outer = self.limit
    self.limit = limit
    defer { self.limit = outer }
    return try body()
  }

  /// Pragmas and DDL, not cached.
  func execute(_ sql: String) throws {
    lock?.lock()
    defer { lock?.unlock() }
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw StoreError(handle: handle, code: code, preparing: true) }
  }

  /// All of `body` or nothing; for the steps of a start, before there are groups.
  func inTransaction<T>(_ body: () throws -> T) throws -> T {
    try execute("BEGIN IMMEDIATE")
    do {
      let value = try body()
      try execute("COMMIT")
      return value
    } catch {
      if !isAutocommit { try? execute("ROLLBACK") }  // the first error is the one to tell
      throw error
    }
  }

  func pragma(_ name: String) throws -> SQLValue {
    let statement = try Statement("PRAGMA \(name)", count: name.utf8.count + 7, in: handle, keep: false)
    return try statement.use([]) { statement in
      guard try statement.step() else { return .null }
      let row = Row(statement: statement.handle)
      let isNumber = sqlite3_column_type(statement.handle, 0) == SQLITE_INTEGER
      return isNumber ? .int(row.int(0)) : .text(row.text(0))
    }
  }

  /// - Returns: frames in the WAL and frames already in the database; both -1 without a WAL.
  func checkpoint() throws -> (log: Int32, done: Int32) {
    var log: Int32 = -1
    var done: Int32 = -1
    let code = sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_PASSIVE, &log, &done)
    guard code == SQLITE_OK || code & 0xff == SQLITE_BUSY else { throw StoreError(handle: handle, code: code) }
    return (log, done)
  }

  /// Frees the pages of the cache that no statement holds.
  /// What the pages that it keeps take.
  var cacheBytes: Int {
    var (bytes, highest): (Int32, Int32) = (0, 0)
    sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_USED, &bytes, &highest, 0)
    return Int(bytes)
  }

  func releaseCache() { sqlite3_db_release_memory(handle) }

  func interrupt() { sqlite3_interrupt(handle) }
}
