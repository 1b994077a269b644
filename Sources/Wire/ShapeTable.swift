internal import CProtobufC

/// A shape without references, so that scanning counts none: plain structs behind immortal pointers.
struct ShapeTable {
  /// Field numbers up to this are looked up in an array; the generator refuses larger ones.
  static let numberMax: UInt32 = 1000

  let fields: UnsafePointer<FieldEntry>
  let fieldCount: Int
  /// Position in `fields` plus one by field number; 0 means unknown.
  let positions: UnsafePointer<UInt8>
  let numberLimit: UInt32
  let hasRequired: Bool

  @inline(__always)
  func field(_ number: UInt32) -> UnsafePointer<FieldEntry>? {
    guard number < numberLimit else { return nil }
    let position = Int(positions[Int(number)])
    return position == 0 ? nil : fields + (position - 1)
  }

  static func make(
    _ descriptor: UnsafePointer<ProtobufCMessageDescriptor>, _ rules: [FieldRule]
  ) -> UnsafePointer<ShapeTable> {
    let count = Int(descriptor.pointee.n_fields)
    precondition(count < 256, "a message has at most 255 fields")
    let entries = UnsafeMutablePointer<FieldEntry>.allocate(capacity: max(count, 1))
    var numberLimit: UInt32 = 0
    for position in 0..<count {
      let field = descriptor.pointee.fields + position
      precondition(field.pointee.id <= numberMax, "a field number is above \(numberMax)")
      numberLimit = max(numberLimit, field.pointee.id + 1)
      let rule = rules.first { $0.number == field.pointee.id } ?? FieldRule(field.pointee.id)
      (entries + position).initialize(to: FieldEntry(field.pointee, rule))
    }
    let positions = UnsafeMutablePointer<UInt8>.allocate(capacity: Int(numberLimit) + 1)
    positions.initialize(repeating: 0, count: Int(numberLimit) + 1)
    for position in 0..<count { positions[Int(entries[position].number)] = UInt8(position + 1) }
    let table = UnsafeMutablePointer<ShapeTable>.allocate(capacity: 1)
    table.initialize(
      to: ShapeTable(
        fields: entries, fieldCount: count, positions: positions, numberLimit: numberLimit,
        hasRequired: rules.contains(where: \.isRequired)))
    return UnsafePointer(table)
  }
}

/// How a field's value is read.
enum FieldKind: UInt8 {
  case int32, sint32, int64, sint64, uint32, uint64, bool, enumeration
  case fixed32, sfixed32, fixed64, sfixed64, double
  case text, bytes, message
}

/// One field of a shape: what its bytes are checked against.
struct FieldEntry {
  let name: UnsafePointer<CChar>
  let number: UInt32
  let kind: FieldKind
  /// The wire type of a single value.
  let wireType: UInt8
  let isRepeated: Bool
  let isRequired: Bool
  let pattern: Pattern
  let hasRange: Bool
  let minLen: Int
  let maxLen: Int
  let min: Int64
  let max: Int64
  let maxItems: Int
  let child: UnsafePointer<ShapeTable>?
  let values: UnsafePointer<ProtobufCEnumDescriptor>?

  init(_ field: ProtobufCFieldDescriptor, _ rule: FieldRule) {
    name = field.name
    number = field.id
    kind = FieldKind(field.type)
    wireType = kind.wireType
    isRepeated = field.label == PROTOBUF_C_LABEL_REPEATED
    isRequired = rule.isRequired
    pattern = rule.pattern
    hasRange = rule.min != nil || rule.max != nil
    minLen = rule.minLen
    maxLen = rule.maxLen ?? (kind == .bytes ? Prescan.bytesMaxDefault : Prescan.charactersMaxDefault)
    min = rule.min ?? .min
    max = rule.max ?? .max
    maxItems = isRepeated ? rule.maxItems : 1
    child = rule.shape?.table
    precondition(kind != .message || child != nil, "a field that holds a message has no shape")
    values = kind == .enumeration ? field.descriptor?.assumingMemoryBound(to: ProtobufCEnumDescriptor.self) : nil
  }

  /// Whether the enum declares the value. The ranges are sorted, and the last one only ends the one before.
  func declares(_ value: Int32) -> Bool {
    guard let values else { return false }
    let ranges = values.pointee.value_ranges.unsafelyUnwrapped
    for position in 0..<Int(values.pointee.n_value_ranges) where value >= ranges[position].start_value {
      let length = Int32(ranges[position + 1].orig_index - ranges[position].orig_index)
      if value - ranges[position].start_value < length { return true }
    }
    return false
  }
}

extension FieldKind {
  init(_ type: ProtobufCType) {
    switch type {
    case PROTOBUF_C_TYPE_INT32: self = .int32
    case PROTOBUF_C_TYPE_SINT32: self = .sint32
    case PROTOBUF_C_TYPE_SFIXED32: self = .sfixed32
    case PROTOBUF_C_TYPE_INT64: self = .int64
    case PROTOBUF_C_TYPE_SINT64: self = .sint64
    case PROTOBUF_C_TYPE_SFIXED64: self = .sfixed64
    case PROTOBUF_C_TYPE_UINT32: self = .uint32
    case PROTOBUF_C_TYPE_FIXED32: self = .fixed32
    case PROTOBUF_C_TYPE_UINT64: self = .uint64
    case PROTOBUF_C_TYPE_FIXED64: self = .fixed64
    case PROTOBUF_C_TYPE_DOUBLE: self = .double
    case PROTOBUF_C_TYPE_BOOL: self = .bool
    case PROTOBUF_C_TYPE_ENUM: self = .enumeration
    case PROTOBUF_C_TYPE_STRING: self = .text
    case PROTOBUF_C_TYPE_BYTES: self = .bytes
    case PROTOBUF_C_TYPE_MESSAGE: self = .message
    default: preconditionFailure("a field type that the contract refuses: \(type)")
    }
  }

  var wireType: UInt8 {
    switch self {
    case .int32, .sint32, .int64, .sint64, .uint32, .uint64, .bool, .enumeration: WireType.varint
    case .fixed32, .sfixed32: WireType.fixed32
    case .fixed64, .sfixed64, .double: WireType.fixed64
    case .text, .bytes, .message: WireType.lengthPrefixed
    }
  }
}

enum WireType {
  static let varint: UInt8 = 0
  static let fixed64: UInt8 = 1
  static let lengthPrefixed: UInt8 = 2
  static let fixed32: UInt8 = 5
}
