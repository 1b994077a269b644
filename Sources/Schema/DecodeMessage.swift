extension Schema {
  /// - Throws: `MalformedMessage` where the bytes break the wire format, nest deeper than `DynamicMessage.depthMax`,
  ///   or carry a field in a wire type that its type does not have.
  package func decode(_ bytes: [UInt8], as type: MessageType) throws(MalformedMessage) -> DynamicMessage {
    try decode(ProtobufReader(bytes), as: type, depth: 1)
  }

  private func decode(
    _ source: ProtobufReader, as type: MessageType, depth: Int
  ) throws(MalformedMessage) -> DynamicMessage {
    guard depth <= DynamicMessage.depthMax else { throw MalformedMessage(position: source.position) }
    var message = DynamicMessage(type)
    var reader = source
    while let (number, wire) = try reader.tag() {
      guard let field = type.field(number) else {
        try reader.skip(wire)
        continue
      }
      if wire == .delimited, field.isRepeated, let packable = field.packable {
        var packed = try reader.delimited()
        while !packed.isAtEnd { message.append(try packed.scalar(packable), to: field) }
      } else {
        let value = try self.value(of: field, wire, from: &reader, depth: depth)
        if field.isRepeated { message.append(value, to: field) } else { message[field] = value }
      }
    }
    return message
  }

  private func value(
    of field: Field, _ wire: WireType, from reader: inout ProtobufReader, depth: Int
  ) throws(MalformedMessage) -> DynamicValue {
    guard wire == field.wireType else { throw MalformedMessage(position: reader.position) }
    switch field.type {
    case .enumeration: return .int(Int64(truncatingIfNeeded: Int32(truncatingIfNeeded: try reader.varint())))
    case .scalar(.string): return .text(try reader.delimited().text)
    case .scalar(.bytes): return .bytes(try reader.delimited().rest)
    case .scalar(let scalar): return try reader.scalar(scalar)
    case .message(let name):
      let content = try reader.delimited()
      guard let type = message(name) else { throw MalformedMessage(position: content.position) }
      return .message(try decode(content, as: type, depth: depth + 1))
    }
  }
}

extension ProtobufReader {
  /// A number; texts and blobs have a length and are read by their field.
  fileprivate mutating func scalar(_ type: ScalarType) throws(MalformedMessage) -> DynamicValue {
    switch type {
    case .double: .double(Double(bitPattern: try fixed64()))
    case .float: .double(Double(Float(bitPattern: try fixed32())))
    case .int64: .int(Int64(bitPattern: try varint()))
    case .int32: .int(Int64(Int32(truncatingIfNeeded: try varint())))
    case .uint64: .uint(try varint())
    case .uint32: .uint(UInt64(UInt32(truncatingIfNeeded: try varint())))
    case .fixed64: .uint(try fixed64())
    case .fixed32: .uint(UInt64(try fixed32()))
    case .sfixed64: .int(Int64(bitPattern: try fixed64()))
    case .sfixed32: .int(Int64(Int32(bitPattern: try fixed32())))
    case .sint64, .sint32: .int(unzigzag(try varint()))
    case .bool: .bool(try varint() != 0)
    case .string, .bytes: throw MalformedMessage(position: position)
    }
  }

  private func unzigzag(_ value: UInt64) -> Int64 { Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }
}

extension FieldType {
  var wireType: WireType {
    switch self {
    case .message, .scalar(.string), .scalar(.bytes): .delimited
    case .scalar(.double), .scalar(.fixed64), .scalar(.sfixed64): .fixed64
    case .scalar(.float), .scalar(.fixed32), .scalar(.sfixed32): .fixed32
    case .scalar, .enumeration: .varint
    }
  }

  /// The number type that may stand packed; an enum travels as an int32.
  var packable: ScalarType? {
    switch self {
    case .message, .scalar(.string), .scalar(.bytes): nil
    case .enumeration: .int32
    case .scalar(let scalar): scalar
    }
  }
}
