extension DynamicMessage {
  /// Protobuf, fields in the order of their numbers, as protobuf-c writes them.
  package var encoded: [UInt8] {
    var writer = ProtobufWriter()
    for field in type.fieldsByNumber where has(field) {
      if field.isPacked {
        writer.packed(list(field), field)
      } else {
        for value in list(field) { writer.field(value, field) }
      }
    }
    return writer.bytes
  }
}

extension ProtobufWriter {
  fileprivate mutating func packed(_ values: [DynamicValue], _ field: Field) {
    var content = ProtobufWriter()
    for value in values { content.value(value, field.type) }
    tag(field.number, .delimited)
    delimited(content.bytes)
  }

  fileprivate mutating func field(_ value: DynamicValue, _ field: Field) {
    tag(field.number, field.type.wireType)
    self.value(value, field.type)
  }

  private mutating func value(_ value: DynamicValue, _ type: FieldType) {
    switch value {
    case .text(let text): delimited(text.utf8)
    case .bytes(let bytes): delimited(bytes)
    case .message(let message): delimited(message.encoded)
    case .bool(let flag): varint(flag ? 1 : 0)
    case .double(let number):
      if type == .scalar(.float) { fixed32(Float(number).bitPattern) } else { fixed64(number.bitPattern) }
    case .uint(let number): integer(number, type)
    case .int(let number):
      let zigzagged = type == .scalar(.sint64) || type == .scalar(.sint32)
      integer(UInt64(bitPattern: zigzagged ? number << 1 ^ number >> 63 : number), type)
    }
  }

  private mutating func integer(_ bits: UInt64, _ type: FieldType) {
    switch type.wireType {
    case .fixed64: fixed64(bits)
    case .fixed32: fixed32(UInt32(truncatingIfNeeded: bits))
    case .varint, .delimited: varint(bits)
    }
  }
}
