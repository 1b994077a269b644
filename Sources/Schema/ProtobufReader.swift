/// The bytes are no protobuf message, or nest deeper than any message of the contract.
package struct MalformedMessage: Error, Equatable {
  /// Offset of the byte that does not fit.
  package let position: Int
}

enum WireType: UInt64 {
  case varint = 0
  case fixed64 = 1
  case delimited = 2
  case fixed32 = 5
}

/// Reads protobuf's wire format from bytes that may be hostile: every length is checked against what is there.
package struct ProtobufReader {
  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int

  package init(_ bytes: [UInt8]) {
    self.init(bytes, position: 0, end: bytes.count)
  }

  private init(_ bytes: [UInt8], position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  var isAtEnd: Bool { position == end }

  /// - Returns: the next field's number and wire type, nil at the end. Groups are refused.
  mutating func tag() throws(MalformedMessage) -> (number: UInt32, type: WireType)? {
    guard !isAtEnd else { return nil }
    let start = position
    let tag = try varint()
    guard let type = WireType(rawValue: tag & 7), tag >> 3 > 0, tag >> 3 < 1 << 29 else {
      throw MalformedMessage(position: start)
    }
    return (UInt32(tag >> 3), type)
  }

  mutating func varint() throws(MalformedMessage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < end, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw MalformedMessage(position: position)
  }

  mutating func fixed32() throws(MalformedMessage) -> UInt32 { UInt32(truncatingIfNeeded: try fixed(4)) }
  mutating func fixed64() throws(MalformedMessage) -> UInt64 { try fixed(8) }

  private mutating func fixed(_ count: Int) throws(MalformedMessage) -> UInt64 {
    guard end - position >= count else { throw MalformedMessage(position: position) }
    var value: UInt64 = 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(bytes[position + index]) }
    position += count
    return value
  }

  /// A length and a reader of so many bytes.
  mutating func delimited() throws(MalformedMessage) -> ProtobufReader {
    let start = position
    let count = try varint()
    guard count <= UInt64(end - position) else { throw MalformedMessage(position: start) }
    let inner = ProtobufReader(bytes, position: position, end: position + Int(count))
    position += Int(count)
    return inner
  }

  mutating func skip(_ type: WireType) throws(MalformedMessage) {
    switch type {
    case .varint: _ = try varint()
    case .fixed32: _ = try fixed32()
    case .fixed64: _ = try fixed64()
    case .delimited: _ = try delimited()
    }
  }

  /// What is left, as text; bytes that are no UTF-8 are replaced.
  var text: String { String(decoding: bytes[position..<end], as: UTF8.self) }
  var rest: [UInt8] { Array(bytes[position..<end]) }
}

extension ProtobufReader {
  /// Lends each field to `read`, which takes its value or returns false to have it skipped.
  mutating func eachField(
    _ read: (inout ProtobufReader, UInt32, WireType) throws(MalformedMessage) -> Bool
  ) throws(MalformedMessage) {
    while let (number, type) = try tag() {
      if try !read(&self, number, type) { try skip(type) }
    }
  }

  /// The blobs of fields 1… of a message whose type is not known yet, such as the reply that brings the schema.
  package static func blobs(in bytes: [UInt8]) throws(MalformedMessage) -> [UInt32: [UInt8]] {
    var found: [UInt32: [UInt8]] = [:]
    var reader = ProtobufReader(bytes)
    try reader.eachField { reader, number, type throws(MalformedMessage) in
      guard type == .delimited else { return false }
      found[number] = try reader.delimited().rest
      return true
    }
    return found
  }
}
