import CSQLite

/// One prepared statement and the owner of its handle.
final class Statement {
  let handle: OpaquePointer
  let isReadOnly: Bool
  /// True while it is stepped: a body that runs the same text again gets a second statement.
  private(set) var isRunning = false
  private let database: OpaquePointer
  /// `positions[n - 1]` is where SQLite put "$n", which it numbers by first appearance in the text.
  private let positions: [Int32]

  init(_ start: UnsafePointer<CChar>, count: Int, in database: OpaquePointer, keep: Bool) throws {
    var prepared: OpaquePointer?
    var tail: UnsafePointer<CChar>?
    let flags = keep ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    let code = sqlite3_prepare_v3(database, start, Int32(count), flags, &prepared, &tail)
    guard code == SQLITE_OK, let prepared else {
      throw StoreError(handle: database, code: code, preparing: true)
    }
    precondition(tail.map { start + count - $0 <= 1 } ?? true, "one statement a text")
    handle = prepared
    isReadOnly = sqlite3_stmt_readonly(prepared) != 0
    self.database = database
    positions = Statement.positions(of: prepared)
  }

  deinit { sqlite3_finalize(handle) }

  private static func positions(of statement: OpaquePointer) -> [Int32] {
    let count = sqlite3_bind_parameter_count(statement)
    guard count > 0 else { return [] }
    return (1...count).map { number in
      let position = sqlite3_bind_parameter_index(statement, "$\(number)")
      precondition(position > 0, "placeholders are $1, $2 … without a gap")
      return position
    }
  }

  /// Binds, lends itself to `body`, and is clean again whatever happens.
  func use<T>(_ values: [SQLValue], _ body: (Statement) throws -> T) throws -> T {
    precondition(values.count == positions.count, "as many values as placeholders")
    isRunning = true
    defer {
      sqlite3_reset(handle)
      if !positions.isEmpty { sqlite3_clear_bindings(handle) }
      isRunning = false
    }
    for index in values.indices { try bind(values[index], at: positions[index]) }
    return try body(self)
  }

  /// True when it stands on a row, false when it is done.
  func step() throws -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    throw StoreError(handle: database, code: code)
  }

  private func bind(_ value: SQLValue, at position: Int32) throws {
    let code: Int32
    switch value {
    case .null: code = sqlite3_bind_null(handle, position)
    case .int(let number): code = sqlite3_bind_int64(handle, position, number)
    case .text(var text):
      code = text.withUTF8 { bytes in
        // A null pointer would bind NULL instead of the empty text.
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
          return csqlite_bind_text(handle, position, "", 0)
        }
        return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          csqlite_bind_text(handle, position, $0, UInt64(bytes.count))
        }
      }
    case .blob(let bytes):
      code =
        bytes.isEmpty
        ? sqlite3_bind_zeroblob(handle, position, 0)
        : bytes.withUnsafeBytes { csqlite_bind_blob(handle, position, $0.baseAddress, UInt64($0.count)) }
    }
    guard code == SQLITE_OK else { throw StoreError(handle: database, code: code) }
  }
}
