/// Reads integer fields of a protobuf message without building it, since decoding whole replies would cost the tester
/// more than the server spends on making them.
enum ProtoScan {
  /// The top-level integer fields 1 and 2; nil where absent or where the bytes are no message.
  static func firstTwo(_ bytes: UnsafeRawBufferPointer) -> (first: UInt64?, second: UInt64?) {
    var at = 0
    var first: UInt64?
    var second: UInt64?
    while at < bytes.count, first == nil || second == nil {
      guard let tag = varint(bytes, &at) else { break }
      switch tag & 7 {
      case 0:
        guard let value = varint(bytes, &at) else { return (first, second) }
        if tag >> 3 == 1 { first = value }
        if tag >> 3 == 2 { second = value }
      case 1: at += 8
      case 2:
        guard let length = varint(bytes, &at), length <= UInt64(bytes.count - at) else { return (first, second) }
        at += Int(length)
      case 5: at += 4
      default: return (first, second)
      }
    }
    return (first, second)
  }

  private static func varint(_ bytes: UnsafeRawBufferPointer, _ at: inout Int) -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while at < bytes.count, shift < 64 {
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
