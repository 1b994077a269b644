import CSQLite

/// A view of the row a statement stands on, columns counted from 0; valid only inside the closure it is given to.
///
/// Reading NULL or another type through a plain accessor is a bug in the SQL beside it and stops the program.
package struct Row {
  let statement: OpaquePointer

  package func int(_ column: Int) -> Int64 {
    precondition(type(column) == SQLITE_INTEGER, "column is not an integer")
    return sqlite3_column_int64(statement, Int32(column))
  }

  package func optionalInt(_ column: Int) -> Int64? { isNull(column) ? nil : int(column) }

  package func text(_ column: Int) -> String {
    precondition(type(column) == SQLITE_TEXT, "column is not text")
    // The pointer comes first: asking for the length first could convert the value and move it.
    let start = sqlite3_column_text(statement, Int32(column))
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  package func blob(_ column: Int) -> [UInt8] {
    precondition(type(column) == SQLITE_BLOB, "column is not a blob")
    let start = sqlite3_column_blob(statement, Int32(column))
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The same into bytes that are used for one row after another, so that long walks allocate nothing.
  package func blob(_ column: Int, into bytes: inout [UInt8]) {
    precondition(type(column) == SQLITE_BLOB, "column is not a blob")
    let start = sqlite3_column_blob(statement, Int32(column))
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }

  package func optionalBlob(_ column: Int) -> [UInt8]? { isNull(column) ? nil : blob(column) }

  private func isNull(_ column: Int) -> Bool { type(column) == SQLITE_NULL }

  private func type(_ column: Int) -> Int32 { sqlite3_column_type(statement, Int32(column)) }
}
