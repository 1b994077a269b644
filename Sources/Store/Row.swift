import CSQLite

/// A view of the row a statement stands on, columns counted from 0; valid only inside the closure it is given to.
///
/// Reading NULL or another type through a plain accessor is a bug in the SQL beside it and stops the program.
package struct Row {
  let statement: OpaquePointer

  package func int(_ column: Int) -> Int64 {
    integer(value(column))
  }

  package func optionalInt(_ column: Int) -> Int64? { notNull(column).map(integer) }

  package func text(_ column: Int) -> String {
    text(of: value(column))
  }

  package func optionalText(_ column: Int) -> String? { notNull(column).map(text(of:)) }

  package func blob(_ column: Int) -> [UInt8] {
    [UInt8](bytes(of: value(column)))
  }

  /// The same into bytes that are used for one row after another, so that long walks allocate nothing.
  package func blob(_ column: Int, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: self.bytes(of: value(column)))
  }

  package func optionalBlob(_ column: Int) -> [UInt8]? { notNull(column).map { [UInt8](bytes(of: $0)) } }

  // MARK: Values

  /// Looked up once a column: each `sqlite3_column_` call checks statement and connection again.
  private func value(_ column: Int) -> OpaquePointer? { sqlite3_column_value(statement, Int32(column)) }

  private func notNull(_ column: Int) -> OpaquePointer? {
    let value = value(column)
    return sqlite3_value_type(value) == SQLITE_NULL ? nil : value
  }

  private func integer(_ value: OpaquePointer?) -> Int64 {
    precondition(sqlite3_value_type(value) == SQLITE_INTEGER, "column is not an integer")
    return sqlite3_value_int64(value)
  }

  private func text(of value: OpaquePointer?) -> String {
    precondition(sqlite3_value_type(value) == SQLITE_TEXT, "column is not text")
    // The pointer comes first: asking for the length first could convert the value and move it.
    let start = sqlite3_value_text(value)
    let count = Int(sqlite3_value_bytes(value))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Valid until the statement moves on.
  private func bytes(of value: OpaquePointer?) -> UnsafeRawBufferPointer {
    precondition(sqlite3_value_type(value) == SQLITE_BLOB, "column is not a blob")
    let start = sqlite3_value_blob(value)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
  }
}
