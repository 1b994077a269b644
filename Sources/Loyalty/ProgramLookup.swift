import Contract
import Operations
import Store

/// A program as a request names it.
struct ProgramLookup {
  let transaction: Transaction

  private static let shownMax = 20

  /// A program and the field that named it.
  struct Found {
    let id: Int64
    let code: String
    let isClosed: Bool
    let path: String

    fileprivate init(_ named: ProgramTable.Named, path: String) {
      (id, code, isClosed) = (named.id, named.code, named.isClosed)
      self.path = path
    }

    /// - Throws: `Refusal(.programClosed)`.
    func checkIsOpen() throws(Refusal) {
      if isClosed { throw Refusal(.programClosed, path: path, ["code": code]) }
    }
  }

  /// By its code, or without one the only program that is not closed.
  /// - Throws: `Refusal(.programNotFound)` or `.programNeeded`.
  func program(_ code: String?, path: String = "program") throws -> Found {
    let table = ProgramTable(transaction: transaction)
    if let code { return try found(table.named(code: code), code, path) }
    let first = try table.first(Self.shownMax)
    let open = first.filter { !$0.isClosed }
    if open.count == 1 { return Found(open[0], path: path) }
    guard !first.isEmpty else { throw Refusal(.programNotFound, path: path, ["what": "-"]) }
    let codes = (open.isEmpty ? first : open).map(\.code).joined(separator: ", ")
    throw Refusal(.programNeeded, path: path, ["codes": codes])
  }

  /// By id or by code; exactly one of them.
  /// - Throws: `Refusal(.oneOfRequired)` or `.programNotFound`.
  func program(id: Int64?, code: String?) throws -> Found {
    let table = ProgramTable(transaction: transaction)
    switch (id, code) {
    case (let id?, nil): return try found(table.named(id), "\(id)", "id")
    case (nil, let code?): return try found(table.named(code: code), code, "code")
    default: throw Refusal(.oneOfRequired, path: "id", ["fields": "id, code"])
    }
  }

  private func found(_ named: ProgramTable.Named?, _ what: String, _ path: String) throws(Refusal) -> Found {
    guard let named else { throw Refusal(.programNotFound, path: path, ["what": what]) }
    return Found(named, path: path)
  }
}
