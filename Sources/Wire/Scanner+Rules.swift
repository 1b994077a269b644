extension Scanner {
  /// The value as unpack will see it, against enum values and range.
  @inline(__always)
  mutating func number(_ field: UnsafePointer<FieldEntry>, _ index: Int32, _ raw: UInt64) -> Bool {
    if field.pointee.kind == .enumeration { return enumValue(field, index, Int32(truncatingIfNeeded: raw)) }
    return !field.pointee.hasRange || range(field, index, raw)
  }

  /// UNSPECIFIED said aloud is refused like an unknown value, so that operations never meet it.
  mutating func enumValue(_ field: UnsafePointer<FieldEntry>, _ index: Int32, _ value: Int32) -> Bool {
    if value == 0 { return note(field, index, field.pointee.isRequired && index < 0 ? .required : .unknownEnumValue) }
    return field.pointee.declares(value) || note(field, index, .unknownEnumValue)
  }

  mutating func range(_ field: UnsafePointer<FieldEntry>, _ index: Int32, _ raw: UInt64) -> Bool {
    let value: Int64
    switch field.pointee.kind {
    case .int32, .sfixed32: value = Int64(Int32(truncatingIfNeeded: raw))
    case .uint32, .fixed32: value = Int64(UInt32(truncatingIfNeeded: raw))
    case .sint32:
      let folded = UInt32(truncatingIfNeeded: raw)
      value = Int64(Int32(bitPattern: folded >> 1) ^ -Int32(bitPattern: folded & 1))
    case .sint64: value = Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    case .uint64, .fixed64: value = Int64(clamping: raw)
    case .bool, .double: return true
    default: value = Int64(bitPattern: raw)
    }
    if value < field.pointee.min { return note(field, index, .tooSmall(min: field.pointee.min)) }
    if value > field.pointee.max { return note(field, index, .tooLarge(max: field.pointee.max)) }
    return true
  }

  mutating func text(
    _ field: UnsafePointer<FieldEntry>, _ index: Int32, _ start: Bytes, _ end: Bytes
  ) -> Bool {
    let text = UnsafeBufferPointer(start: start, count: end - start)
    let characters: Int
    switch UTF8Scan.count(text) {
    case .characters(let count): characters = count
    case .hasNUL: return stop(field, index, .hasNUL)
    case .notUTF8: return stop(field, index, .notUTF8)
    }
    guard isRequest else { return true }
    guard length(field, index, characters) else { return false }
    let pattern = field.pointee.pattern
    // A text that is too long is not searched: the pattern's cost must not depend on what the sender likes.
    if pattern == .unspecified || characters > field.pointee.maxLen || pattern.matches(text) { return true }
    return note(field, index, .pattern(pattern))
  }

  /// Characters of a text or bytes of a blob.
  @inline(__always)
  mutating func length(_ field: UnsafePointer<FieldEntry>, _ index: Int32, _ length: Int) -> Bool {
    if length > field.pointee.maxLen { return note(field, index, .tooLong(max: field.pointee.maxLen)) }
    if length < field.pointee.minLen { return note(field, index, .tooShort(min: field.pointee.minLen)) }
    return true
  }

  mutating func requireFields(
    _ table: UnsafePointer<ShapeTable>, _ counts: UnsafeMutableBufferPointer<UInt32>
  ) -> Bool {
    for position in 0..<table.pointee.fieldCount where counts[position] == 0 {
      let field = table.pointee.fields + position
      if field.pointee.isRequired, !note(field, -1, .required) { return false }
    }
    return true
  }

  /// Records a broken rule; scanning goes on until there are enough of them.
  @inline(never)
  mutating func note(_ field: UnsafePointer<FieldEntry>, _ index: Int32, _ flaw: Flaw) -> Bool {
    violations.append(WireViolation(path: path(field, index), flaw: flaw))
    return violations.count < Prescan.violationsMax
  }

  /// Records a flaw behind which nothing can be trusted.
  @inline(never)
  mutating func stop(_ field: UnsafePointer<FieldEntry>, _ index: Int32, _ flaw: Flaw) -> Bool {
    violations.append(WireViolation(path: path(field, index), flaw: flaw))
    return false
  }

  /// The same where no known field is to blame but the message around.
  @inline(never)
  mutating func stop(_ flaw: Flaw) -> Bool {
    violations.append(WireViolation(path: path(nil, -1), flaw: flaw))
    return false
  }

  private func path(_ field: UnsafePointer<FieldEntry>?, _ index: Int32) -> String {
    var path = ""
    for position in 0..<depth { append(steps[position].field, steps[position].index, to: &path) }
    if let field { append(field, index, to: &path) }
    return path
  }

  private func append(_ field: UnsafePointer<FieldEntry>, _ index: Int32, to path: inout String) {
    if !path.isEmpty { path += "." }
    path += String(cString: field.pointee.name)
    if index >= 0 { path += "[\(index)]" }
  }
}
