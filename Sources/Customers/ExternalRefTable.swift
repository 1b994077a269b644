import Store

/// How customers are named in other systems; each reference belongs to one customer.
struct ExternalRefTable {
  let transaction: Transaction

  /// The file that answers for the reference: where its file was merged, the one that this became part of.
  func owner(of ref: String) throws -> Int64? {
    try transaction.first("SELECT customer_id FROM customer_external_ref WHERE ref = $1", [.text(ref)]) { $0.int(0) }
  }

  func insert(_ ref: String, customerId: Int64) throws {
    _ = try transaction.run(
      "INSERT INTO customer_external_ref (ref, customer_id) VALUES ($1, $2)", [.text(ref), .int(customerId)])
  }

  func delete(_ ref: String) throws {
    _ = try transaction.run("DELETE FROM customer_external_ref WHERE ref = $1", [.text(ref)])
  }
}
