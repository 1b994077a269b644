/// Walks the top-level fields of a protobuf message without building it, since decoding whole replies would cost the
/// tester more than the server spends on making them.
struct ProtoScan {
  struct Field {
    var number: UInt64
    /// Of an integer; of a text or message the count of its bytes.
    var value: UInt64
    /// Of a text or message; else empty.
    var bytes: UnsafeRawBufferPointer
  }

  private let bytes: UnsafeRawBufferPointer
  private var at = 0
  /// The bytes are no message.
  private(set) var isBroken = false

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// nil at the end, and where the bytes are no message.
  mutating func next() -> Field? {
    guard at < bytes.count, !isBroken else { return nil }
    guard let tag = varint(), tag >> 3 > 0 else { return broken() }
    let nothing = UnsafeRawBufferPointer(rebasing: bytes[at..<at])
    switch tag & 7 {
    case 0:
      guard let value = varint() else { return broken() }
      return Field(number: tag >> 3, value: value, bytes: nothing)
    case 1, 5:
      let width = tag & 7 == 1 ? 8 : 4
      guard bytes.count - at >= width else { return broken() }
      at += width
      return Field(number: tag >> 3, value: 0, bytes: nothing)
    case 2:
      guard let length = varint(), length <= UInt64(bytes.count - at) else { return broken() }
      let inner = UnsafeRawBufferPointer(rebasing: bytes[at..<at + Int(length)])
      at += Int(length)
      return Field(number: tag >> 3, value: length, bytes: inner)
    default: return broken()
    }
  }

  /// The top-level integer fields 1 and 2; nil where absent or where the bytes are no message.
  static func firstTwo(_ bytes: UnsafeRawBufferPointer) -> (first: UInt64?, second: UInt64?) {
    var scan = ProtoScan(bytes)
    var first: UInt64?
    var second: UInt64?
    while first == nil || second == nil, let field = scan.next() {
      if field.number == 1 { first = field.value }
      if field.number == 2 { second = field.value }
    }
    return (first, second)
  }

  /// Whether the bytes are a message at all.
  static func isMessage(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var scan = ProtoScan(bytes)
    while scan.next() != nil {}
    return !scan.isBroken
  }

  private mutating func broken() -> Field? {
    isBroken = true
    return nil
  }

  private mutating func varint() -> UInt64? {
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
