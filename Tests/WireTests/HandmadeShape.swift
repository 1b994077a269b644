import CProtobufC
import Wire

/// Descriptors made by hand, for field kinds and depths that the contract does not have. They live for ever.
enum HandmadeShape {
  static func make(_ fields: [(UInt32, String, ProtobufCType)], lists: Set<UInt32> = [], rules: [FieldRule] = [])
    -> MessageShape
  {
    let target = UnsafeMutablePointer<ProtobufCFieldDescriptor>.allocate(capacity: max(fields.count, 1))
    for (position, field) in fields.enumerated() {
      var descriptor = ProtobufCFieldDescriptor()
      descriptor.id = field.0
      descriptor.name = text(field.1)
      descriptor.type = field.2
      descriptor.label = lists.contains(field.0) ? PROTOBUF_C_LABEL_REPEATED : PROTOBUF_C_LABEL_OPTIONAL
      if field.2 == PROTOBUF_C_TYPE_ENUM { descriptor.descriptor = UnsafeRawPointer(sparseEnum) }
      (target + position).initialize(to: descriptor)
    }
    var message = ProtobufCMessageDescriptor()
    message.short_name = text("Handmade")
    message.n_fields = UInt32(fields.count)
    message.fields = UnsafePointer(target)
    let descriptor = UnsafeMutablePointer<ProtobufCMessageDescriptor>.allocate(capacity: 1)
    descriptor.initialize(to: message)
    return MessageShape(descriptor: UnsafePointer(descriptor), rules: rules)
  }

  /// An enum with the values 0, 1, 2, 10, 11 and 40: three ranges, as protobuf-c writes them.
  nonisolated(unsafe) private static let sparseEnum: UnsafePointer<ProtobufCEnumDescriptor> = {
    let ranges: [(Int32, UInt32)] = [(0, 0), (10, 3), (40, 5), (0, 6)]
    let target = UnsafeMutablePointer<ProtobufCIntRange>.allocate(capacity: ranges.count)
    for (position, range) in ranges.enumerated() {
      (target + position).initialize(to: ProtobufCIntRange(start_value: range.0, orig_index: range.1))
    }
    var descriptor = ProtobufCEnumDescriptor()
    descriptor.n_values = 6
    descriptor.n_value_ranges = 3
    descriptor.value_ranges = UnsafePointer(target)
    let result = UnsafeMutablePointer<ProtobufCEnumDescriptor>.allocate(capacity: 1)
    result.initialize(to: descriptor)
    return UnsafePointer(result)
  }()

  private static func text(_ text: String) -> UnsafePointer<CChar> {
    let bytes = Array(text.utf8CString)
    let target = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    target.initialize(from: bytes, count: bytes.count)
    return UnsafePointer(target)
  }
}
