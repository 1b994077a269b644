/// Writes protobuf's wire format.
package struct ProtobufWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// A field of bytes, a text or a message that is encoded already.
  package mutating func blob(_ content: some Collection<UInt8>, _ number: UInt32) {
    tag(number, .delimited)
    delimited(content)
  }

  /// Fields that are encoded already.
  package mutating func append(_ fields: [UInt8]) { bytes.append(contentsOf: fields) }

  mutating func tag(_ number: UInt32, _ type: WireType) { varint(UInt64(number) << 3 | type.rawValue) }

  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func fixed32(_ value: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  mutating func fixed64(_ value: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  mutating func delimited(_ content: some Collection<UInt8>) {
    varint(UInt64(content.count))
    bytes.append(contentsOf: content)
  }
}
