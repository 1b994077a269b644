import Contract
import Store

extension Key {
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    employeeId = row.optionalInt(1)
    accountId = row.optionalInt(2)
    hint = row.text(3)
    createdAtMs = row.int(4)
    expiresAtMs = row.optionalInt(5)
    revokedAtMs = row.optionalInt(6)
  }

  func isLive(at nowMs: Int64) -> Bool { revokedAtMs == nil && expiresAtMs.map { $0 > nowMs } ?? true }
}

/// The rows of API keys; the secret itself is never here.
struct KeyTable {
  let transaction: Transaction

  func find(_ id: Int64) throws -> Key? {
    try transaction.first(
      """
      SELECT id, employee_id, account_id, hint, created_at_ms, expires_at_ms, revoked_at_ms FROM api_key WHERE id = $1
      """, [.int(id)], Key.init)
  }

  func find(digest: [UInt8]) throws -> Key? {
    try transaction.first(
      """
      SELECT id, employee_id, account_id, hint, created_at_ms, expires_at_ms, revoked_at_ms FROM api_key
      WHERE digest = $1
      """, [.blob(digest)], Key.init)
  }

  func ofEmployee(_ id: Int64) throws -> [Key] {
    try transaction.all(
      """
      SELECT id, employee_id, account_id, hint, created_at_ms, expires_at_ms, revoked_at_ms FROM api_key
      WHERE employee_id = $1 ORDER BY id
      """, [.int(id)], Key.init)
  }

  func ofAccount(_ id: Int64) throws -> [Key] {
    try transaction.all(
      """
      SELECT id, employee_id, account_id, hint, created_at_ms, expires_at_ms, revoked_at_ms FROM api_key
      WHERE account_id = $1 ORDER BY id
      """, [.int(id)], Key.init)
  }

  func insert(_ key: Key, digest: [UInt8]) throws {
    _ = try transaction.run(
      """
      INSERT INTO api_key (id, digest, employee_id, account_id, hint, created_at_ms, expires_at_ms)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """,
      [
        .int(key.id), .blob(digest), .optional(key.employeeId), .optional(key.accountId), .text(key.hint ?? ""),
        .int(key.createdAtMs ?? 0), .optional(key.expiresAtMs),
      ])
  }

  func revoke(_ id: Int64, atMs: Int64) throws {
    _ = try transaction.run("UPDATE api_key SET revoked_at_ms = $2 WHERE id = $1", [.int(id), .int(atMs)])
  }
}
