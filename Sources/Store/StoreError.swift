import CSQLite

/// What went wrong below an operation; its message never holds a bound value, so it may be logged.
package struct StoreError: Error, Sendable, CustomStringConvertible {
  package enum Kind: Sendable, Equatable {
    case constraint, full, io, corrupt, busy, interrupted, other
  }

  package let kind: Kind
  /// The engine's extended result code, 0 when the engine was not asked.
  package let code: Int32
  package let message: String

  package init(kind: Kind, code: Int32 = 0, message: String) {
    self.kind = kind
    self.code = code
    self.message = message
  }

  package var description: String { code == 0 ? message : "\(message) (\(code))" }

  /// Nothing of the group that met it can be kept.
  var endsGroup: Bool { kind == .full || kind == .io || kind == .corrupt }
}

extension StoreError {
  /// - Parameter preparing: the message then speaks of the literal SQL only and is kept whole.
  init(handle: OpaquePointer?, code: Int32, preparing: Bool = false) {
    let extended = handle.map { sqlite3_extended_errcode($0) } ?? code
    let kind = Kind(code: code)
    // Run-time messages of class ERROR can quote a value (FTS5 does), so only the class's own text is taken.
    let message =
      if let handle, preparing || kind == .constraint {
        String(cString: sqlite3_errmsg(handle))
      } else {
        String(cString: sqlite3_errstr(extended))
      }
    self.init(kind: kind, code: extended, message: message)
  }
}

extension StoreError.Kind {
  init(code: Int32) {
    switch code & 0xff {
    case SQLITE_CONSTRAINT: self = .constraint
    case SQLITE_FULL: self = .full
    case SQLITE_IOERR, SQLITE_CANTOPEN: self = .io
    case SQLITE_CORRUPT, SQLITE_NOTADB: self = .corrupt
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_INTERRUPT: self = .interrupted
    default: self = .other
    }
  }
}
