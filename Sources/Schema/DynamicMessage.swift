/// A value of a field whose type is known only at run time.
package enum DynamicValue: Sendable, Equatable {
  /// Signed integers and enum numbers.
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case bool(Bool)
  case text(String)
  case bytes([UInt8])
  case message(DynamicMessage)
}

/// A message of a type known only at run time. Absent fields have no entry; unknown ones are not kept.
package struct DynamicMessage: Sendable, Equatable {
  /// The deepest nesting that is read; the contract has no recursive messages.
  package static let depthMax = 32

  package let type: MessageType
  private var values: [UInt32: [DynamicValue]] = [:]

  package init(_ type: MessageType) {
    self.type = type
  }

  package var isEmpty: Bool { values.isEmpty }

  /// The value of a field that is no list, or nil where it is absent.
  package subscript(_ field: Field) -> DynamicValue? {
    get { values[field.number]?.last }
    set { values[field.number] = newValue.map { [$0] } }
  }

  /// By name; nil also where the type has no such field.
  package subscript(_ name: String) -> DynamicValue? {
    type.field(named: name).flatMap { self[$0] }
  }

  /// The items of a list, none where it is absent.
  package func list(_ field: Field) -> [DynamicValue] { values[field.number] ?? [] }

  package mutating func append(_ value: DynamicValue, to field: Field) {
    values[field.number, default: []].append(value)
  }

  package mutating func setList(_ items: [DynamicValue], of field: Field) {
    values[field.number] = items.isEmpty ? nil : items
  }

  package func has(_ field: Field) -> Bool { values[field.number] != nil }
}

extension DynamicValue {
  package var intValue: Int64? {
    switch self {
    case .int(let value): value
    case .uint(let value): Int64(exactly: value)
    default: nil
    }
  }

  package var textValue: String? {
    if case .text(let value) = self { value } else { nil }
  }

  package var messageValue: DynamicMessage? {
    if case .message(let value) = self { value } else { nil }
  }
}
