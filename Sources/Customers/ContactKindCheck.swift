import Contract
import Operations
import Store

/// A file keeps its kind as long as contacts say that it is an organisation or a person: else they could neither be
/// listed nor removed.
struct ContactKindCheck {
  let transaction: Transaction

  /// - Throws: `Refusal(.kindInUse)`.
  func check(_ customer: Customer, insteadOf before: Customer, _ path: String) throws {
    guard customer.kind != before.kind else { return }
    let table = ContactTable(transaction: transaction)
    guard try !table.page(of: before.id, limit: 1).isEmpty || !table.page(servedBy: before.id, limit: 1).isEmpty
    else { return }
    throw Refusal(.kindInUse, path: path, ["number": before.number])
  }
}
