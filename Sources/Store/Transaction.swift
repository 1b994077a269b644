/// SQL on one connection, in whatever transaction its owner opened. Not to be kept beyond the call it is lent to.
///
/// Placeholders are `$1`, `$2` …; `values[n - 1]` goes to `$n` by name, wherever that stands in the text.
/// Each text is prepared once per connection. All throw `StoreError`.
package final class Transaction {
  let connection: Connection
  private let limit: ReadLimit?

  init(_ connection: Connection, limit: ReadLimit? = nil) {
    self.connection = connection
    self.limit = limit
  }

  /// - Returns: rows inserted, updated or deleted.
  @discardableResult
  package func run(_ sql: StaticString, _ values: [SQLValue] = []) throws -> Int {
    try connection.using(sql, values, limit: limit) { statement in
      while try statement.step() {}
      return connection.changes
    }
  }

  package func first<T>(_ sql: StaticString, _ values: [SQLValue] = [], _ read: (Row) throws -> T) throws -> T? {
    try connection.using(sql, values, limit: limit) { statement in
      guard try statement.step() else { return nil }
      // An INSERT … RETURNING is stepped to its end; the rest of a SELECT is nobody's business.
      if statement.isReadOnly { return try read(Row(statement: statement.handle)) }
      let found = try read(Row(statement: statement.handle))
      while try statement.step() {}
      return found
    }
  }

  package func all<T>(_ sql: StaticString, _ values: [SQLValue] = [], _ read: (Row) throws -> T) throws -> [T] {
    try connection.using(sql, values, limit: limit) { statement in
      var rows: [T] = []
      while try statement.step() { rows.append(try read(Row(statement: statement.handle))) }
      return rows
    }
  }

  /// Stops early when `body` returns false.
  package func each(_ sql: StaticString, _ values: [SQLValue] = [], _ body: (Row) throws -> Bool) throws {
    try connection.using(sql, values, limit: limit) { statement in
      while try statement.step() {
        guard try body(Row(statement: statement.handle)) else { return }
      }
    }
  }

  @discardableResult
  func run(composed sql: String, _ values: [SQLValue]) throws -> Int {
    try connection.using(composed: sql, values, limit: limit) { statement in
      while try statement.step() {}
      return connection.changes
    }
  }

  func all<T>(composed sql: String, _ values: [SQLValue], _ read: (Row) throws -> T) throws -> [T] {
    try connection.using(composed: sql, values, limit: limit) { statement in
      var rows: [T] = []
      while try statement.step() { rows.append(try read(Row(statement: statement.handle))) }
      return rows
    }
  }
}
