/// What may be bound to a placeholder or stand in a column: the only four shapes that every engine shares.
package enum SQLValue: Sendable, Equatable {
  case null
  case int(Int64)
  case text(String)
  case blob([UInt8])

  package static func optional(_ value: Int64?) -> SQLValue { value.map(SQLValue.int) ?? .null }
  package static func optional(_ value: Int32?) -> SQLValue { value.map { .int(Int64($0)) } ?? .null }
  package static func optional(_ value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }
  package static func optional(_ value: [UInt8]?) -> SQLValue { value.map(SQLValue.blob) ?? .null }
}
