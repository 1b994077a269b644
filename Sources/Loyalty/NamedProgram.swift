import Operations
import Store

/// A program as a request names it, with what the ledger knows of it.
struct NamedProgram {
  let transaction: Transaction

  /// - Throws: `Refusal` with `.programNotFound` or `.programNeeded`.
  func program(_ code: String?) throws -> LedgerProgram {
    try LedgerProgram.load(ProgramLookup(transaction: transaction).program(code).id, in: transaction)
  }
}
