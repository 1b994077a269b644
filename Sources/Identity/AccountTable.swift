import Contract
import Store

extension Account {
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    version = row.int(1)
    name = row.text(2)
    scopes = row.text(3).split(separator: " ").compactMap { Int32($0).flatMap(Permission.init(rawValue:)) }
    retiredAtMs = row.optionalInt(4)
  }
}

/// The rows of service accounts.
struct AccountTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> Account? {
    try transaction.first(
      "SELECT id, version, name, scopes, retired_at_ms FROM account WHERE id = $1", [.int(id)], Account.init)
  }

  func id(named name: String) throws -> Int64? {
    try transaction.first("SELECT id FROM account WHERE name = $1", [.text(name)]) { $0.int(0) }
  }

  func page(afterId: Int64, limit: Int) throws -> [Account] {
    try transaction.all(
      "SELECT id, version, name, scopes, retired_at_ms FROM account WHERE id > $1 ORDER BY id LIMIT $2",
      [.int(afterId), .int(Int64(limit))], Account.init)
  }

  func insert(_ account: Account) throws {
    _ = try transaction.run(
      "INSERT INTO account (id, version, name, scopes, retired_at_ms) VALUES ($1, $2, $3, $4, $5)", values(account))
  }

  func replace(_ account: Account) throws {
    _ = try transaction.run(
      "UPDATE account SET version = $2, name = $3, scopes = $4, retired_at_ms = $5 WHERE id = $1", values(account))
  }

  private func values(_ account: Account) -> [SQLValue] {
    let scopes = account.scopes.map { "\($0.rawValue)" }.joined(separator: " ")
    return [
      .int(account.id), .int(account.version), .text(account.name), .text(scopes), .optional(account.retiredAtMs),
    ]
  }
}
