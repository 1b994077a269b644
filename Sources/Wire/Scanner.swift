internal import CProtobufC

/// The pass itself. Functions return false when scanning must stop.
struct Scanner: ~Copyable {
  /// A field on the way down to where the scanner is; `index` is its position in a list, or -1.
  struct Step {
    let field: UnsafePointer<FieldEntry>
    let index: Int32
  }
  typealias Bytes = UnsafePointer<UInt8>

  let isRequest: Bool
  let steps: UnsafeMutablePointer<Step>
  var depth = 0
  var fieldsLeft = Prescan.fieldsMax
  var unknownLeft: Int
  var violations: [WireViolation] = []

  init(mode: PrescanMode, steps: UnsafeMutablePointer<Step>) {
    isRequest = mode == .request
    unknownLeft = isRequest ? Prescan.unknownFieldsMax : Prescan.fieldsMax
    self.steps = steps
  }

  mutating func message(_ table: UnsafePointer<ShapeTable>, _ start: Bytes, _ end: Bytes) -> Bool {
    // How often each field occurred; at most 255 counts, so they stay on the stack.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: table.pointee.fieldCount) { counts in
      counts.initialize(repeating: 0)
      guard fields(table, counts, start, end) else { return false }
      return !isRequest || !table.pointee.hasRequired || requireFields(table, counts)
    }
  }

  private mutating func fields(
    _ table: UnsafePointer<ShapeTable>, _ counts: UnsafeMutableBufferPointer<UInt32>, _ start: Bytes, _ end: Bytes
  ) -> Bool {
    var cursor = start
    while cursor < end {
      guard let tag = Varint.read(&cursor, end, bytesMax: 5), tag >> 3 != 0, tag >> 32 == 0 else {
        return stop(.malformed)
      }
      fieldsLeft -= 1
      guard fieldsLeft >= 0 else { return stop(.tooManyFields(max: Prescan.fieldsMax)) }
      let wireType = UInt8(truncatingIfNeeded: tag & 7)
      guard let field = table.pointee.field(UInt32(truncatingIfNeeded: tag >> 3)) else {
        guard skipUnknown(wireType, &cursor, end) else { return false }
        continue
      }
      let position = field - table.pointee.fields
      guard known(field, wireType, &cursor, end, &counts[position]) else { return false }
    }
    return true
  }

  private mutating func known(
    _ field: UnsafePointer<FieldEntry>, _ wireType: UInt8, _ cursor: inout Bytes, _ end: Bytes, _ count: inout UInt32
  ) -> Bool {
    let isRepeated = field.pointee.isRepeated
    if wireType != field.pointee.wireType {
      guard isRepeated, wireType == WireType.lengthPrefixed else { return stop(field, -1, .malformed) }
      return packed(field, &cursor, end, &count)
    }
    if count > 0 {
      // protobuf would take the last one, or merge messages: two readers could disagree on what was sent.
      guard isRepeated else { return stop(field, -1, .malformed) }
      if isRequest, count == field.pointee.maxItems, !note(field, -1, .tooManyItems(max: field.pointee.maxItems)) {
        return false
      }
    } else if isRequest, field.pointee.maxItems == 0, !note(field, -1, .tooManyItems(max: 0)) {
      return false
    }
    let index = isRepeated ? Int32(truncatingIfNeeded: count) : -1
    count += 1
    return value(field, index, &cursor, end)
  }

  /// Checks one value and leaves the cursor behind it.
  @inline(__always)
  private mutating func value(
    _ field: UnsafePointer<FieldEntry>, _ index: Int32, _ cursor: inout Bytes, _ end: Bytes
  ) -> Bool {
    switch field.pointee.wireType {
    case WireType.varint:
      guard let raw = Varint.read(&cursor, end, bytesMax: 10) else { return stop(field, index, .malformed) }
      guard isRequest else { return true }
      return number(field, index, raw)
    case WireType.lengthPrefixed:
      guard let length = Varint.read(&cursor, end, bytesMax: 5), length <= UInt64(end - cursor) else {
        return stop(field, index, .malformed)
      }
      let start = cursor
      cursor += Int(length)
      return block(field, index, start, cursor)
    default:
      let width = field.pointee.wireType == WireType.fixed32 ? 4 : 8
      guard end - cursor >= width else { return stop(field, index, .malformed) }
      let at = UnsafeRawPointer(cursor)
      cursor += width
      guard isRequest, field.pointee.hasRange else { return true }
      return number(
        field, index, width == 4 ? UInt64(at.loadUnaligned(as: UInt32.self)) : at.loadUnaligned(as: UInt64.self))
    }
  }

  private mutating func block(
    _ field: UnsafePointer<FieldEntry>, _ index: Int32, _ start: Bytes, _ end: Bytes
  ) -> Bool {
    switch field.pointee.kind {
    case .message:
      guard depth < Prescan.depthMax else { return stop(field, index, .tooDeep(max: Prescan.depthMax)) }
      guard let child = field.pointee.child else { return stop(field, index, .malformed) }
      (steps + depth).initialize(to: Step(field: field, index: index))
      depth += 1
      guard message(child, start, end) else { return false }
      depth -= 1
      return true
    case .text:
      return text(field, index, start, end)
    default:
      return !isRequest || length(field, index, end - start)
    }
  }

  private mutating func packed(
    _ field: UnsafePointer<FieldEntry>, _ cursor: inout Bytes, _ end: Bytes, _ count: inout UInt32
  ) -> Bool {
    guard field.pointee.wireType != WireType.lengthPrefixed,
      let length = Varint.read(&cursor, end, bytesMax: 5), length <= UInt64(end - cursor)
    else { return stop(field, -1, .malformed) }
    let last = cursor + Int(length)
    while cursor < last {
      fieldsLeft -= 1
      guard fieldsLeft >= 0 else { return stop(field, -1, .tooManyFields(max: Prescan.fieldsMax)) }
      if isRequest, count == field.pointee.maxItems, !note(field, -1, .tooManyItems(max: field.pointee.maxItems)) {
        return false
      }
      let index = Int32(truncatingIfNeeded: count)
      count += 1
      guard value(field, index, &cursor, last) else { return false }
    }
    return true
  }

  private mutating func skipUnknown(_ wireType: UInt8, _ cursor: inout Bytes, _ end: Bytes) -> Bool {
    unknownLeft -= 1
    guard unknownLeft >= 0 else { return stop(.tooManyFields(max: Prescan.unknownFieldsMax)) }
    switch wireType {
    case WireType.varint:
      return Varint.read(&cursor, end, bytesMax: 10) != nil || stop(.malformed)
    case WireType.lengthPrefixed:
      guard let length = Varint.read(&cursor, end, bytesMax: 5), length <= UInt64(end - cursor) else {
        return stop(.malformed)
      }
      cursor += Int(length)
      return true
    case WireType.fixed32, WireType.fixed64:
      let width = wireType == WireType.fixed32 ? 4 : 8
      guard end - cursor >= width else { return stop(.malformed) }
      cursor += width
      return true
    default:
      // Groups: protobuf-c knows none, and their nesting has no length to check.
      return stop(.malformed)
    }
  }
}
