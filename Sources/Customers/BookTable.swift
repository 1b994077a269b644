import Store

/// Whose customers: one row for the owner and for each helper of a file.
struct BookTable {
  let transaction: Transaction

  func insert(_ employeeId: Int64, customerId: Int64) throws {
    try transaction.run(
      "INSERT INTO customer_book (employee_id, customer_id) VALUES ($1, $2)", [.int(employeeId), .int(customerId)])
  }

  func delete(_ employeeId: Int64, customerId: Int64) throws {
    try transaction.run(
      "DELETE FROM customer_book WHERE employee_id = $1 AND customer_id = $2", [.int(employeeId), .int(customerId)])
  }

  /// Ids above `afterId`, rising.
  func page(of employeeId: Int64, afterId: Int64, limit: Int) throws -> [Int64] {
    try transaction.all(
      """
      SELECT customer_id FROM customer_book WHERE employee_id = $1 AND customer_id > $2
      ORDER BY customer_id LIMIT $3
      """, [.int(employeeId), .int(afterId), .int(Int64(limit))]
    ) { $0.int(0) }
  }

  /// Ids below `beforeId`, falling.
  func page(of employeeId: Int64, beforeId: Int64, limit: Int) throws -> [Int64] {
    try transaction.all(
      """
      SELECT customer_id FROM customer_book WHERE employee_id = $1 AND customer_id < $2
      ORDER BY customer_id DESC LIMIT $3
      """, [.int(employeeId), .int(beforeId), .int(Int64(limit))]
    ) { $0.int(0) }
  }
}
