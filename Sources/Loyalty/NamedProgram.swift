import Contract
import Operations
import Store

/// A program as a request names it: by its code, or not at all where there is one alone.
struct NamedProgram {
  let transaction: Transaction
  /// So many codes stand in a refusal.
  private static let codesMax = 20

  /// - Throws: `Refusal` with `.programNotFound` or `.programNeeded`.
  func program(_ code: String?, path: String = "program") throws -> LedgerProgram {
    if let code {
      let id = try transaction.first("SELECT id FROM loyalty_program WHERE code = $1", [.text(code)]) { $0.int(0) }
      guard let id else { throw Refusal(.programNotFound, path: path, ["what": code]) }
      return try LedgerProgram.load(id, in: transaction)
    }
    let found = try transaction.all(
      "SELECT id, code FROM loyalty_program ORDER BY id LIMIT $1", [.int(Int64(Self.codesMax))]
    ) { (id: $0.int(0), code: $0.text(1)) }
    guard let only = found.first else { throw Refusal(.programNotFound, path: path, ["what": "*"]) }
    guard found.count == 1 else {
      throw Refusal(.programNeeded, path: path, ["codes": found.map(\.code).joined(separator: ", ")])
    }
    return try LedgerProgram.load(only.id, in: transaction)
  }
}
