import CSQLite
import Testing

/// A store's file, read and tampered with from outside by plain SQLite.
final class StoreFile {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  enum Value: Hashable, CustomStringConvertible {
    case null
    case int(Int64)
    case text(String)
    case blob([UInt8])

    var description: String {
      switch self {
      case .null: "NULL"
      case .int(let number): "\(number)"
      case .text(let text): "'\(text)'"
      case .blob(let bytes): "x'" + bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "'"
      }
    }

    var int: Int64? { if case .int(let number) = self { number } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var blob: [UInt8]? { if case .blob(let bytes) = self { bytes } else { nil } }
  }

  private let handle: OpaquePointer

  /// - Parameter writable: only on a store that no server has open.
  init(_ path: String, writable: Bool = false) throws {
    var opened: OpaquePointer?
    let flags = writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_FULLMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw Failure(description: "cannot open \(path): \(String(cString: sqlite3_errstr(code)))")
    }
    handle = opened
    sqlite3_busy_timeout(handle, 5000)
  }

  deinit { sqlite3_close_v2(handle) }

  @discardableResult
  func rows(_ sql: String, _ values: [Value] = []) throws -> [[Value]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw Failure(description: "\(sql): \(String(cString: sqlite3_errmsg(handle)))")
    }
    defer { sqlite3_finalize(statement) }
    for (index, value) in values.enumerated() { bind(value, Int32(index + 1), statement) }
    var rows: [[Value]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: rows.append((0..<sqlite3_column_count(statement)).map { Self.column($0, statement) })
      case SQLITE_DONE: return rows
      default: throw Failure(description: "\(sql): \(String(cString: sqlite3_errmsg(handle)))")
      }
    }
  }

  func count(_ table: String) throws -> Int {
    Int(try #require(try rows("SELECT count(*) FROM \(table)").first?.first?.int))
  }

  private func bind(_ value: Value, _ index: Int32, _ statement: OpaquePointer) {
    switch value {
    case .null: sqlite3_bind_null(statement, index)
    case .int(let number): sqlite3_bind_int64(statement, index, number)
    case .text(let text): _ = csqlite_bind_text(statement, index, text, UInt64(text.utf8.count))
    case .blob(let bytes): _ = csqlite_bind_blob(statement, index, bytes, UInt64(bytes.count))
    }
  }

  private static func column(_ index: Int32, _ statement: OpaquePointer) -> Value {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .int(sqlite3_column_int64(statement, index))
    case SQLITE_TEXT: return .text(sqlite3_column_text(statement, index).map { String(cString: $0) } ?? "")
    case SQLITE_BLOB:
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, index), count: Int(sqlite3_column_bytes(statement, index)))
      return .blob(Array(bytes))
    default: return .null
    }
  }
}
