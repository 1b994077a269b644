import Contract
import Store

extension Attribute {
  /// In the order of the columns in `AttributeTable`.
  fileprivate init(_ row: Row) {
    self.init()
    id = row.int(0)
    version = row.int(1)
    key = row.text(2)
    type = AttributeType(rawValue: Int32(row.int(3))) ?? .unspecified
    label = row.optionalText(4)
    choices = StoredList.texts(row.optionalText(5))
    retiredAtMs = row.optionalInt(6)
  }
}

/// The rows of the registered attributes.
struct AttributeTable {
  let transaction: Transaction

  func find(_ key: String) throws -> Attribute? {
    try transaction.first(
      "SELECT id, version, key, type, label, choices, retired_at_ms FROM attribute WHERE key = $1", [.text(key)],
      Attribute.init)
  }

  /// In the order in which they were registered.
  func all(retiredToo: Bool) throws -> [Attribute] {
    try transaction.all(
      """
      SELECT id, version, key, type, label, choices, retired_at_ms FROM attribute
      WHERE $1 = 1 OR retired_at_ms IS NULL ORDER BY id
      """, [.int(retiredToo ? 1 : 0)], Attribute.init)
  }

  func count() throws -> Int64 {
    try transaction.first("SELECT count(*) FROM attribute") { $0.int(0) } ?? 0
  }

  func insert(_ attribute: Attribute) throws {
    try transaction.run(
      """
      INSERT INTO attribute (id, version, key, type, label, choices, retired_at_ms)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """, values(attribute))
  }

  func replace(_ attribute: Attribute) throws {
    try transaction.run(
      """
      UPDATE attribute SET version = $2, key = $3, type = $4, label = $5, choices = $6, retired_at_ms = $7
      WHERE id = $1
      """, values(attribute))
  }

  private func values(_ attribute: Attribute) -> [SQLValue] {
    [
      .int(attribute.id), .int(attribute.version), .text(attribute.key), .int(Int64(attribute.type.rawValue)),
      .optional(attribute.label), StoredList.value(attribute.choices), .optional(attribute.retiredAtMs),
    ]
  }
}
