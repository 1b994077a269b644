import Contract
import Store

/// By which telephone numbers and e-mail addresses a file is known, so that the check at entry asks one index.
struct CustomerKeyTable {
  let transaction: Transaction

  static func phone(_ number: String) -> String { "p" + number }
  static func email(_ address: String) -> String { "e" + address }

  static func keys(of customer: Customer) -> Set<String> {
    var keys = Set(customer.morePhones.map(phone))
    keys.formUnion(customer.moreEmails.map(email))
    if let number = customer.phone { keys.insert(phone(number)) }
    if let address = customer.email { keys.insert(email(address)) }
    return keys
  }

  /// Files with this key, the oldest first.
  func customers(with key: String, limit: Int) throws -> [Int64] {
    try transaction.all(
      "SELECT customer_id FROM customer_key WHERE key = $1 ORDER BY customer_id LIMIT $2",
      [.text(key), .int(Int64(limit))]
    ) { $0.int(0) }
  }

  func insert(_ key: String, customerId: Int64) throws {
    try transaction.run(
      "INSERT INTO customer_key (key, customer_id) VALUES ($1, $2)", [.text(key), .int(customerId)])
  }

  func delete(_ key: String, customerId: Int64) throws {
    try transaction.run(
      "DELETE FROM customer_key WHERE key = $1 AND customer_id = $2", [.text(key), .int(customerId)])
  }
}
