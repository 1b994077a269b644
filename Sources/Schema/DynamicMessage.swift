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

/// A message of a type known only at run time. Absent fields have no value; unknown ones are not kept.
package struct DynamicMessage: Sendable, Equatable {
  /// The deepest nesting that is read; the contract has no recursive messages.
  package static let depthMax = 32

  private enum Slot: Sendable, Equatable {
    case absent
    case one(DynamicValue)
    /// Never empty.
    case many([DynamicValue])
  }

  package let type: MessageType
  /// One for each field of the type, in its order; none before the first value comes.
  private var slots: [Slot] = []

  package init(_ type: MessageType) {
    self.type = type
  }

  package var isEmpty: Bool { slots.allSatisfy { $0 == .absent } }

  /// The value of a field that is no list, or nil where it is absent.
  package subscript(_ field: Field) -> DynamicValue? {
    get {
      switch slot(field) {
      case .absent: nil
      case .one(let value): value
      case .many(let values): values.last
      }
    }
    set { put(newValue.map { .one($0) } ?? .absent, field) }
  }

  /// By name; nil also where the type has no such field.
  package subscript(_ name: String) -> DynamicValue? {
    type.field(named: name).flatMap { self[$0] }
  }

  /// The items of a list, none where it is absent.
  package func list(_ field: Field) -> [DynamicValue] {
    switch slot(field) {
    case .absent: []
    case .one(let value): [value]
    case .many(let values): values
    }
  }

  package mutating func append(_ value: DynamicValue, to field: Field) {
    guard let position = type.position(field.number) else { return }
    makeSlots()
    // The list leaves its slot while it grows, so that it is not copied.
    switch exchange(.absent, at: position) {
    case .absent: slots[position] = .many([value])
    case .one(let first): slots[position] = .many([first, value])
    case .many(var values):
      values.append(value)
      slots[position] = .many(values)
    }
  }

  package mutating func setList(_ items: [DynamicValue], of field: Field) {
    put(items.isEmpty ? .absent : field.isRepeated ? .many(items) : .one(items[items.count - 1]), field)
  }

  package func has(_ field: Field) -> Bool {
    if case .absent = slot(field) { false } else { true }
  }

  package static func == (left: DynamicMessage, right: DynamicMessage) -> Bool {
    guard left.type == right.type else { return false }
    return left.slots == right.slots || left.isEmpty && right.isEmpty
  }

  private func slot(_ field: Field) -> Slot {
    guard !slots.isEmpty, let position = type.position(field.number) else { return .absent }
    return slots[position]
  }

  private mutating func put(_ slot: Slot, _ field: Field) {
    guard let position = type.position(field.number) else { return }
    makeSlots()
    slots[position] = slot
  }

  private mutating func makeSlots() {
    if slots.isEmpty { slots = [Slot](repeating: .absent, count: type.fields.count) }
  }

  private mutating func exchange(_ slot: Slot, at position: Int) -> Slot {
    let before = slots[position]
    slots[position] = slot
    return before
  }
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
